import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/messages/index.ts';
import { digestOf } from '../../../src/report/digest.ts';
import { htmlIndex, htmlReport } from '../../../src/report/html/index.ts';
import type { Shown } from '../../../src/report/outcome-with-document.ts';
import { checked } from '../budget.ts';
import { everyShape } from '../findings.ts';
import { hostile } from '../hostile.ts';
import { FAILED } from '../outcomes.ts';
import { installedBrowser } from './browser.ts';
import { shown } from './document.ts';

const launch = installedBrowser();

describe.skipIf(!launch)('in a browser, the page', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-html-'));
  let browser: Awaited<ReturnType<NonNullable<typeof launch>>>;

  beforeAll(async () => {
    browser = await launch!();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const english = async () => ({ catalogue: await catalogueOf('en'), version: '1.2.3' });

  /** Opens a report and notes all that it asks for or complains of. */
  async function open(outcomes: readonly Shown[], options: object = {}) {
    return openPage(await htmlReport(outcomes, await english()), options);
  }

  async function openPage(text: string, options: object = {}) {
    const file = join(folder, 'report.html');
    writeFileSync(file, text);
    const page = await browser.newPage({ viewport: { width: 1300, height: 800 }, ...options });
    const noted = { requests: [] as string[], errors: [] as string[], dialogs: 0 };
    page.on('request', (request: { url(): string }) => noted.requests.push(request.url()));
    page.on('pageerror', (error: Error) => noted.errors.push(error.message));
    page.on('dialog', () => {
      noted.dialogs += 1;
    });
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return { page, noted, url };
  }

  it('jumps from a figure to its finding and back, by mouse and by keyboard', async () => {
    const { page, noted } = await open([await shown()]);
    await page.click('a.mark.error');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('finding error');
    await page.click('.finding:focus .to-figure');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('20.00%');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('finding error');
    expect(await page.locator('.finding:focus').isVisible()).toBe(true);
    expect(noted.errors).toEqual([]);
    await page.close();
  });

  it('shows the arithmetic on hover and on focus, and moves between figures by arrows', async () => {
    const { page } = await open([await shown()]);
    await page.hover('a.mark.error');
    expect(await page.textContent('#tip')).toContain('100 / 800 = 12.50%');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#tip')).toBe(false);
    await page.focus('.mark[tabindex="0"]');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    expect(await page.isVisible('#tip')).toBe(true);
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('20.00%');
    await page.close();
  });

  it('filters by severity and by rule', async () => {
    const { page } = await open([checked(everyShape)]);
    const visible = () => page.locator('.finding:visible').count();
    expect(await visible()).toBe(6);
    await page.uncheck('input[value=warning]');
    expect(await visible()).toBe(4);
    expect(await page.textContent('output')).toBe('4 of 6 findings shown');
    await page.selectOption('select[name=rule]', 'breakdown');
    expect(await visible()).toBe(3);
    await page.close();
  });

  it('of a batch filters the files with their findings', async () => {
    const { page, noted } = await open([checked(everyShape), FAILED, await shown()]);
    const files = () => page.locator('.sortable tbody tr:visible td:first-child').allTextContents();
    expect(await files()).toEqual(['budget.yaml', FAILED.file, 'budget.txt']);
    await page.selectOption('select[name=rule]', 'rate');
    expect(await files()).toEqual(['budget.txt']);
    await page.selectOption('select[name=rule]', '');
    await page.uncheck('input[value=error]');
    expect(await files()).toEqual(['budget.yaml']);
    await page.check('input[value=error]');
    expect(await files()).toHaveLength(3);
    expect(noted.errors).toEqual([]);
    await page.close();
  });

  it('keeps every text of a picture within it', async () => {
    const seed = readFileSync(
      new URL('../../../fixtures/suizhou-2023/document.txt', import.meta.url),
      'utf8',
    );
    const { page } = await open([checked(everyShape), await shown(seed)]);
    const outside = await page.evaluate(() => {
      for (const file of document.querySelectorAll<HTMLElement>('.file')) file.hidden = false;
      return [...document.querySelectorAll<SVGTextElement>('.picture text')].filter((text) => {
        const [own, frame] = [text.getBBox(), text.ownerSVGElement!.viewBox.baseVal];
        return own.x < 0 || own.x + own.width > frame.width;
      }).length;
    });
    expect(outside).toBe(0);
    await page.close();
  });

  it('of a batch sorts the table and shows one file at a time', async () => {
    const { page, noted } = await open([checked(everyShape), FAILED, await shown()]);
    const firstFile = () => page.textContent('.sortable tbody tr:first-child td:first-child');
    expect(await page.locator('.file:visible').count()).toBe(0);
    await page.click('.sortable th >> text=error');
    expect(await firstFile()).toBe(FAILED.file);
    await page.click('.sortable th >> text=error');
    expect(await firstFile()).toBe('budget.yaml');
    expect(await page.getAttribute('.sortable th[aria-sort=descending]', 'aria-sort')).toBe('descending');
    await page.click('.sortable >> text=budget.txt');
    expect(await page.locator('.file:visible h2').textContent()).toContain('budget.txt');
    await page.click('.back');
    await page.waitForSelector('.overview', { state: 'visible' });
    expect(await page.locator('.file:visible').count()).toBe(0);
    expect(noted.errors).toEqual([]);
    await page.close();
  });

  it.each(['', '#overview'])('of an index opens at its top, however small the screen%s', async (hash) => {
    const files = Array.from({ length: 40 }, () => digestOf(checked(everyShape)));
    const index = await htmlIndex(files, (at) => `${at}.html`, await english());
    const { page, url } = await openPage(index, { viewport: { width: 800, height: 300 } });
    await page.goto('about:blank');
    await page.goto(url + hash);
    const top = () => document.querySelector('.overview')!.getBoundingClientRect().top;
    expect(Math.round(await page.evaluate(top))).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  it('runs nothing of a hostile document and asks for nothing', async () => {
    const { page, noted, url } = await open([hostile(), await shown()]);
    const title = await page.title();
    expect(noted.requests.filter((request) => request !== url && !request.startsWith('data:'))).toEqual([]);
    let asked = 0;
    const server = createServer(() => {
      asked += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // Even markup that had found its way into the page could neither run nor ask.
    await page.evaluate(
      (address: string) => {
        const script = document.createElement('script');
        script.textContent = "document.title = 'owned'";
        const image = document.createElement('img');
        image.src = `${address}image.png`;
        document.body.append(script, image);
        return fetch(address).catch(() => undefined);
      },
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    );
    expect(await page.title()).toBe(title);
    expect(title).not.toContain('owned');
    expect(noted.dialogs).toBe(0);
    await page.close();
    server.close();
    expect(asked).toBe(0);
  });

  it.each(['light', 'dark'])('has readable text in %s', async (colorScheme) => {
    const { page } = await open([checked(everyShape)], { colorScheme });
    const ratio = await page.evaluate(() => {
      const lightness = (colour: string): number => {
        const parts = colour
          .match(/\d+(\.\d+)?/g)!
          .slice(0, 3)
          .map((part) => Number(part) / 255);
        const [r, g, b] = parts.map((part) =>
          part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const paper = lightness(getComputedStyle(document.body).backgroundColor);
      const contrasts = [
        ...document.querySelectorAll('h2, .finding h3, .badge, .rule, .mark, a, dt, .note'),
      ].map((element) => {
        const ink = lightness(getComputedStyle(element).color);
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      });
      return Math.min(...contrasts);
    });
    // WCAG AA for text of usual size.
    expect(ratio).toBeGreaterThan(4.5);
    await page.close();
  });

  it('prints on A4 with the findings, the document and the marks', async () => {
    const { page } = await open([await shown()]);
    const pdf: Buffer = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    // 210 mm by 297 mm in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.filters')).toBe(false);
    expect(await page.isVisible('.finding')).toBe(true);
    expect(await page.isVisible('.document')).toBe(true);
    await page.close();
  });
});
