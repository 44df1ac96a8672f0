import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, html as parse5 } from 'parse5';
import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES } from '../../../src/messages/index.ts';
import { digestOf } from '../../../src/report/digest.ts';
import { htmlIndex, htmlReport } from '../../../src/report/html/index.ts';
import type { Shown } from '../../../src/report/outcome-with-document.ts';
import { checked } from '../budget.ts';
import { everyShape } from '../findings.ts';
import { hostile } from '../hostile.ts';
import { FAILED, SCANNED, STEERING } from '../outcomes.ts';
import { shown } from './document.ts';

type Element = DefaultTreeAdapterTypes.Element;

async function page(outcomes: readonly Shown[], language: 'zh' | 'en' = 'en') {
  const text = await htmlReport(outcomes, { catalogue: await catalogueOf(language), version: '1.2.3' });
  return { text, elements: elementsOf(text) };
}

function elementsOf(text: string): Element[] {
  const elements: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      elements.push(child);
      visit(child);
    }
  };
  visit(parse(text));
  return elements;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function byClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name));
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      return defaultTreeAdapter.isElementNode(node) ? textOf(node) : '';
    })
    .join('');
}

const KNOWN = new Set(
  `html head meta link title style body a header h1 h2 h3 form fieldset legend label input select option output button
  noscript main section p ul li span details summary div article code dl dt dd svg path g rect circle text table caption
  tbody thead tr td th script footer figure figcaption`.split(/\s+/),
);

describe.each(LANGUAGES)('the page in %s', (language) => {
  it('marks every figure of the document with what became of it', async () => {
    const { elements } = await page([await shown()], language);
    const marks = byClass(elements, 'mark').filter((mark) => attribute(mark, 'data-figure') !== undefined);
    expect(marks.map((mark) => [textOf(mark), attribute(mark, 'class')])).toEqual(
      expect.arrayContaining([
        ['900', 'mark holds'],
        ['20.00%', 'mark error'],
        ['850', 'mark holds'],
      ]),
    );
  });

  it('leads from each finding to its figures and back', async () => {
    const { elements } = await page([await shown(), checked(everyShape)], language);
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements.filter((element) => attribute(element, 'href')?.startsWith('#'));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(ids).toContain(attribute(link, 'href')!.slice(1));
    for (const finding of byClass(elements, 'finding')) expect(textOf(finding)).not.toBe('');
  });

  it('says what was not checked, and what each mark means', async () => {
    const { elements } = await page([checked(everyShape)], language);
    const [coverage] = byClass(elements, 'coverage');
    expect(textOf(coverage!)).toContain('13/16');
    expect(textOf(coverage!)).toContain('附表三');
    expect(byClass(elements, 'legend')).toHaveLength(1);
  });
});

describe('the page', () => {
  it('allows only its own script and style, by their hashes, and no request', async () => {
    const { text, elements } = await page([await shown(), hostile()]);
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    const rules = attribute(policy!, 'content')!.split('; ');
    expect(rules[0]).toBe("default-src 'none'");
    expect(rules.join()).not.toContain('unsafe');
    for (const name of ['script', 'style']) {
      const [element] = elements.filter(
        ({ tagName, attrs }) => tagName === name && !attrs.some(({ name: own }) => own === 'type'),
      );
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(textOf(element!)));
      expect(rules).toContain(`${name}-src 'sha256-${Buffer.from(digest).toString('base64')}'`);
    }
    expect(text).not.toMatch(/(?:src|href)="(?!#|data:,")/);
    expect(text).not.toMatch(/ style="/);
  });

  it('lets no text of a document become markup', async () => {
    const { text, elements } = await page([await shown(), hostile()]);
    for (const { tagName, namespaceURI, attrs } of elements) {
      expect(KNOWN).toContain(tagName.toLowerCase());
      expect([parse5.NS.HTML, parse5.NS.SVG]).toContain(namespaceURI);
      for (const { name } of attrs) expect(name).not.toMatch(/^on/);
    }
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    // One for the page, and one of data for each file.
    expect(scripts).toHaveLength(3);
    for (const script of scripts.slice(0, 2)) expect(() => JSON.parse(textOf(script))).not.toThrow();
    expect(text).not.toMatch(STEERING);
  });

  it('is the same for the same input', async () => {
    expect((await page([await shown()])).text).toBe((await page([await shown()])).text);
  });

  it('quotes the lines of a file whose document is not at hand', async () => {
    const { elements } = await page([checked(everyShape)]);
    const lines = byClass(elements, 'source-line');
    expect(lines.map((line) => textOf(line))).toContain('        change: 121.25');
    const { elements: bare } = await page([{ ...checked(everyShape), quote: () => undefined }]);
    expect(byClass(bare, 'source-line')).toHaveLength(0);
    expect(byClass(bare, 'elsewhere')).toHaveLength(1);
    expect(byClass(bare, 'mark').map(textOf)).toContain('121.25');
  });

  it('of several files begins with a table of all', async () => {
    const { elements } = await page([checked(everyShape), FAILED, SCANNED]);
    const [table] = byClass(elements, 'sortable');
    const rows = elementsIn(table!, 'tr').map((row) => [...elementsIn(row, 'td')].map(textOf));
    expect(rows).toHaveLength(4);
    expect(rows[1]!.slice(0, 8)).toEqual([
      'budget.yaml',
      '青山县档案馆',
      '2024',
      'checked',
      '3',
      '2',
      '1',
      '13/16',
    ]);
    expect(rows[2]![3]).toBe('could not be checked');
    expect(rows[3]![3]).toBe('no text to check');
    for (const row of rows.slice(2)) expect(row).toHaveLength(rows[1]!.length);
    expect(byClass(elements, 'chart')).toHaveLength(2);
  });

  it('links to pages that stand elsewhere', async () => {
    const options = { catalogue: await catalogueOf('zh'), version: '1' };
    const digests = [digestOf(checked(everyShape))];
    const elements = elementsOf(await htmlIndex(digests, () => 'pages/1 "x".html', options));
    const [link] = elementsIn(byClass(elements, 'sortable')[0]!, 'a');
    expect(attribute(link!, 'href')).toBe('pages/1 "x".html');
  });
});

function elementsIn(element: Element, name: string): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    return [...(node.tagName === name ? [node] : []), ...elementsIn(node, name)];
  });
}
