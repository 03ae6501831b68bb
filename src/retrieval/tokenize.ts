import { foldWord } from './fold.ts';
import type { Stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { eachWord } from './words.ts';

/** A term at a place in a text. Several terms can share a position: `Won-sik` is also `wonsik`. */
export interface Term {
  readonly term: string;
  /** Counts words from 0, stop words included. */
  readonly position: number;
  /** Where the word stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /**
   * `word`: as written, stemmed. `joined`: a hyphenated word in one piece, or a figure with its unit. `name`: an alias
   * group, over all the words of the name.
   */
  readonly kind: 'word' | 'joined' | 'name';
}

/** A character of a script that puts no space between words, or none before its particles. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const FIGURE = /^(\d+(?:[.,]\d+)*)(k|m|mn|bn|b|tn|th|st|nd|rd|s)?$/;
const SCALE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    mn: 1e6,
    million: 1e6,
    b: 1e9,
    bn: 1e9,
    billion: 1e9,
    tn: 1e12,
    trillion: 1e12,
  }),
);
/** A map: as a property 'constructor' would be found in any object. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
    .split(' ')
    .map((word, index) => [word, String(index + 2)] as const),
);

/** The words of a text as terms, in order of position. */
export function tokenize(text: string, stem: Stem): Term[] {
  const shouted = !/\p{Ll}/u.test(text) && /\S\s+\S/u.test(text);
  const terms: Term[] = [];
  let position = 0;
  let figure: Term | null = null;
  const plainWords = plainWordsOf(stem);
  eachWord(text, (word, start) => {
    const end = start + word.length;
    const plain = plainWords(word);
    if (plain !== null) {
      if (plain !== '') terms.push({ term: plain, position, start, end, kind: 'word' });
      position++;
      figure = null;
      return;
    }
    const add = (term: string, kind: Term['kind'], at = position) => {
      if (term !== '') terms.push({ term, position: at, start, end, kind });
    };
    if (UNSPACED.test(word)) {
      position = addBigrams(terms, word, start, position, stem);
      figure = null;
      return;
    }
    const folded = foldWord(word);
    const dotted = word.includes('.') && /^(?:\p{L}\.)+/u.test(word);
    const scale = figure ? SCALE.get(folded) : undefined;
    if (figure && scale) terms.push({ ...figure, term: String(Number(figure.term) * scale), kind: 'joined', end });
    figure = null;
    const number = FIGURE.exec(folded);
    if (dotted) {
      const joined = folded.replaceAll('.', '');
      if (joined === 'us' || !STOP_WORDS.has(joined)) add(joined, 'word');
      position++;
    } else if (number) {
      const value = plainFigure(number[1]!);
      add(value, 'word');
      const unit = number[2] ? SCALE.get(number[2]) : undefined;
      if (unit && !Number.isNaN(Number(value))) add(String(Number(value) * unit), 'joined');
      else if (!Number.isNaN(Number(value))) figure = terms.at(-1)!;
      position++;
    } else {
      position = addWord(word, folded, shouted, stem, add, position);
      const spelled = SPELLED.get(folded);
      if (spelled) add(spelled, 'joined', position - 1);
    }
  });
  return terms;
}

/** Words remembered: more than a language has, and fewer than a memory would feel. */
const MOST_PLAIN_WORDS = 200_000;
const plainWordsBy = new WeakMap<Stem, (word: string) => string | null>();

/**
 * Most words are letters and nothing else: their term is the same wherever they stand, and is worked out once. An empty term
 * for a stop word, null for a word that has to be looked at where it stands.
 */
function plainWordsOf(stem: Stem): (word: string) => string | null {
  const made = plainWordsBy.get(stem);
  if (made !== undefined) return made;
  const known = new Map<string, string | null>();
  const plainWords = (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_PLAIN_WORDS) known.clear();
    const term = isPlain(word) ? plainTerm(foldWord(word), stem) : null;
    known.set(word, term);
    return term;
  };
  plainWordsBy.set(stem, plainWords);
  return plainWords;
}

