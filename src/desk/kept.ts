import type { Article } from '../corpus/article.ts';
import type { CorpusFile } from '../corpus/file.ts';
import { createShelf, type KeptExtract, type KeptFile } from '../corpus/shelf.ts';
import { Vocabulary } from '../corpus/vocabulary.ts';
import { Lexicon } from '../lexicon.ts';
import type { Archive, ArchiveParts } from '../retrieval/archive.ts';
import type { Entry } from '../retrieval/entry.ts';
import { packed16, packed32 } from '../retrieval/packed.ts';
import { type Postings, textsIn } from '../retrieval/sqlite-index.ts';
import type { Stock } from './collection.ts';
import { type KeptPostings, keptOf, type OpenedPostings } from './indexing.ts';
import { type PackedRuns, packed, unpacked } from './packed-runs.ts';
import { numberOnDisk, readFromDisk, rememberedTexts } from './texts-on-disk.ts';

/** Articles of one part of the saved form: serialising more of them at a time would keep an answer waiting. */
const PART_ARTICLES = 50;

/** What must be the same for a saved stock to be of use. */
export interface Makings {
  readonly code: string;
  readonly aliases: string;
}

interface Head extends Makings {
  /** Of the vocabulary and of the terms. */
  readonly words: readonly string[];
  readonly terms: readonly string[];
  /** Pairs of ids of articles that carry one text. */
  readonly links: readonly (readonly [string, string])[];
  readonly files: readonly CorpusFile[];
  readonly postings: KeptPostings | null;
}

/** Some articles of a file, or none where it has none. A long file goes on in the next parts. */
interface Piece {
  readonly file: CorpusFile;
  readonly problems: KeptFile['problems'];
  readonly extracts: readonly (readonly [SavedExtract, Omit<Entry, 'article'> | null])[];
}

type SavedExtract = Omit<KeptExtract, 'article'> & { readonly article: SavedArticle | null };
type SavedArticle = Omit<Article, 'runs'> & { readonly runs: PackedRuns | null };

/** What `stockFrom` takes, part by part: each part is made when it is asked for. */
export function* partsOf(makings: Makings, { shelf, files }: Stock, archive: Archive): Generator<unknown> {
  const links = [...archive.links].flatMap(([one, others]) =>
    [...others].map((other) => [one.article.id, other.article.id] as const),
  );
  const words = shelf.vocabulary.lexicon.words();
  const postings = keptOf(archive);
  yield { ...makings, words, terms: archive.lexicon.words(), links, files, postings } satisfies Head;
  const entryOf = new Map(archive.entries.map((entry) => [entry.article, entry]));
  let part: Piece[] = [];
  let size = 0;
  for (const { path } of files) {
    const { file, problems, extracts } = shelf.files.get(path)!;
    for (let at = 0; at === 0 || at < extracts.length; at += PART_ARTICLES) {
      const some = extracts.slice(at, at + PART_ARTICLES).map((kept) => {
        const entry = kept.article && entryOf.get(kept.article);
        return [saved(kept, postings?.stamp), entry ? withoutArticle(entry) : null] as const;
      });
      part.push({ file, problems, extracts: some });
      size += 1 + some.length;
      if (size < PART_ARTICLES) continue;
      yield part;
      [part, size] = [[], 0];
    }
  }
  yield part;
}

/**
 * What was saved, with the posting lists and texts that belong to it, which `open` opens; null where other code made it, and
 * without its archive where it was indexed with other aliases.
 */
