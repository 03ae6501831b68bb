/** Seeded changes to real sentences, for measuring what the quote check makes of them. */

export interface Mutation {
  readonly typed: string;
  /** The words that the diff has to name, as typed and as in the article; null where nothing differs. */
  readonly diff: { readonly removed: readonly string[]; readonly added: readonly string[] } | null;
}

/** Mulberry32: the same numbers for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

type Dice = (below: number) => number;

const OTHERS = 'walrus teapot quarry lantern violet hammock pebble tundra'.split(' ');

/** A word of letters only inside the sentence, so that it is one token and no edge. */
function inner(words: readonly string[], roll: Dice, accepts: (word: string) => boolean = () => true): number | null {
  const places = words.flatMap((word, at) =>
    at > 0 && at < words.length - 1 && /^[A-Za-z]+$/.test(word) && accepts(word) ? [at] : [],
  );
  return places.length === 0 ? null : places[roll(places.length)]!;
}

export const mutations: Readonly<Record<string, (sentence: string, roll: Dice) => Mutation | null>> = {
  substitute(sentence, roll) {
    const words = sentence.split(' ');
    const at = inner(words, roll);
    if (at === null) return null;
    const other = OTHERS[roll(OTHERS.length)]!;
    return { typed: words.with(at, other).join(' '), diff: { removed: [other], added: [words[at]!] } };
  },
  drop(sentence, roll) {
    const words = sentence.split(' ');
    const at = inner(words, roll);
    if (at === null) return null;
    return { typed: words.toSpliced(at, 1).join(' '), diff: { removed: [], added: [words[at]!] } };
  },
  insert(sentence, roll) {
    const words = sentence.split(' ');
    const at = 1 + roll(words.length - 1);
    const other = OTHERS[roll(OTHERS.length)]!;
    return { typed: words.toSpliced(at, 0, other).join(' '), diff: { removed: [other], added: [] } };
  },
  swap(sentence, roll) {
    const words = sentence.split(' ');
    const at = inner(words, roll);
    if (at === null || !/^[A-Za-z]+$/.test(words[at + 1]!) || words[at] === words[at + 1]) return null;
    const pair = [words[at + 1]!, words[at]!];
    return { typed: words.toSpliced(at, 2, ...pair).join(' '), diff: { removed: pair, added: pair.toReversed() } };
  },
  'drop not'(sentence, roll) {
    const words = sentence.split(' ');
    const at = inner(words, roll, (word) => /^(?:not|never|no|without)$/.test(word));
    if (at === null) return null;
    return { typed: words.toSpliced(at, 1).join(' '), diff: { removed: [], added: [words[at]!] } };
  },
  digit(sentence, roll) {
    const places = [...sentence.matchAll(/(?<![\w.,$€£+−-])\d+(?![\w.,%])/g)].filter(({ index }) => index > 0);
    if (places.length === 0) return null;
    const { 0: figure, index } = places[roll(places.length)]!;
    const other = String((Number(figure[0]) % 9) + 1) + figure.slice(1);
    return {
      typed: sentence.slice(0, index) + other + sentence.slice(index + figure.length),
      diff: { removed: [other], added: [figure] },
    };
  },
  typography(sentence, roll) {
    const variants: ((text: string) => string)[] = [
      (text) => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"'),
      (text) => text.replace(/'/g, '’').replace(/"/g, '”'),
      (text) => text.replace(/-(?=[a-z])/g, '\u2011'),
      (text) => text.replace(/[—–]/g, ' - '),
      (text) => text.replace(/ /g, (space) => (roll(3) === 0 ? '\n  ' : space)),
      (text) => text.replace(/ /g, (space) => (roll(3) === 0 ? '\u00a0' : space)),
      (text) => text.replace(/(?<=[a-z])(?=[a-z])/g, () => (roll(9) === 0 ? '\u200b' : '')),
      (text) => text.replace(/fi/g, 'ﬁ').replace(/\.\.\./g, '…'),
      (text) => text[0]!.toLowerCase() + text.slice(1),
      (text) => `“${text.replace(/[.,]$/, '')},”`,
      (text) => text.replace(/(\d),(\d{3})\b/g, '$1$2'),
    ];
    let typed = sentence;
    for (let times = 0; times < 3; times++) typed = variants[roll(variants.length)]!(typed);
    return { typed, diff: null };
  },
  ellipsis(sentence, roll) {
    const words = sentence.split(' ');
    if (words.length < 14) return null;
    const from = 5 + roll(3);
    const cut = words.slice(from, from + 1 + roll(words.length - from - 5));
    const mark = ['…', '...', '[...]', '(…)', '. . .'][roll(5)]!;
    return { typed: words.toSpliced(from, cut.length, mark).join(' '), diff: null };
  },
};
