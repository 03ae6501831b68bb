import { stemmer } from '@orama/stemmers/english';
import type { Aliases } from './aliases.ts';
import { BASE_FORM } from './irregular.ts';
import { STOP_WORDS } from './stop-words.ts';

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

/** Turns texts into terms: for passages and for questions alike, so that both meet. */
export interface Analyser {
  /** Terms in order of position. Stop words yield none, but count as a position. */
  analyse(text: string): Term[];
  /** Terms of words close to this one: by the aliases' `~` lines, then by the thesaurus. */
  related(word: string): readonly string[];
  /** Those of them that the aliases' `~` lines give: somebody thought about these. */
  aliased(word: string): readonly string[];
  /** Share of ordinary English that is this word, 0 to 1; 0 for names. */
  commonness(word: string): number;
  /** Whether the word names a thing, person or place, as far as one can tell from the word alone. */
  isNoun(word: string): boolean;
}

/** What is known of a language beside the corpus. */
export interface Thesaurus {
  readonly closeWords: (word: string) => readonly string[];
  readonly commonness: (word: string) => number;
  readonly isNoun: (word: string) => boolean;
}

const NO_THESAURUS: Thesaurus = { closeWords: () => [], commonness: () => 0, isNoun: () => true };

const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\d+(?:[.,]\d+)+(?:\p{L}+)?|[\p{L}\p{N}\p{M}]+(?:(?:['’ʼ\-‐‑–\u00ad\u2060]|\u200c|\u200d)[\p{L}\p{N}\p{M}]+)*/gu;
/** A character of a script that puts no space between words, or none before its particles. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const FIGURE = /^(\d+(?:[.,]\d+)*)(k|m|mn|bn|b|tn|th|st|nd|rd|s)?$/;
const SCALE: Readonly<Record<string, number>> = {
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
};
const SPELLED: Readonly<Record<string, string>> = Object.fromEntries(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
    .split(' ')
    .map((word, index) => [word, String(index + 2)]),
);

/** An analyser that knows these aliases and this thesaurus. */
export function createAnalyser(aliases: Aliases, thesaurus: Thesaurus = NO_THESAURUS): Analyser {
  const stem = cachedStemmer();
  const plain = (text: string) => simpleTerms(text, stem);
  const names = nameTrie(aliases.groups, plain);
  const related = relatedTerms(aliases.related, plain);
  return {
    analyse(text) {
      const terms = simpleTerms(text, stem);
      return names.size === 0 ? terms : withNames(terms, names);
    },
    aliased: (word) => related.get(plain(word)[0]?.term ?? '') ?? [],
    related(word) {
      const own = plain(word)[0]?.term ?? '';
      const close = thesaurus.closeWords(foldWord(word)).map((other) => plain(other)[0]?.term ?? '');
      return [...new Set([...(related.get(own) ?? []), ...close])].filter((term) => term !== '' && term !== own);
    },
    commonness: (word) => thesaurus.commonness(foldWord(word)),
    isNoun: (word) => thesaurus.isNoun(foldWord(word)),
  };
}

/** Lower case without accents; Korean syllables stay whole. */
export function foldWord(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łøđðħßæœıþ]/g, (letter) => PLAIN_LETTERS[letter]!);
}

/** Letters that no normalisation takes apart, as people type them who have no such key. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

type Stem = (word: string) => string;

const STEM_CACHE = 200_000;

function cachedStemmer(): Stem {
  const cache = new Map<string, string>();
  return (word) => {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
    let stemmed = cache.get(word);
    if (stemmed === undefined) {
      if (cache.size >= STEM_CACHE) cache.clear();
      stemmed = stemmer(BASE_FORM.get(word) ?? word);
      cache.set(word, stemmed);
    }
    return stemmed;
  };
}

function simpleTerms(text: string, stem: Stem): Term[] {
  const shouted = !/\p{Ll}/u.test(text) && /\S\s+\S/u.test(text);
  const terms: Term[] = [];
  let position = 0;
  let figure: Term | null = null;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const add = (term: string, kind: Term['kind'], at = position) => {
      if (term !== '') terms.push({ term, position: at, start, end, kind });
    };
    if (UNSPACED.test(word)) {
      position = addBigrams(terms, word, start, position, stem);
      figure = null;
      continue;
    }
    const folded = foldWord(word);
    const dotted = word.includes('.') && /^(?:\p{L}\.)+/u.test(word);
    const scale = figure ? SCALE[folded] : undefined;
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
      const unit = number[2] ? SCALE[number[2]] : undefined;
      if (unit && !Number.isNaN(Number(value))) add(String(Number(value) * unit), 'joined');
      else if (!Number.isNaN(Number(value))) figure = terms.at(-1)!;
      position++;
    } else {
      position = addWord(word, folded, shouted, stem, add, position);
      if (SPELLED[folded]) add(SPELLED[folded], 'joined', position - 1);
    }
  }
  return terms;
}

/** Thousands lose their commas; `1.5` stays as it is. */
function plainFigure(figure: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(figure) ? figure.replaceAll(',', '') : figure;
}

type Add = (term: string, kind: Term['kind'], at?: number) => void;

function addWord(word: string, folded: string, shouted: boolean, stem: Stem, add: Add, position: number): number {
  const bare = folded.replace(/['’ʼ]s$/u, '');
  const hyphened = bare.split(/[-‐‑–]/u);
  const parts = hyphened.flatMap(withoutApostrophes);
  // `US` is the country, `us` is not; `WHO` is not `who`. In a headline all in capitals nobody can tell.
  const capitals = !shouted && word.length > 1 && /^\p{Lu}+(?:['’]s)?$/u.test(word);
  for (const [index, part] of parts.entries()) {
    if (capitals || !STOP_WORDS.has(part)) add(stem(part), 'word', position + index);
    if (index === 0 && hyphened.length > 1) add(stem(parts.join('')), 'joined', position);
  }
  return position + parts.length;
}

/** `didn't` is did + not, `we'll` is we; in names the apostrophe is left out: `O'Brien`. */
function withoutApostrophes(part: string): string[] {
  const negated = /^(.+)n['’ʼ]t$/u.exec(part);
  if (negated) return [negated[1]!, 'not'];
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
      const own = simpleTerms(run[0], stem);
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

interface TrieNode extends Map<string, TrieNode> {
  name?: string;
}

function nameTrie(groups: Aliases['groups'], plain: (text: string) => Term[]): TrieNode {
  const root: TrieNode = new Map();
  for (const group of groups) {
    const name = `=${foldWord(group[0]!)}`;
    for (const member of group) {
      let node = root;
      for (const { term } of plain(member).filter((term) => term.kind === 'word')) {
        let next = node.get(term);
        if (!next) {
          next = new Map();
          node.set(term, next);
        }
        node = next;
      }
      if (node !== root) node.name ??= name;
    }
  }
  return root;
}

/** Adds a term for each name of an alias group over the words it is made of: the longest name, and shorter ones that begin it. */
function withNames(terms: readonly Term[], names: TrieNode): Term[] {
  const words = terms.filter((term) => term.kind === 'word');
  const found = new Map<Term, Term[]>();
  for (let i = 0; i < words.length; ) {
    const first = words[i]!;
    let node = names.get(first.term);
    let last = i;
    for (let j = i; node; j++) {
      if (node.name) {
        last = j;
        found.set(first, [
          ...(found.get(first) ?? []),
          { ...first, term: node.name, end: words[j]!.end, kind: 'name' },
        ]);
      }
      const next = words[j + 1];
      // A stop word or nothing may stand between (`Republic of Korea`), never more.
      node = next && next.position - words[j]!.position <= 2 ? node.get(next.term) : undefined;
    }
    i = last + 1;
  }
  return terms.flatMap((term) => [term, ...(found.get(term) ?? [])]);
}

function relatedTerms(groups: Aliases['related'], plain: (text: string) => Term[]): Map<string, string[]> {
  const related = new Map<string, string[]>();
  for (const group of groups) {
    const stems = [...new Set(group.map((member) => plain(member)[0]?.term).filter((term) => term !== undefined))];
    for (const term of stems) {
      const known = related.get(term) ?? [];
      related.set(term, [...new Set([...known, ...stems.filter((other) => other !== term)])]);
    }
  }
  return related;
}
