import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gouji, root } from './run.ts';

const DOCUMENT = fileURLToPath(new URL('fixtures/read/word-97.doc', root));
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

describe('a Word file of before 2007', () => {
  it.skipIf(!hasOffice)(
    'is read as LibreOffice converts it (skipped without soffice)',
    { timeout: 90_000 },
    async () => {
      const run = await gouji(['check', DOCUMENT, '-f', 'json', '--lang', 'en']);
      const [file] = JSON.parse(run.stdout).files;
      expect(file.file).toMatch(/word-97\.doc$/);
      expect(file.findings).toMatchObject([
        { rule: 'row-sum', suspects: [{ text: '21.00', expected: '12.00' }] },
      ]);
      expect(run.status).toBe(1);
    },
  );

  it('says what to do where LibreOffice is not installed', async () => {
    const run = await gouji(['check', DOCUMENT, '--lang', 'en'], { env: { PATH: '' } });
    expect(run.stderr).toContain('an old Word file (.doc); save it as .docx with Word or LibreOffice');
    expect(run.status).toBe(2);
  });
});