/** Capitals alone can be an abbreviation, as can their plural. */
function isPlain(word: string): boolean {
  return /^\p{L}+$/u.test(word) && !UNSPACED.test(word) && !/^\p{Lu}{2,}s?$/u.test(word);
}

function plainTerm(folded: string, stem: Stem): string | null {
  if (!/^\p{L}+$/u.test(folded) || SCALE.has(folded) || SPELLED.has(folded) || folded === 'cannot') return null;
  return STOP_WORDS.has(folded) ? '' : stem(folded);
}

/** Thousands lose their commas; `1.5` stays as it is. */
function plainFigure(figure: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(figure) ? figure.replaceAll(',', '') : figure;
}

type Add = (term: string, kind: Term['kind'], at?: number) => void;

function addWord(word: string, folded: string, shouted: boolean, stem: Stem, add: Add, position: number): number {
  const written = word.split(HYPHENS);
  // Of `MPs` a stemmer leaves the plural, it being so short.
  const bare = /^\p{Lu}{2}s$/u.test(word) ? folded.slice(0, -1) : folded.replace(/['’ʼ]s$/u, '');
  const parts = bare.split(HYPHENS).flatMap((piece, index) => {
    // `US` is the country, `us` is not; `WHO` is not `who`. In a headline all in capitals nobody can tell.
    const capitals = !shouted && /^\p{Lu}{2,}(?:['’ʼ]s)?$/u.test(written[index] ?? '');
    return withoutApostrophes(piece).map((part) => ({ part: withoutEnding(part), capitals }));
  });
  for (const [index, { part, capitals }] of parts.entries()) {
    if (capitals || !STOP_WORDS.has(part)) add(stem(part), 'word', position + index);
    if (index === 0 && written.length > 1) add(stem(parts.map(({ part }) => part).join('')), 'joined', position);
  }
  return position + parts.length;
}

/** Between the parts of a hyphenated word. */
export const HYPHENS = /[-‐‑–]/u;

/** `F16s` and the `16s` of `F-16s` are plurals, the `21st` of `21st-century` is 21. */
function withoutEnding(part: string): string {
  return part.replace(/^(\p{L}*\d+)s$|^(\d+)(?:st|nd|rd|th)$/u, '$1$2');
}

/** What lost a letter or its sound before 'not'. */
const BEFORE_NOT: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

/** `didn't` is did + not, `can't` and `cannot` are can + not, `we'll` is we; in names the apostrophe is left out: `O'Brien`. */
function withoutApostrophes(part: string): string[] {
  const negated = /^(.+)n['’ʼ]t$/u.exec(part);
  if (negated) return [BEFORE_NOT.get(negated[1]!) ?? negated[1]!, 'not'];
  if (part === 'cannot') return ['can', 'not'];
  return [part.replace(/['’ʼ](?:ll|re|ve|d|m|s)$/u, '').replace(/['’ʼ]/gu, '')];
}

const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;

/** Korean, Japanese and Chinese are found by pairs of characters, a lone one by itself; other words among them as ever. */
function addBigrams(terms: Term[], word: string, start: number, position: number, stem: Stem): number {
  let at = position;
  for (const run of word.matchAll(RUNS)) {
    let offset = start + run.index;
    if (!UNSPACED.test(run[0])) {
      const own = tokenize(run[0], stem);
      for (const term of own)
        terms.push({ ...term, position: at + term.position, start: offset + term.start, end: offset + term.end });
      at += 1 + (own.at(-1)?.position ?? 0);
      continue;
    }
    const characters = [...run[0]];
    for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
      const gram = characters.slice(i, i + 2).join('');
      const term = foldWord(gram);
      if (term !== '') terms.push({ term, position: at, start: offset, end: offset + gram.length, kind: 'word' });
      at++;
      offset += characters[i]!.length;
    }
  }
  return at;
}
