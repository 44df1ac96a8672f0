import { plural } from '../format.ts';
import type { ProjectMessages } from '../project.ts';

export const project = {
  init: 'write a configuration, a GitHub workflow and a pre-commit entry',
  force: 'overwrite files that are there',
  wrote: (file) => `wrote ${file}`,
  kept: (file) => `kept ${file}: it is there already (--force overwrites it)`,
  addTo: (file) => `To use gouji there, add this to ${file}:`,
  baseline: 'accept the findings that there are now, so that only new ones are reported',
  prune: 'only take out what is no longer found',
  reason: 'why the findings are accepted',
  who: 'who accepts them; by default the user of this machine',
  baselineFile: 'the baseline to write; by default gouji-baseline.yaml beside the configuration',
  usualReason: 'there when the baseline was written',
  accepted: (file, added, known) => `${file}: ${plural(added, 'finding')} accepted, ${known} accepted before`,
  pruned: (file, removed, left) => `${file}: ${plural(removed, 'entry', 'entries')} taken out, ${left} left`,
  schemaOf: 'of what: a budget definition or the configuration',
  tooManyWarnings: (found, most) => `${plural(found, 'warning')}, more than the ${most} allowed`,
  excluded: (entry) => `not checked: ${entry} excludes it`,
  expired: (reason, until) =>
    `this ignore entry ended on ${until} and ignores nothing any more (${reason}); settle the finding, or renew the date`,
  stale: (what) =>
    `this accepted finding is no longer found (${what}); take it out with gouji baseline --prune`,
  usual: 'default',
  template: {
    head: 'What gouji checks here, and how strictly. All keys: gouji schema config; what holds for a file:\ngouji check --print-config FILE.',
    language: 'Language of the reports: zh or en.',
    failOn: 'A finding of this severity or above fails the check: error, warning or never.',
    files: 'What is checked of a directory, and what is not; globs relative to this file.',
    rules: 'Severity of a rule (error, warning, hint), or off. All rules: gouji rules.',
    overrides: 'Other decisions for some files; the later goes first.',
    aliases: 'What this department calls something, and its official name.',
    relations: 'Relations of your own. Figures go by their name; cells by table/row.column.',
    ignore: 'Findings that are accepted. A reason is needed; after the date the finding is back.',
  },
} satisfies ProjectMessages;
