import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES } from '../../src/messages/index.ts';
import { type JunitOptions, junitReport } from '../../src/report/junit.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { checked } from './budget.ts';
import { everyShape } from './findings.ts';
import { hostile } from './hostile.ts';
import { junitViolations } from './official/validate.ts';
import { FAILED, SCANNED } from './outcomes.ts';

interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
  text: string;
}

async function report(outcomes: readonly Outcome[], options: Partial<JunitOptions> = {}) {
  const xml = junitReport(outcomes, { catalogue: await catalogueOf('en'), version: '1.2.3', ...options });
  return { xml, root: parse(xml) };
}

function parse(xml: string): Node {
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

describe('the JUnit report', () => {
  it.each(LANGUAGES)('is valid by the XSD in %s', async (language) => {
    const catalogue = await catalogueOf(language);
    const { xml } = await report([checked(everyShape), FAILED, SCANNED, hostile()], { catalogue });
    expect(await junitViolations(xml)).toEqual([]);
    expect(await junitViolations((await report([], { catalogue })).xml)).toEqual([]);
  });

  it.each([
    ['no name', /<testsuite name="[^"]*"/, '<testsuite'],
    ['a count that is none', /<testsuite name="([^"]*)" tests="\d+"/, '<testsuite name="$1" tests="many"'],
    ['an element of its own', '</testsuites>', '<finding/></testsuites>'],
  ])('with %s would not be', async (_, text, spoilt) => {
    const { xml } = await report([checked(everyShape)]);
    expect(xml.replace(text, spoilt)).not.toBe(xml);
    expect(await junitViolations(xml.replace(text, spoilt))).not.toEqual([]);
  });

  it('counts what it says', async () => {
    const { root } = await report([checked(everyShape), FAILED, SCANNED]);
    expect(root.attributes).toMatchObject({ failures: '3', errors: '1' });
    for (const suite of root.children) {
      const cases = suite.children.filter(({ name }) => name === 'testcase');
      const of = (name: string) =>
        cases.filter(({ children }) => children.some((child) => child.name === name));
      expect(suite.attributes.tests).toBe(String(cases.length));
      expect(suite.attributes.failures).toBe(String(of('failure').length));
      expect(suite.attributes.errors).toBe(String(of('error').length));
      expect(suite.attributes.skipped).toBe(String(of('skipped').length));
    }
  });

  it('fails at the level that is asked for', async () => {
    const outcomes = [checked(everyShape)];
    expect((await report(outcomes, { failOn: 'hint' })).root.attributes.failures).toBe('6');
    expect((await report(outcomes, { failOn: 'warning' })).root.attributes.failures).toBe('5');
  });

  it('says where and how a figure is wrong, and passes the rules that found nothing', async () => {
    const { root } = await report([checked(everyShape)]);
    const [first] = root.children[0]!.children;
    const [failure] = first!.children;
    expect(failure!.text).toContain('budget.yaml:12:17');
    expect(failure!.text).toContain('812.40 - 700.15 = 112.25');
    const passed = root.children[0]!.children.filter(
      ({ name, children }) => name === 'testcase' && !children.length,
    );
    expect(passed.map(({ attributes }) => attributes.name!.split(':')[0])).toEqual([
      'share',
      'shares-to-100',
      'rate',
      'zero-base',
    ]);
  });

  it('keeps hostile texts texts', async () => {
    const { xml, root } = await report([hostile()]);
    expect(xml).not.toContain(']]>');
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(root.children[0]!.attributes.name).toBe('=a b%/<img src=x onerror=alert(1)>.yaml');
    expect(JSON.stringify(root)).toContain('</script><script>');
  });
});
