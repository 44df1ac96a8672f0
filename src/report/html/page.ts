import type { Language } from '../../messages/index.ts';
import type { HtmlMessages } from '../../messages/reports.ts';
import { type Html, tag, text } from './markup.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly title: string;
  readonly language: Language;
  readonly version: string;
  readonly words: HtmlMessages;
  readonly filters: Html;
  readonly main: Html;
}

/** A page that needs nothing but itself: only its own script and style may run, and nothing may be fetched. */
export async function pageHtml({ title, language, version, words, filters, main }: Page): Promise<string> {
  const [script, style] = await Promise.all([sha256(SCRIPT), sha256(STYLE)]);
  const policy = [
    "default-src 'none'",
    `script-src '${script}'`,
    `style-src '${style}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    // Else a browser asks the server for one.
    tag('link', { rel: 'icon', href: 'data:,' }),
    tag('title', {}, text(title)),
    tag('style', {}, STYLE as Html),
  );
  const body = tag(
    'body',
    {},
    tag('a', { class: 'skip', href: '#main' }, text(words.skip)),
    tag('header', {}, tag('h1', {}, text(words.title)), filters),
    tag('noscript', {}, tag('p', { class: 'note' }, text(words.noScript))),
    tag('main', { id: 'main', tabindex: -1 }, main),
    tag('div', { id: 'tip', role: 'status', 'aria-live': 'polite', hidden: true }),
    tag('footer', {}, tag('p', {}, text(words.keys)), tag('p', {}, text(words.made(version)))),
    tag('script', {}, SCRIPT as Html),
  );
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html>\n${tag('html', { lang }, head, body)}\n`;
}

/** How a content security policy names an inline script or style. */
async function sha256(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** Checkboxes for severities and a list of rules; the script shows how many findings are left. */
export function filtersHtml(
  severities: readonly (readonly [string, string])[],
  rules: readonly string[],
  words: HtmlMessages,
): Html {
  const boxes = severities.map(([severity, word]) =>
    tag(
      'label',
      {},
      tag('input', { type: 'checkbox', name: 'severity', value: severity, checked: true }),
      text(` ${word}`),
    ),
  );
  const options = [
    tag('option', { value: '' }, text(words.all)),
    ...rules.map((rule) => tag('option', { value: rule }, text(rule))),
  ];
  return tag(
    'form',
    { class: 'filters', 'aria-label': words.filters },
    tag('fieldset', {}, tag('legend', {}, text(words.severity)), ...boxes),
    tag('label', {}, text(`${words.rule} `), tag('select', { name: 'rule' }, ...options)),
    tag('output', { 'data-template': words.hiddenByFilter(-1, -2), 'aria-live': 'polite' }),
    tag('button', { type: 'button', class: 'print' }, text(words.print)),
  );
}

/** The way back to the overview. */
export function backHtml(href: string, words: HtmlMessages): Html {
  return tag('a', { class: 'back', href }, text(words.back));
}
