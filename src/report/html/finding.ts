import type { Fact } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { findingTexts, ruleText, titledTexts } from '../finding-texts.ts';
import { placeText } from '../names.ts';
import { printedText } from '../speaker.ts';
import { type FileContext, figureId, findingId, type RemarkMark, remarkId } from './context.ts';
import { type Html, join, NOTHING, tag, text } from './markup.ts';
import { pictureHtml } from './picture.ts';

/** Lines of a kind, and figures, that a finding shows. */
const MOST = { lines: 8, figures: 12 };

/** A finding beside the document: what is wrong, where, the arithmetic, what speaks for it, and its picture. */
export function findingHtml(finding: Finding, index: number, context: FileContext): Html {
  const { severity, rule, ambiguous } = finding;
  const { catalogue } = context.speaker;
  const texts = findingTexts(finding, context.speaker);
  const id = findingId(context, index);
  return tag(
    'article',
    {
      id,
      class: `finding ${severity}`,
      tabindex: -1,
      'data-severity': severity,
      'data-rule': rule,
      'aria-labelledby': `${id}h`,
    },
    tag(
      'h3',
      { id: `${id}h` },
      tag('span', { class: 'badge' }, text(catalogue.words.severities[severity])),
      text(` ${texts.message}`),
    ),
    tag('p', { class: 'rule' }, tag('code', {}, text(rule)), text(` ${ruleText(rule, catalogue)}`)),
    texts.arithmetic === undefined ? NOTHING : tag('p', { class: 'arithmetic' }, text(texts.arithmetic)),
    placesHtml(finding, index, context),
    detailsHtml(titledTexts(texts, ambiguous, catalogue)),
    pictureHtml(finding, context),
  );
}

/** Links to the figures in question. */
function placesHtml(finding: Finding, index: number, context: FileContext): Html {
  const { suspects, consequences = [] } = finding;
  const { words, speaker } = context;
  const facts = [...new Set([...suspects, ...consequences].map(({ fact }) => fact))].slice(0, MOST.figures);
  const links = facts.map((fact) => figureLink(fact, context));
  const mark = context.remarks.find(({ finding: own }) => own === index);
  if (mark?.place) links.push(remarkLink(mark, mark.place, context));
  if (links.length === 0) return NOTHING;
  return tag(
    'p',
    { class: 'places' },
    text(`${words.where} `),
    join(links, speaker.catalogue.language === 'zh' ? '、' : ', '),
  );
}

function figureLink(fact: Fact, context: FileContext): Html {
  const { speaker, located, words } = context;
  const place = placeText(fact.place, speaker.catalogue);
  const label = [place, printedText(fact, speaker)].filter((part) => part !== '').join(' ');
  const shown = located.has(fact) || (fact.index >= 0 && fact.text !== '');
  if (!shown) return text(label);
  return tag(
    'a',
    { href: `#${figureId(context, fact)}`, class: 'to-figure', title: words.showInDocument },
    text(label),
  );
}

function remarkLink(mark: RemarkMark, place: Place, context: FileContext): Html {
  const { speaker, located, words } = context;
  const label = text(placeText(place, speaker.catalogue));
  if (!located.has(mark)) return label;
  return tag(
    'a',
    { href: `#${remarkId(context, mark)}`, class: 'to-figure', title: words.showInDocument },
    label,
  );
}

function detailsHtml(titled: readonly (readonly [string, string])[]): Html {
  const byTitle = new Map<string, string[]>();
  for (const [title, line] of titled) byTitle.set(title, [...(byTitle.get(title) ?? []), line]);
  if (byTitle.size === 0) return NOTHING;
  const parts = [...byTitle].flatMap(([title, lines]) => [
    tag('dt', {}, text(title)),
    ...lines.slice(0, MOST.lines).map((line) => tag('dd', {}, text(line))),
  ]);
  return tag('dl', {}, ...parts);
}
