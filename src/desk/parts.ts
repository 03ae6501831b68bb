import type { Article } from '../corpus/article.ts';
import { columnsOf, type ExtractColumns } from '../corpus/extract-columns.ts';
import type { CorpusFile } from '../corpus/file.ts';
import type { KeptFile } from '../corpus/shelf.ts';
import type { WordCounts } from '../corpus/vocabulary.ts';
import type { Archive } from '../retrieval/archive.ts';
import { copyEntry } from '../retrieval/entry.ts';
import { ColumnsWriter, type EntryColumns } from '../retrieval/entry-columns.ts';
import type { TermCounts } from '../retrieval/forward-index.ts';
import { slicesOf } from '../slices.ts';
import type { Stock } from './collection.ts';
import { type KeptPostings, keptOf } from './indexing.ts';
import { numberInStore } from './texts-on-disk.ts';

/** How much one part of the saved form holds: making more at a time would keep an answer waiting. */
const PART = { articles: 250, files: 1000, words: 20_000 } as const;

/** What must be the same for a saved stock to be of use. */
export interface Makings {
  readonly code: string;
  readonly aliases: string;
}

/** The first part. */
export interface Head extends Makings {
  readonly wordCounts: WordCounts;
  readonly termCounts: TermCounts;
  readonly postings: KeptPostings | null;
}

/** What follows, in this order. */
export type Part =
  /** Some words of the vocabulary, or some terms of the archive. */
  | { readonly kind: 'words' | 'terms'; readonly words: readonly string[] }
  /** Some files, in the order of the listing, and how many extracts there are of each. */
  | {
      readonly kind: 'files';
      readonly files: readonly (readonly [file: CorpusFile, problems: KeptFile['problems'], extracts: number])[];
    }
  /** Some extracts, in the order of the files. What has no article has no entry. */
  | { readonly kind: 'articles'; readonly extracts: ExtractColumns; readonly entries: EntryColumns }
  /** By place in the order of the files: the number of the article; and numbers of articles that carry one text, two and two. */
  | { readonly kind: 'order'; readonly numbers: Uint32Array<ArrayBuffer>; readonly links: Uint32Array<ArrayBuffer> };

/** The saved form of a stock and its archive, part by part: each part is made when it is asked for. */
export function* partsOf(makings: Makings, { shelf, files }: Stock, archive: Archive): Generator<Head | Part> {
  const { entries } = archive;
  const { vocabulary } = shelf;
  const postings = keptOf(archive);
  yield { ...makings, wordCounts: vocabulary.counts, termCounts: archive.forward.counts, postings };
  for (const words of slicesOf(vocabulary.lexicon.words(), PART.words)) yield { kind: 'words', words };
  for (const words of slicesOf(archive.lexicon.words(), PART.words)) yield { kind: 'terms', words };
  const kept = files.map(({ path }) => shelf.files.get(path)!);
  for (const some of slicesOf(kept, PART.files)) {
    yield { kind: 'files', files: some.map(({ file, problems, extracts }) => [file, problems, extracts.length]) };
  }
  const numberOf = new Map(entries.map(({ article }, number) => [article, number]));
  const numbers: number[] = [];
  const isInStore = (article: Article) => postings !== null && numberInStore(article, postings.stamp) >= 0;
  const extracts = kept.flatMap((file) => file.extracts);
  for (const some of slicesOf(extracts, PART.articles)) {
    const writer = new ColumnsWriter();
    for (const { cleaned } of some) {
      if (cleaned!.article === null) continue;
      const number = numberOf.get(cleaned!.article)!;
      numbers.push(number);
      copyEntry(writer, entries[number]!);
    }
    yield { kind: 'articles', extracts: columnsOf(some, isInStore), entries: writer.columns() };
  }
  const links = [...archive.links].flatMap(([one, others]) =>
    [...others].flatMap((other) => [numberOf.get(one.article)!, numberOf.get(other.article)!]),
  );
  yield { kind: 'order', numbers: Uint32Array.from(numbers), links: Uint32Array.from(links) };
}
