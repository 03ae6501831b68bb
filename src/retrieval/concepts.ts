import type { Archive } from './archive.ts';
import { bm25Idf } from './bm25.ts';
import { joinedIn, partedIn } from './compounds.ts';
import type { Analyser } from './terms.ts';
import type { Term } from './tokenize.ts';

/** One way in which a passage can speak of a concept: by all of these terms. */
interface Variant {
  /** Term numbers of the forward index. */
  readonly terms: readonly number[];
  /**
   * As typed; the same written otherwise: a compound in one piece where two words were typed, or in two where one was, a word in
   * British or American spelling; another name for the same thing; a close word by the aliases; a close word by the
   * thesaurus alone.
   */
  readonly kind: 'typed' | 'spelling' | 'name' | 'close' | 'kin';
  /**
   * How much of the concept it can stand for, 0 to 1: where a close word stands in for a rarer one, which the corpus lacks, it
   * tells no more than its own rarity.
   */
  readonly share: number;
}

/** Whether a passage that meets the variant says what was typed, and not only something close to it. */
export function isWritten({ kind }: Variant): boolean {
  return kind === 'typed' || kind === 'spelling' || kind === 'name';
}

/** One thing that a question speaks of: a word, a hyphenated word, a name of several words. */
export interface Concept {
  /** As typed. */
  readonly typed: string;
  /** Where it stands in the question: offset of its first character. */
  readonly start: number;
  /** The same in word positions; `until` is past the last. */
  readonly position: number;
  readonly until: number;
  readonly variants: readonly Variant[];
  /** Inverse document frequency of the concept: how much it tells that a passage speaks of it. */
  readonly idf: number;
  /** Whether the corpus holds what was typed, or another name for the same thing. */
  readonly known: boolean;
  /** Whether the corpus holds what was typed just as it was typed (stemmed). */
  readonly literal: boolean;
  /** Whether it is a name of the aliases. */
  readonly isName: boolean;
  /** Whether it is such a name, or a word that names a thing. */
  readonly noun: boolean;
  /** Terms of other words that choose passages too: those close to a word that the corpus lacks, and the same word written otherwise. */
  readonly also: readonly string[];
}

/** The concepts of a question. Stop words have none. */
export function conceptsOf(text: string, archive: Archive): Concept[] {
  const terms = archive.analyser.analyse(text);
  const allNames = terms.filter((term) => term.kind === 'name');
  const names = allNames.filter(
    (name) =>
      !allNames.some(
        (other) =>
          other.start <= name.start && other.end >= name.end && other.end - other.start > name.end - name.start,
      ),
  );
  const inName = (term: Term) => names.find((name) => term.start >= name.start && term.end <= name.end);
  const concepts: Concept[] = [];
  for (const name of names)
    concepts.push(
      concept(
        archive,
        text,
        terms.filter((term) => inName(term) === name),
      ),
    );
  const rest = terms.filter((term) => !inName(term));
  for (const group of byWord(rest)) concepts.push(concept(archive, text, group));
  return withJoined(
    archive,
    distinct(concepts).sort((a, b) => a.position - b.position),
  );
}

/** Two words of the question that the corpus also has in one piece: each is met by that. */
function withJoined(archive: Archive, concepts: readonly Concept[]): Concept[] {
  const joined = concepts.map((concept, place) => {
    const next = concepts[place + 1];
    if (next === undefined || concept.until !== next.position || !isOneWord(concept) || !isOneWord(next)) return null;
    return joinedIn(archive, concept.typed, next.typed);
  });
  return concepts.map((concept, place) => {
    const also = [joined[place - 1], joined[place]].filter((term) => term !== null && term !== undefined);
    const variants = also.map((term) => ({
      terms: [archive.forward.number(term)],
      kind: 'spelling' as const,
      share: 1,
    }));
    return {
      ...concept,
      variants: [...concept.variants, ...variants],
      known: concept.known || also.length > 0,
      also: [...concept.also, ...also],
    };
  });
}

function isOneWord({ typed, isName }: Concept): boolean {
  return !isName && /^[\p{L}\p{N}]+$/u.test(typed);
}

/** Groups terms that come from one typed word: a hyphenated one has several. */
function byWord(terms: readonly Term[]): Term[][] {
  const groups: Term[][] = [];
  for (const term of terms) {
    const last = groups.at(-1);
    const end = last ? Math.max(...last.map((other) => other.end)) : -1;
    if (last && term.start < end) last.push(term);
    else groups.push([term]);
  }
  return groups;
}

