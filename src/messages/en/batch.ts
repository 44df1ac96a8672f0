import type { BatchMessages } from '../batch.ts';
import { plural } from '../format.ts';

export const batch = {
  progress: ({ done, all, findings, rate, left }) =>
    [
      `${done}/${plural(all, 'file')}`,
      plural(findings, 'finding'),
      `${rate.toFixed(rate < 10 ? 1 : 0)} files/s`,
      ...(left === undefined ? [] : [`${duration(left)} left`]),
    ].join(' · '),
  interrupted: (first, missing, all) =>
    `interrupted: ${missing} of ${plural(all, 'file')} not checked: ${first.join(', ')}${missing > first.length ? ', ...' : ''}`,
  resumeWith: (file) => `the same command with --resume ${file} checks the rest`,
  watching: (files) => `watching ${plural(files, 'file')}; Ctrl-C ends it`,
  summary: {
    title: 'all files',
    files: (checked, all, failed, notAssessable) =>
      [
        `${checked} of ${plural(all, 'file')} checked`,
        ...(failed > 0 ? [`${failed} could not be read`] : []),
        ...(notAssessable > 0 ? [`${notAssessable} without text`] : []),
      ].join(', '),
    departments: (count) => plural(count, 'department'),
    sums: (exact, rounding, other) =>
      `sums: ${exact} to the last digit, ${rounding} within rounding, ${other} otherwise`,
    byRule: (list) => `findings by rule: ${list}`,
    byCause: (list) => `findings by cause: ${list}`,
    unchecked: (count, list) => `${count} not checked: ${list}`,
  },
} satisfies BatchMessages;

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
