import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A conversion takes one to two seconds; a document that hangs the office program is given up. */
const PATIENCE = 60_000;

/** A Word file of before 2007 as docx, by LibreOffice; undefined where that is not installed or fails. */
export async function convertDoc(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const source = join(folder, 'document.doc');
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, source];
    await run('soffice', args, { timeout: PATIENCE });
    return new Uint8Array(await readFile(join(folder, 'document.docx')));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
