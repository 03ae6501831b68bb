import { type Archive, aboutTerms, termNumbers } from '../retrieval/archive.ts';
import { type Concept, conceptsOf } from '../retrieval/concepts.ts';
import { EMPTY_WORDS } from './chat-words.ts';
import { isOfOneSize, numbersIn, type WrittenNumber } from './numbers.ts';

/** How much of a claim a text holds. */
export interface Held {
  /** Of what the claim's words tell, the share that the text has, 0 to 1. */
  readonly share: number;
  /** By what passages are ordered: the share, and more where both have numbers of one size. */
  readonly worth: number;
  /** Whether it has the claim's words: every number, every name (of four or more all but one), and most of the rest. */
  readonly isHeld: boolean;
}

export interface ClaimMeasure {
  /** Without the words that say nothing and those beyond `MOST_CONCEPTS`. */
  readonly concepts: readonly Concept[];
  /** Each once. */
  readonly numbers: readonly WrittenNumber[];
  /** Measures words of a passage. A name may stand in the title of its article, and a year in its date. */
  readonly of: (text: string, passage: number) => Held;
  /** Those of the claim's numbers that the text has. */
  readonly numbersHeld: (text: string, passage: number) => ReadonlySet<WrittenNumber>;
}

/** Words of a claim that are looked at; the longest sentences of newspapers have fewer. */
const MOST_CONCEPTS = 60;
/** What a word counts that stands there as it is, by another name of the same thing, or by a close word. */
const COUNTS = { typed: 1, spelling: 1, name: 1, close: 0.7, kin: 0.4 } as const;
/** Share of a claim from which a text holds its words: a guess, looked at on messages about the sample corpus. */
const HELD = 0.7;
/** Of so many names, and words that stand nowhere, one may be missing. */
const MANY_KEYS = 4;

/** What a number of the same size adds, be it another: figures that differ are what readers want to compare. */
const COUNTS_TOO = 0.1;

/** Reads a claim, to measure passages of the archive by it. */
export function measureOf(claim: string, archive: Archive): ClaimMeasure {
  const numbers = numbersIn(claim);
  const words = conceptsOf(claim, archive)
    .filter(({ typed }) => !EMPTY_WORDS.has(typed.toLowerCase()))
    .slice(0, MOST_CONCEPTS)
    .map((concept) => ({
      concept,
      number: numberAt(concept, numbers),
      isKey: !concept.known || isName(concept, archive),
    }));
  const whole = words.reduce((sum, { concept }) => sum + concept.idf, 0);
  const keys = words.filter(({ isKey, number }) => isKey && number === null).length;

  function numbersHeld(text: string, passage: number): Set<WrittenNumber> {
    const values = new Set(numbersIn(text).map(({ value }) => value));
    const year = archive.passages[passage]!.article.date?.slice(0, 4);
    if (year !== undefined) values.add(year);
    return new Set(numbers.filter(({ value }) => values.has(value)));
  }

  return {
    concepts: words.map(({ concept }) => concept),
    numbers: numbers.filter(({ value }, index) => numbers.findIndex((other) => other.value === value) === index),
    numbersHeld,
    of(text, passage) {
      const terms = termNumbers(archive, text);
      const titled = terms.union(aboutTerms(archive, archive.passages[passage]!.articleNumber));
      const held = numbersHeld(text, passage);
      let sum = 0;
      let missing = 0;
      for (const { concept, number, isKey } of words) {
        const has = number === null ? countOf(concept, isKey ? titled : terms) : Number(held.has(number));
        if (isKey && number === null && has < COUNTS.name) missing++;
        sum += concept.idf * has;
      }
      const share = whole === 0 ? 0 : sum / whole;
      const isKept = missing === 0 || (missing === 1 && keys >= MANY_KEYS);
      const counts = numbersIn(text).some((number) => numbers.some((own) => isOfOneSize(own, number)));
      const worth = share + (counts ? COUNTS_TOO : 0);
      return { share, worth, isHeld: share >= HELD && isKept && held.size === numbers.length };
    },
  };
}

function numberAt({ start, typed }: Concept, numbers: readonly WrittenNumber[]): WrittenNumber | null {
  return numbers.find((number) => number.start < start + typed.length && start < number.end) ?? null;
}

/** A name of the aliases, a word with a capital within the sentence, or one that is no ordinary English word. */
function isName({ isName, typed, start }: Concept, { analyser }: Archive): boolean {
  if (isName || (start > 0 && /^\p{Lu}/u.test(typed))) return true;
  return /^\p{Lu}/u.test(typed) && analyser.commonness(typed) === 0;
}

/** What the best variant counts whose terms are there, in part where only some of them are. */
function countOf({ variants }: Concept, terms: ReadonlySet<number>): number {
  return variants.reduce((most, variant) => {
    const there = variant.terms.filter((term) => terms.has(term)).length / variant.terms.length;
    return Math.max(most, COUNTS[variant.kind] * there * there);
  }, 0);
}