function concept(archive: Archive, text: string, terms: readonly Term[]): Concept {
  const { forward, analyser } = archive;
  const words = terms.filter((term) => term.kind === 'word');
  const one = words.length === 1 ? typedAs(text, words[0]!) : null;
  const isHeld = (term: string) => forward.frequency(term) > 0;
  const variants: Variant[] = [];
  const add = (terms: readonly string[], kind: Variant['kind'], share = 1) => {
    const numbers = terms.map((term) => forward.number(term));
    if (numbers.length > 0 && numbers.every((number) => number >= 0)) variants.push({ terms: numbers, kind, share });
  };
  add(
    words.map((term) => term.term),
    'typed',
  );
  for (const term of terms) if (term.kind === 'joined') add([term.term], 'typed');
  const literal = variants.length > 0;
  for (const term of terms) if (term.kind === 'name') add([term.term], 'name');
  const spelled = one === null ? [] : analyser.spelled(one).filter(isHeld);
  for (const term of spelled) add([term], 'spelling');
  const parted = one !== null && variants.length === 0 ? partedIn(archive, one) : null;
  if (parted) add(parted, 'spelling');
  const known = variants.length > 0;
  const isName = terms.some(({ kind }) => kind === 'name');
  // A hyphenated word is as rare as its rarest part: in one piece it may stand nowhere, and tells no more for that.
  const parts = isName ? [] : words.filter(({ term }) => isHeld(term));
  const own = [...(parts.length > 1 ? parts : terms).map(({ term }) => term), ...(parted ?? [])];
  const frequencies = own.map((term) => forward.frequency(term)).filter((frequency) => frequency > 0);
  const otherwise = spelled.reduce((sum, term) => sum + forward.frequency(term), 0);
  const frequency = (frequencies.length > 0 ? Math.min(...frequencies) : 0) + otherwise;
  const idf = inverseFrequency(forward.size, frequency, expectedShare(analyser, text, words));
  const close = one === null ? [] : analyser.related(one).filter((term) => isHeld(term) && !spelled.includes(term));
  const aliased = new Set(one === null ? [] : analyser.aliased(one));
  for (const term of close) {
    const own = inverseFrequency(forward.size, forward.frequency(term), 0);
    add([term], aliased.has(term) ? 'close' : 'kin', known ? 1 : Math.min(1, own / idf));
  }
  const start = Math.min(...terms.map((term) => term.start));
  const end = Math.max(...terms.map((term) => term.end));
  return {
    typed: text.slice(start, end),
    start,
    position: Math.min(...terms.map((term) => term.position)),
    until: Math.max(...terms.map((term) => term.position)) + 1,
    variants,
    idf,
    known,
    literal,
    isName,
    noun: words.length !== 1 || isName || analyser.isNoun(text.slice(start, end)),
    also: parted ?? (known ? spelled : close),
  };
}

function typedAs(text: string, { start, end }: Term): string {
  return text.slice(start, end);
}

/** Content words of a passage of ordinary length. */
const PASSAGE_CONTENT_WORDS = 45;
/** Share of passages that hold a word of which nothing is known beforehand: a name. */
const UNKNOWN_SHARE = 0.002;
/** What is known of English beforehand weighs as much as this many passages of the corpus. */
const PRIOR_PASSAGES = 200;

/** In what share of passages of ordinary English the words would stand together. */
function expectedShare(analyser: Analyser, text: string, words: readonly Term[]): number {
  const shares = words.map((word) => 1 - Math.exp(-PASSAGE_CONTENT_WORDS * analyser.commonness(typedAs(text, word))));
  return Math.max(UNKNOWN_SHARE, Math.min(1, ...shares));
}

/**
 * BM25's inverse document frequency in the form that cannot be negative (Lucene's), natural logarithm, over the passages
 * of the corpus and as many of ordinary English as the prior weighs: five articles alone would take 'put' for a rare word
 * and the story's own country for a stop word.
 */
export function inverseFrequency(passages: number, frequency: number, expected: number): number {
  const [all, holding] = [passages + PRIOR_PASSAGES, frequency + PRIOR_PASSAGES * expected];
  return bm25Idf(all, holding);
}

/** The same concept asked twice counts once. */
function distinct(concepts: readonly Concept[]): Concept[] {
  const key = (concept: Concept) => concept.variants[0]?.terms.join() ?? concept.typed.toLowerCase();
  return concepts.filter((concept, index) => concepts.findIndex((other) => key(other) === key(concept)) === index);
}
