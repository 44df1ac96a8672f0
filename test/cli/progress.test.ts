import { expect, it } from 'vitest';
import { Progress } from '../../src/cli/check/progress.ts';
import { batchMessages } from '../../src/messages/batch.ts';
import { checked } from '../report/budget.ts';
import { everyShape } from '../report/findings.ts';
import { FAILED } from '../report/outcomes.ts';

function stream(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => written.push(text) };
}

it.each([
  ['en', '2/10 files · 6 findings · 0.5 files/s · 16 s left'],
  ['zh', '2/10 个文件 · 6 个问题 · 每秒 0.5 个 · 还需 16 秒'],
] as const)('says how far the run has come, in %s', (language, line) => {
  let now = 1000;
  const terminal = stream(true);
  const progress = new Progress(10, batchMessages(language), terminal, () => now);
  progress.add(checked(everyShape));
  progress.add(FAILED);
  now += 4000;
  progress.show();
  progress.clear();
  progress.clear();
  progress.end();
  expect(terminal.written).toEqual([`\r\u001b[K${line}`, '\r\u001b[K']);
});

it('knows no time left at the beginning, and fits a narrow terminal', () => {
  const terminal = stream(true, 20);
  const progress = new Progress(10, batchMessages('en'), terminal, () => 0);
  progress.show();
  progress.end();
  expect(terminal.written[0]).toBe('\r\u001b[K0/10 files · 0');
});

it('is silent where no terminal reads it', () => {
  const file = stream(false);
  const progress = new Progress(10, batchMessages('en'), file);
  progress.show();
  progress.end();
  expect(file.written).toEqual([]);
});
