import type { Failed } from '../../src/report/outcome.ts';

export const FAILED: Failed = {
  file: '子目录/bad file.yaml',
  status: 'failed',
  problems: [
    { code: 'unknown-key', data: { word: 'amout', meant: 'amount' }, line: 2, column: 3 },
    { code: 'missing-key', data: { key: 'label' } },
  ],
};

export const SCANNED: Failed = {
  file: 'scan.pdf',
  status: 'not-assessable',
  problems: [{ code: 'empty-file', data: {} }],
};

/** What would steer a terminal: nothing of it may leave a report, line breaks aside. */
export const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/;
