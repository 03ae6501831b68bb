import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { compareText, sortedInSlices } from '../compare.ts';
import type { Article, ArticleId, Problem } from './article.ts';
import { type CleanArticle, clean } from './clean.ts';
import type { CorpusFile, FileExtracts } from './file.ts';
import { plainArticle } from './plain.ts';
import type { Extract, ReadProblem } from './read/reader.ts';
import { type KnowsWord, type TextWords, Vocabulary } from './vocabulary.ts';

/** An article as it stands on the shelf, with what its cleaning depends on. */
export interface KeptExtract {
  /** A hash of what the reader drew out: the same print in the same file is the same article. */
  readonly print: string;
  /** The id that the record gives. */
  readonly wantedId: string | null;
  readonly words: TextWords;
  /** What cleaning made of it; null until then. */
  cleaned: Cleaned | null;
}

export interface Cleaned {
  /** What cleaning asked the vocabulary, as numbers of its lexicon, and what it was told: 1 for known. */
  readonly asked: Uint32Array<ArrayBuffer>;
  readonly told: Uint8Array<ArrayBuffer>;
  /** Null where nothing is left of it. The id is given by `arrange`. */
  readonly article: Article | null;
  readonly problems: readonly Omit<Problem, 'file'>[];
}

export interface KeptFile {
  readonly file: CorpusFile;
  readonly problems: readonly ReadProblem[];
  readonly extracts: readonly KeptExtract[];
}

