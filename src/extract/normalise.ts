/**
 * Text made comparable, every character of which knows where it came from: full-width letters, digits and
 * punctuation as their plain forms, radicals as the characters they stand for, spaces gone where Chinese has none.
 */
export interface Normalised {
  readonly text: string;
  /** Offset in the source of each character of `text`, and last of its end. */
  readonly origin: Uint32Array;
}

export function normalise(source: string): Normalised {
  const characters: string[] = [];
  const origin = new Uint32Array(source.length + 1);
  let gap: number | undefined;
  for (let at = 0; at < source.length; at += 1) {
    const character = plain(source[at]!);
    if (isSpace(character)) {
      gap ??= at;
      continue;
    }
    if (gap !== undefined && keepsSpace(characters.at(-1), character)) push(' ', gap);
    gap = undefined;
    push(character, at);
  }
  origin[characters.length] = source.length;
  return { text: characters.join(''), origin: origin.subarray(0, characters.length + 1) };

  function push(character: string, at: number): void {
    origin[characters.length] = at;
    characters.push(character);
  }
}

/** Characters that stand for themselves, without spaces: most cells hold nothing else. */
const NORMAL = /^[!#-~\u3001-\u3011\u4e00-\u9fff]*$/;

/** The text alone of what `normalise` makes of a source. */
export function normalText(source: string): string {
  return NORMAL.test(source) ? source : normalise(source).text;
}

/** Radicals of the supplement block that print as whole characters and that NFKC leaves alone. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⺓': '幺',
  '⺔': '彐',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⺟': '母',
  '⻎': '辶',
  '⺾': '艹',
  '⺩': '王',
  '⻱': '龟',
  '⻯': '龙',
  '⻫': '齐',
};

/** Punctuation that has a plain counterpart with the same meaning. Quotes and 、。 stay as they are. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '．': '.',
  '％': '%',
  '－': '-',
  '−': '-',
  '＋': '+',
  '！': '!',
  '？': '?',
  '［': '[',
  '］': ']',
  '〔': '[',
  '〕': ']',
  '﹒': '.',
  '﹪': '%',
  '﹐': ',',
  '‰': '‰',
  '"': '”',
  '＂': '”',
};

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if ((code >= 0x4e00 && code <= 0x9fff) || (code > 0x22 && code < 0x7f)) return character;
  if (code < 0x2e80) return PUNCTUATION[character] ?? character;
  if (code <= 0x2eff) return RADICALS[character] ?? character;
  if (code <= 0x2fd5) return character.normalize('NFKC');
  if (code >= 0xff01 && code <= 0xff5e) return PUNCTUATION[character] ?? String.fromCharCode(code - 0xfee0);
  return PUNCTUATION[character] ?? character;
}

function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  if ((code > 0x3000 && code < 0xfeff) || (code > 0x20 && code < 0x7f)) return false;
  return /[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]/.test(character);
}

/** Only between two plain letters or digits does a space divide: 100.00 200.00. */
function keepsSpace(before: string | undefined, after: string): boolean {
  return before !== undefined && /[\w.%)]/.test(before) && /[\w.(-]/.test(after);
}