export async function stockFrom(
  values: AsyncGenerator<unknown>,
  makings: Makings,
  open: (stamp: string) => Promise<Postings>,
): Promise<{ stock: Stock; archive: KeptArchive | null } | null> {
  const { code, aliases, words, terms, links, files, postings } = (await values.next()).value as Head;
  if (code !== makings.code) return null;
  const opened = postings && { ...postings, postings: await open(postings.stamp) };
  const vocabulary = new Vocabulary(new Lexicon(words));
  const kept = new Map<string, { file: CorpusFile; problems: KeptFile['problems']; extracts: KeptExtract[] }>();
  const entries: Entry[] = [];
  const same = sameStrings();
  for await (const part of values) {
    for (const { file, problems, extracts } of part as Piece[]) {
      const known = kept.get(file.path) ?? { file, problems, extracts: [] };
      kept.set(file.path, known);
      for (const [extract, entry] of extracts) {
        const own = extractWithOwn(extract, same);
        vocabulary.add(own.words);
        known.extracts.push(own);
        if (entry !== null) entries.push({ ...entryWithOwn(entry), article: own.article! });
      }
    }
  }
  entries.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  if (opened !== null) {
    const onDisk = rememberedTexts(textsIn(opened.postings));
    for (const [at, number] of opened.texts.entries()) {
      if (number >= 0) readFromDisk(entries[at]!.article, { stamp: opened.stamp, number }, onDisk);
    }
  }
  const stock = { shelf: createShelf(kept.values(), vocabulary), files };
  if (aliases !== makings.aliases) return { stock, archive: null };
  const lexicon = new Lexicon(terms);
  return { stock, archive: { entries, lexicon, links: linked(entries, links), postings: opened } };
}

/** An archive as it was kept. */
export interface KeptArchive extends ArchiveParts {
  readonly postings: OpenedPostings | null;
}

/**
 * Deserialised arrays look into the bytes that were read, and would keep all of these in memory: they are copied. Strings that
 * many articles have are one string.
 */
function extractWithOwn({ words, asked, told, article, ...kept }: SavedExtract, same: Same): KeptExtract {
  const { questioned, whole } = words;
  const own = { questioned: packed32(questioned), whole: packed32(whole) };
  return { ...kept, words: own, asked: packed32(asked), told: told.slice(), article: article && shared(article, same) };
}

type Same = <Text extends string | null>(text: Text) => Text;

function sameStrings(): Same {
  const known = new Map<string | null, unknown>();
  return <Text extends string | null>(text: Text) => {
    if (!known.has(text)) known.set(text, text);
    return known.get(text) as Text;
  };
}

function shared(article: SavedArticle, same: Same): Article {
  const blocks = article.blocks.map((block) => ({ ...block, kind: same(block.kind) }));
  const { dateFrom, source, file, date, runs } = article;
  const strings = { dateFrom: same(dateFrom), source: same(source), file: same(file), date: same(date) };
  return { ...article, ...strings, blocks, runs: runs && unpacked(runs) };
}

function entryWithOwn(entry: Omit<Entry, 'article'>): Omit<Entry, 'article'> {
  return {
    ...entry,
    cuts: packed32(entry.cuts),
    terms: packed32(entry.terms),
    positions: packed16(entry.positions),
    ends: packed32(entry.ends),
    sketch: packed32(entry.sketch),
  };
}

function saved({ article, ...kept }: KeptExtract, stamp: string | undefined): SavedExtract {
  if (article === null) return { ...kept, article };
  return { ...kept, article: { ...withoutText(article, stamp), runs: article.runs && packed(article.runs) } };
}

/** A text that lies on the disk already is not saved again. */
function withoutText(article: Article, stamp: string | undefined): Article {
  if (stamp === undefined || numberOnDisk(article, stamp) < 0) return article;
  const names = Object.keys(article) as (keyof Article)[];
  return Object.fromEntries(names.map((name) => [name, name === 'text' ? '' : article[name]])) as unknown as Article;
}

function withoutArticle({ article: _, ...entry }: Entry): Omit<Entry, 'article'> {
  return entry;
}

function linked(entries: readonly Entry[], pairs: Head['links']): ArchiveParts['links'] {
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.article.id, entry]));
  const links: ArchiveParts['links'] = new Map();
  for (const [one, other] of pairs) {
    const from = byId.get(one)!;
    const known = links.get(from) ?? new Set();
    links.set(from, known.add(byId.get(other)!));
  }
  return links;
}
