import { type Detector, eachMatch } from './slip.ts';

/** 。。 ,, 、、: a mark set twice. Three and more are leaders or an ellipsis. */
const TWICE = /([。,、;:])\1(?!\1)/g;

export const doubledPunctuation: Detector = (paragraphs) =>
  eachMatch(paragraphs, TWICE, 'doubled-punctuation', (match, text) => {
    return text[match.index - 1] === match[1] ? undefined : { text: match[0] };
  });
