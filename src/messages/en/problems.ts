import { mebibytes, wanted } from '../format.ts';
import type { ProblemMessages } from '../problems.ts';

const meant = wanted((word) => `; did you mean ${word}?`);

export const problems = {
  'empty-file': () => 'the file is empty; check the path or export it again',
  'not-a-definition': () =>
    'not a budget definition: it should be one YAML or JSON object that begins with "gouji: 1" (see gouji schema)',
  'yaml-too-large': ({ limit }) =>
    `the YAML definition has more than ${limit} characters; write larger data as JSON, which is faster and has no such limit`,
  'yaml-syntax': ({ detail }) => `the YAML is broken: ${detail}`,
  'yaml-documents': () => 'a file holds one YAML document; remove the "---" or split the file',
  'yaml-key': () => 'a YAML key must be plain text; write a single word',
  'yaml-alias': () =>
    'YAML aliases (*name) are not allowed; write the content out or refer to it with same-as',
  'json-syntax': ({ expected, found }) =>
    `the JSON is broken: expected ${expected}, found ${found === '' ? 'the end of the file' : found}`,
  'json-after-end': ({ found }) => `there is more after the end of the JSON: ${found}; remove it`,
  'json-string': () =>
    'a JSON string does not end or has an illegal character; write \\n for a new line and \\" for a quote',
  'duplicate-key': ({ key }) => `the key ${key === '' ? '' : `${key} `}stands here twice; remove one`,
  'too-deep': ({ limit }) => `nested deeper than ${limit} levels; split the content into several statements`,
  'unknown-key': ({ word, meant: other }) =>
    `there is no key ${word}${meant(other) || '; see gouji schema for the keys'}`,
  'missing-key': ({ key }) => `the key ${key} is missing; add it`,
  'unknown-word': ({ word, meant: other, known }) =>
    `${word === '' ? 'nothing' : word} is not one of the words allowed here: ${known}${meant(other)}`,
  'not-a-whole-number': ({ text, key }) => `${key} should be a whole number, not ${text}`,
  'wrong-length': ({ key }) => `${key} has the wrong number of entries: the list must not be empty`,
  'wrong-type': ({ key, found, expected }) => `${key} should be ${type(expected)}, not ${type(found)}`,
  'unknown-unit': ({ word, meant: other }) =>
    `unknown unit ${word}${meant(other) || '; for example 元, 万元, 亿元, %, 人'}`,
  'not-a-number': ({ text }) =>
    `${text} is not a number; write it like 1549.55, 1,549.55, 64.79% or 12.5万元, and "-" for a blank`,
  'too-many-digits': ({ text, limit }) =>
    `${text} has more than ${limit} significant digits; check whether two numbers ran together`,
  exponent: ({ text }) => `${text} is written with an exponent; write plain digits`,
  'only-of-a-part': ({ key }) => `${key} belongs to an entry of parts; move it there or remove it`,
  'needs-parts': ({ key }) => `${key} speaks of parts, and there are none here; add parts or remove ${key}`,
  'values-count': ({ found, expected }) =>
    `the row has ${found} values and the table ${expected} columns; write "-" for a blank`,
  'bad-id': ({ id }) => `the id ${id} is malformed: no spaces, no ".", and no "-" in front`,
  'duplicate-id': ({ id }) => `the id ${id} is taken; choose another, so that references are clear`,
  'unknown-reference': ({ word, meant: other }) =>
    `nothing is called ${word}${meant(other) || '; give the line an id first'}`,
  'no-such-figure': ({ word, meant: other }) =>
    `${word} has no such figure${meant(other) || '; add it to that line first'}`,
  'repeated-reference': ({ word }) => `${word} stands here twice and would count twice; remove one`,
  'needs-amount': ({ key }) =>
    `${key} speaks of an amount, and the line has none; add amount or remove ${key}`,
  'needs-parent': ({ key }) =>
    `${key} speaks of the row above, and there is none; name it with parent or by its code`,
  'no-common-column': ({ word }) =>
    `there is no column in common with ${word}, so nothing to compare; give the columns the same ids`,
  'wrong-unit': ({ text, unit, expected }) => `${text} is in ${unit}, but should be in ${expected} here`,
  'too-many-terms': ({ limit }) => `the sums have more than ${limit} terms; split the file`,
  'more-problems': ({ count }) => `and ${count} more problems; correct those above first`,
  'parent-below': ({ id }) => `the parent row ${id} must stand above its children`,
  cycle: ({ id }) => `${id} is in the end defined by itself; remove one of the references`,
  'not-a-config': () =>
    'not a configuration: it has to be keys that begin with "format: 1" (see gouji schema config)',
  'not-a-baseline': () =>
    'not a baseline: it has to have "format: 1" and a list "accepted"; gouji baseline writes one',
  'unknown-setting': ({ word, meant: other }) =>
    `there is no key ${word} here${meant(other) || '; gouji schema config has them all'}`,
  'not-a-date': ({ text }) => `${text} is no date; write it as 2026-12-31`,
  'not-a-fingerprint': ({ text }) =>
    `${text} is no fingerprint; these are 16 hexadecimal digits, as --format json prints them`,
  'needs-reason': () => 'a reason is needed; say why this is accepted',
  'ignores-everything': () => 'this would ignore everything; name a rule, fingerprint, label or files',
  'alias-too-short': ({ alias }) =>
    `${alias} is too short for an alias: it would be replaced in the middle of other words; write at least two characters`,
  'not-official': ({ word, meant: other }) =>
    `${word} is no official name of an item, column, form, scope or base${meant(other) || '; use the name of the official forms, such as 基本支出 or 一般公共预算'}`,
  'binary-file': () => 'neither text nor a known document; save it as .docx, .xlsx, .pdf or text',
  'picture-file': ({ format }) => `a picture (${format}) has no text to check; use a file with a text layer`,
  'unsupported-format': ({ format }) =>
    `files of this kind (${format}) cannot be read yet; give a budget definition (YAML, JSON)`,
  'legacy-doc': () => 'an old Word file (.doc); save it as .docx with Word or LibreOffice',
  'no-text-layer': ({ pages }) =>
    `no text on any of its ${pages} pages (a scan), so nothing can be checked; use the original file, or recognise its text first`,
  'encrypted-file': () => 'the file is protected by a password; remove it and try again',
  'truncated-file': () => 'the file is incomplete, probably a broken download; download it again',
  'damaged-file': ({ part }) =>
    `the file is damaged${part === undefined ? '' : ` (${part})`}; open it in its own program and save it again`,
  'missing-part': ({ part }) =>
    `the file is damaged: ${part} is missing; open it in its own program and save it again`,
  'doctype-refused': () =>
    'the file declares a DOCTYPE, which is refused for safety; save it again in its own program',
  'not-a-pdf': () => 'not a PDF; check whether a web page was downloaded instead',
  'pdf-truncated': () => 'the PDF is incomplete, probably a broken download; download it again',
  'pdf-broken': () => 'the PDF is damaged and cannot be opened; download or export it again',
  'pdf-encrypted': () => 'the PDF needs a password; remove it and try again',
  'pdf-page-broken': ({ page }) => `page ${page} of the PDF is damaged; download or export it again`,
  'file-too-large': ({ limit }) => `the file is larger than ${mebibytes(limit)}; split it`,
  'inflates-too-large': ({ limit }) => `the file inflates to more than ${mebibytes(limit)}; split it`,
  'inflates-too-much': ({ part, ratio, limit }) =>
    `${part} inflates ${ratio} times (at most ${limit}): this looks like a zip bomb and is not read`,
  'nested-too-deep': ({ limit }) =>
    `markup nested deeper than ${limit} levels; save it again in its own program`,
  'too-many-pages': ({ limit }) => `more than ${limit} pages; split the file`,
  'too-many-cells': ({ limit }) => `tables of more than ${limit} cells; split the file`,
  'too-many-characters': ({ limit }) => `more than ${limit} characters of text; split the file`,
  'too-many-nodes': ({ limit }) => `a document of more than ${limit} nodes; split the file`,
  'definition-together': ({ file }) =>
    `${file} is a definition, and --together is for published documents; check it by itself`,
  'file-not-found': () => 'no such file; check the path',
  'is-a-directory': () => 'a directory; a file is needed here',
  'no-documents': () =>
    'no documents or budget definitions in this directory (pdf, docx, doc, xlsx, xls, html, md, txt, csv, yaml, json)',
  'nothing-matches': () => 'no document matches this pattern; check it, and the directory it begins in',
  'not-readable': ({ detail }) => `the file cannot be read (${detail}); check its permissions`,
  'not-writable': ({ detail }) =>
    `the file cannot be written (${detail}); check the directory and permissions`,
  'check-too-long': ({ seconds }) =>
    `not finished after ${seconds} seconds and given up; allow more with --timeout, or split the file`,
  'check-too-large': ({ limit }) =>
    `more than ${limit} MiB of memory were needed and the check was given up; split the file, or where you trust it, check it by itself with --workers 0`,
  'check-crashed': ({ detail }) =>
    `gouji has crashed on this file, which is a bug (${detail}); check the file by itself with --workers 0 for the details, and report them`,
  'result-too-large': () => 'the result is too large for a worker; check the file by itself with --workers 0',
  'unknown-problem': ({ code, detail }) =>
    `the file cannot be used: ${code}${detail === '' ? '' : ` (${detail})`}`,
} satisfies ProblemMessages;

function type(name: string): string {
  return { string: 'a single value', array: 'a list', object: 'a group of keys' }[name] ?? name;
}