export interface Corpus {
  /** In order of id. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/**
 * What was read from the files of a corpus, cleaned: files come and go one by one, and what stands there is always what
 * reading all of them anew would give. Whoever puts files on it has to clean what is uncleaned before the shelf is arranged.
 */
export interface Shelf {
  /** By path. */
  readonly files: Map<string, KeptFile>;
  readonly vocabulary: Vocabulary;
  /** Extracts whose text is at hand, with the path of their file. */
  readonly atHand: Map<KeptExtract, { readonly extract: Extract; readonly path: string }>;
  readonly uncleaned: Set<KeptExtract>;
}

/** A shelf with files that were on one before, whose words `vocabulary` has. */
export function createShelf(files: Iterable<KeptFile> = [], vocabulary = new Vocabulary()): Shelf {
  const byPath = new Map(Array.from(files, (kept) => [kept.file.path, kept]));
  vocabulary.turned();
  return { files: byPath, vocabulary, atHand: new Map(), uncleaned: new Set() };
}

/** Puts a file on the shelf, in place of what it was before. Yields after each article, for those who have others waiting. */
export function* putOn(shelf: Shelf, { file, result }: FileExtracts): Generator<void> {
  const { vocabulary, atHand, uncleaned } = shelf;
  const before = Map.groupBy(shelf.files.get(file.path)?.extracts ?? [], ({ print }) => print);
  const extracts: KeptExtract[] = [];
  for (const extract of result.extracts) {
    const print = printOf(extract);
    let kept = before.get(print)?.shift();
    if (kept === undefined) {
      kept = uncleanedOf(extract, print, vocabulary);
      vocabulary.add(kept.words);
      uncleaned.add(kept);
    }
    atHand.set(kept, { extract, path: file.path });
    extracts.push(kept);
    yield;
  }
  for (const gone of before.values()) for (const kept of gone) drop(shelf, kept);
  shelf.files.set(file.path, { file, problems: result.problems, extracts });
}

export function takeOff(shelf: Shelf, path: string): void {
  for (const kept of shelf.files.get(path)?.extracts ?? []) drop(shelf, kept);
  shelf.files.delete(path);
}

/**
 * Marks as uncleaned what the vocabulary would now be asked in vain, and returns the files that have to be read again for
 * it. They go on the shelf like any other.
 */
export function unsettled(shelf: Shelf): CorpusFile[] {
  const { vocabulary, uncleaned, atHand } = shelf;
  if (vocabulary.turned().size > 0) {
    for (const { extracts } of shelf.files.values()) {
      for (const kept of extracts) if (isOtherwise(kept, vocabulary)) uncleaned.add(kept);
    }
  }
  const isMissing = (kept: KeptExtract) => uncleaned.has(kept) && !atHand.has(kept);
  if (![...uncleaned].some((kept) => !atHand.has(kept))) return [];
  return [...shelf.files.values()].filter(({ extracts }) => extracts.some(isMissing)).map(({ file }) => file);
}

/** What cleaning makes of an extract, and what it asked the vocabulary in the order of asking. Plain data. */
export interface FreshlyCleaned {
  readonly article: CleanArticle;
  readonly asked: ReadonlyMap<string, boolean>;
}

export function cleanedOf(extract: Extract, path: string, knowsWord: KnowsWord): FreshlyCleaned {
  const asked = new Map<string, boolean>();
  const article = clean(extract, path, (word) => {
    const isKnown = knowsWord(word);
    asked.set(word, isKnown);
    return isKnown;
  });
  return { article, asked };
}

/** Cleans what is uncleaned, with the words of all files. Yields after each article. */
export function* cleanAll(shelf: Shelf): Generator<void> {
  const { uncleaned, atHand, vocabulary } = shelf;
  for (const kept of uncleaned) {
    const { extract, path } = atHand.get(kept)!;
    settle(
      shelf,
      kept,
      cleanedOf(extract, path, (word) => vocabulary.knows(vocabulary.lexicon.find(word))),
    );
    yield;
  }
  atHand.clear();
}

/** Says of an extract what cleaning made of it. */
export function settle({ uncleaned, vocabulary }: Shelf, kept: KeptExtract, cleaned: FreshlyCleaned): void {
  const { warnings, ...article } = cleaned.article;
  const isEmpty = !article.blocks.some((block) => block.kind === 'paragraph');
  kept.cleaned = {
    asked: Uint32Array.from(cleaned.asked.keys(), (word) => vocabulary.lexicon.add(word)),
    told: Uint8Array.from(cleaned.asked.values(), Number),
    article: isEmpty ? null : { ...article, id: '' as ArticleId },
    problems: [
      ...warnings.map((message) => ({ message, severity: 'warning' as const })),
      ...(isEmpty ? [nothingLeft(article.title)] : []),
    ],
  };
  uncleaned.delete(kept);
}

/** Articles after which others have their turn. */
const SLICE = 2000;

/** Gives each article its id, in the order of `files`, and gathers the problems. Yields now and then. */
export function* arrange(shelf: Shelf, files: readonly CorpusFile[]): Generator<void, Corpus> {
  const articles = new Map<string, Article>();
  for (const { path, name } of files) {
    const kept = shelf.files.get(path)!;
    const wanted = wantedIds(kept);
    for (let index = 0; index < wanted.length; index++) {
      const extract = kept.extracts[index]!;
      const { article } = extract.cleaned!;
      if (article === null) continue;
      const id = freeId(articles, wanted[index]!, name);
      const named = article.id === id ? article : { ...plainArticle(article), id };
      if (named !== article) extract.cleaned = { ...extract.cleaned!, article: named };
      articles.set(id, named);
      if (articles.size % SLICE === 0) yield;
    }
  }
  const inOrder = yield* sortedInSlices([...articles.values()], (a, b) => compareText(a.id, b.id));
  return { articles: inOrder, problems: problemsOn(shelf, files) };
}

/** What is wrong with the files and their articles, in the order of `files`. */
export function problemsOn(shelf: Shelf, files: readonly CorpusFile[]): Problem[] {
  const problems: Problem[] = [];
  for (const { path } of files) {
    const kept = shelf.files.get(path)!;
    for (const problem of kept.problems) problems.push({ file: path, ...problem });
    for (const { cleaned } of kept.extracts) {
      for (const problem of cleaned!.problems) problems.push({ file: path, ...problem });
    }
  }
  return problems;
}

function uncleanedOf({ text, fields }: Extract, print: string, vocabulary: Vocabulary): KeptExtract {
  return { print, wantedId: fields.id ?? null, words: vocabulary.wordsOf(text), cleaned: null };
}

function drop({ vocabulary, uncleaned, atHand }: Shelf, kept: KeptExtract): void {
  vocabulary.remove(kept.words);
  uncleaned.delete(kept);
  atHand.delete(kept);
}

function isOtherwise({ cleaned }: KeptExtract, vocabulary: Vocabulary): boolean {
  if (cleaned === null) return false;
  const { asked, told } = cleaned;
  return asked.some((word, at) => vocabulary.knows(word) !== (told[at] === 1));
}

function printOf(extract: Extract): string {
  return createHash('sha256').update(JSON.stringify(extract)).digest('base64');
}

function nothingLeft(title: string): Omit<Problem, 'file'> {
  return { message: `"${title}" has no text left once page furniture is removed.`, severity: 'error' };
}

const idsWanted = new WeakMap<KeptFile, readonly string[]>();

/** By extract: the id that its record gives, or the path of its file. */
function wantedIds(kept: KeptFile): readonly string[] {
  const known = idsWanted.get(kept);
  if (known !== undefined) return known;
  const { file, extracts } = kept;
  const wanted = extracts.map(({ wantedId }, index) => {
    const id = wantedId ?? pathId(file.name, index, extracts.length);
    return id.replace(/\s+/g, '-') || file.name;
  });
  idsWanted.set(kept, wanted);
  return wanted;
}

function pathId(name: string, index: number, count: number): string {
  const plain = name.slice(0, name.length - extname(name).length).replaceAll('\\', '/');
  return count > 1 ? `${plain}-${index + 1}` : plain;
}

/** The wanted id, or where two articles want the same one, the id with the file's name or a number added. */
function freeId(taken: ReadonlyMap<string, unknown>, wanted: string, name: string): ArticleId {
  let id = wanted;
  if (taken.has(id)) id = `${wanted}${extname(name)}`;
  for (let count = 2; taken.has(id); count++) id = `${wanted}~${count}`;
  return id as ArticleId;
}
