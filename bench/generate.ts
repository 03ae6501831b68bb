import { integerFrom, oneOf, type Random, seededRandom } from './random.ts';

/** A record of a `.jsonl` corpus. */
export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly source: string;
}

/** How many distinct words there are to draw from: about what a few thousand news articles use. */
const VOCABULARY_SIZE = 30_000;
/** Words of generated text that make one passage, as counted on the default sizes. */
const WORDS_PER_PASSAGE = 90;

const FUNCTION_WORDS =
  'the of to and in a for that on with is was said by as at it from has its be are not will have'.split(' ');
const NEWS_WORDS = (
  'minister talks border treaty budget court election harbour strike union report council vote railway storm hospital ' +
  'company shares factory wages prices deal officials police judge school bridge flood energy market summit agency ' +
  'envoy pledge sanctions troops ceasefire drill convoy ship missile parliament protest reform deficit bank harvest'
).split(' ');
const OPENERS = [
  'According to',
  'In a statement,',
  'After talks with',
  'Speaking to reporters,',
  'In a letter to',
  'Asked by',
];
const VERBS = [
  'rejected',
  'confirmed',
  'announced',
  'denied',
  'delayed',
  'welcomed',
  'approved',
  'criticised',
  'visited',
  'promised',
];
const UNITS = ['people', 'percent', 'million dollars', 'kilometres', 'soldiers', 'votes', 'tonnes', 'days'];
const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November'];
const CONSONANTS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'st', 'tr', 'pl', 'gr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const SOURCES = [
  'Harbour Post',
  'The Daily Ledger',
  'Northern Wire',
  'Capital Gazette',
  'Evening Courier',
  'Coast Radio',
];
const FIRST_DAY_ms = Date.UTC(2023, 0, 1);
const DAY_ms = 86_400_000;
const DAYS = 700;

/** Articles for about so many passages, one after the other, the same for the same seed. */
export function* generateArticles(passages: number, seed = 1): Generator<GeneratedArticle> {
  const random = seededRandom(seed);
  const word = wordSource(random);
  let words = 0;
  for (let number = 1; words < passages * WORDS_PER_PASSAGE; number++) {
    const text = paragraphs(random, word);
    words += text.split(/\s+/).length;
    yield {
      id: `generated-${number}`,
      title: capitalised(Array.from({ length: integerFrom(random, 5, 9) }, word).join(' ')),
      text,
      date: new Date(FIRST_DAY_ms + integerFrom(random, 0, DAYS) * DAY_ms).toISOString().slice(0, 10),
      source: oneOf(random, SOURCES),
    };
  }
}

function paragraphs(random: Random, word: () => string): string {
  return Array.from({ length: integerFrom(random, 3, 9) }, () =>
    Array.from({ length: integerFrom(random, 2, 6) }, () => sentence(random, word)).join(' '),
  ).join('\n\n');
}

/** Someone does something to something, with more words, and often with a number or a date. */
function sentence(random: Random, word: () => string): string {
  const name = () => capitalised(word());
  const parts = [
    random() < 0.3 ? `${oneOf(random, OPENERS)} ${name()} ${name()}` : `${name()} ${name()}`,
    oneOf(random, VERBS),
  ];
  parts.push(...Array.from({ length: integerFrom(random, 4, 20) }, word));
  if (random() < 0.3) parts.push('to', integerFrom(random, 2, 90_000).toLocaleString('en-US'), oneOf(random, UNITS));
  if (random() < 0.2) parts.push('on', oneOf(random, MONTHS), String(integerFrom(random, 1, 28)));
  return `${parts.join(' ')}.`;
}

/**
 * Draws words as they come in running text: the word of rank r about 1/r as often as the first (Zipf's law). Function
 * words come first, then words of the news, then made-up ones.
 */
function wordSource(random: Random): () => string {
  const vocabulary = [...FUNCTION_WORDS, ...NEWS_WORDS];
  const known = new Set(vocabulary);
  while (vocabulary.length < VOCABULARY_SIZE) {
    const made = madeUpWord(random);
    if (!known.has(made)) vocabulary.push(made);
    known.add(made);
  }
  const upTo: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= vocabulary.length; rank++) {
    sum += 1 / rank;
    upTo.push(sum);
  }
  return () => vocabulary[firstAbove(upTo, random() * sum)]!;
}

function madeUpWord(random: Random): string {
  const syllables = Array.from(
    { length: integerFrom(random, 2, 4) },
    () => oneOf(random, CONSONANTS) + oneOf(random, VOWELS),
  );
  return syllables.join('') + (random() < 0.4 ? oneOf(random, CONSONANTS).slice(0, 1) : '');
}

/** The index of the first value above `wanted`, which is below the last one. `ascending` is sorted. */
function firstAbove(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
