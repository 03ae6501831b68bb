import { compareText } from '../compare.ts';
import type { Article, ArticleHead } from '../corpus/article.ts';
import type { Passage } from '../corpus/passages.ts';
import { Lexicon } from '../lexicon.ts';
import { candidatesAmong } from './candidates.ts';
import { type Entry, entryOf, termsHeld } from './entry.ts';
import { ForwardIndex } from './forward-index.ts';
import { MiniSearchIndex } from './minisearch.ts';
import { passageAt } from './packed.ts';
import type { Held, PassageIndex, WeightedTerm } from './passage-index.ts';
import { type Links, relink, storiesOf } from './stories.ts';
import type { Analyser } from './terms.ts';

/** A passage with the article it belongs to. */
export interface ArchivedPassage {
  readonly article: Article;
  readonly entry: Entry;
  readonly passage: Passage;
  /** The same as `passage.ordinal`. */
  readonly ordinal: number;
  /** Its place in `Archive.passages`. */
  readonly number: number;
  /** The article's place in `Archive.articles`. */
  readonly articleNumber: number;
}

/** The corpus as it can be searched. */
export interface Archive {
  /** In the order of ids; all else by number is in the order of these. */
  readonly articles: readonly Article[];
  /** By id: the number of the article. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** By article number: what indexing it gave. */
  readonly entries: readonly Entry[];
  readonly passages: readonly ArchivedPassage[];
  /** By article number: the number of its first passage; one more entry ends the last. */
  readonly firstPassage: Int32Array;
  /** By article number: what title and date say, as term numbers of the forward index. */
  readonly aboutTerms: readonly ReadonlySet<number>[];
  /** By passage number. */
  readonly headingTerms: readonly ReadonlySet<number>[];
  /** By article number: the number of its story; articles of one story carry one text. */
  readonly stories: Int32Array;
  readonly links: Links<Entry>;
  readonly analyser: Analyser;
  readonly lexicon: Lexicon;
  readonly forward: ForwardIndex;
  readonly index: Choice;
}

/** What the question words choose from. */
interface Choice {
  /** Which passages hold which terms. */
  readonly engine: PassageIndex;
  readonly candidates: (
    terms: readonly WeightedTerm[],
    limit: number,
    accepts: (passage: number) => boolean,
  ) => number[];
  /** Terms of the vocabulary within this many edits of `term`, nearest first. */
  readonly near: PassageIndex['near'];
}

/** What an archive can be made of again without indexing. */
export interface ArchiveParts {
  /** In order of id. */
  readonly entries: readonly Entry[];
  readonly lexicon: Lexicon;
  readonly links: Links<Entry>;
}

/** Indexes articles. `progress` is told how many articles of how many are done. */
export function buildArchive(
  articles: readonly Article[],
  analyser: Analyser,
  progress: (done: number, total: number) => void = () => {},
): Archive {
  const lexicon = new Lexicon();
  const entries = articles.map((article, done) => {
    const entry = entryOf(article, analyser, lexicon);
    progress(done + 1, articles.length);
    return entry;
  });
  return archiveOf({ entries, lexicon, links: linksAmong(entries) }, analyser);
}

export function linksAmong(entries: readonly Entry[]): Links<Entry> {
  const links: Links<Entry> = new Map();
  relink(links, { before: [], now: entries, gone: new Set(), come: entries });
  return links;
}

/** Makes an index, in turns with others. */
export type MakeIndex = (lexicon: Lexicon, placed: Placed, pause: () => Promise<void>) => Promise<PassageIndex>;

/** The passages of an archive by the entry that they are of, in order of id. */
export type Placed = ReadonlyMap<Entry, readonly ArchivedPassage[]>;

/** An archive on MiniSearch, all at once. */
export function archiveOf({ entries, lexicon, links }: ArchiveParts, analyser: Analyser): Archive {
  const forward = new ForwardIndex(lexicon);
  for (const entry of entries) forward.add(entry);
  const placed = new Map(entries.map((entry) => [entry, passagesIn(entry)]));
  const engine = new MiniSearchIndex(lexicon, heldIn(placed));
  return arranged(entries, { analyser, lexicon, links, forward, engine }, (entry) => placed.get(entry)!);
}

/** Entries after which others have their turn. */
const SLICE_ENTRIES = 100;

/** The same on the index that `makeIndex` makes, with turns for others. */
export async function archiveInSlices(
  { entries, lexicon, links }: ArchiveParts,
  analyser: Analyser,
  makeIndex: MakeIndex,
  pause: () => Promise<void>,
): Promise<Archive> {
  const forward = new ForwardIndex(lexicon);
  const placed = new Map<Entry, MovablePassage[]>();
  for (const [place, entry] of entries.entries()) {
    forward.add(entry);
    placed.set(entry, passagesIn(entry));
    if (place % SLICE_ENTRIES === 0) await pause();
  }
  const engine = await makeIndex(lexicon, placed, pause);
  return arranged(entries, { analyser, lexicon, links, forward, engine }, (entry) => placed.get(entry)!);
}

/** Passages with their terms, each made when it is asked for. */
export function* heldIn(placed: Placed): Generator<Held> {
  for (const [entry, own] of placed) {
    for (const passage of own) yield [passage, termsHeld(entry, passage.ordinal)];
  }
}

/**
 * The archive with the entries that are `gone` taken out and those that `come` put in: what indexing all of them anew would
 * give, at the cost of these alone and of some passes over numbers. The archive that it came from is used up: it must not
 * be asked any more.
 */
export function updateArchive(archive: Archive, gone: ReadonlySet<Entry>, come: readonly Entry[]): Archive {
  const { links, forward, passages, firstPassage } = archive;
  const { engine } = archive.index;
  const placed = new Map<Entry, readonly MovablePassage[]>();
  for (const [number, entry] of archive.entries.entries()) {
    const own = passages.slice(firstPassage[number], firstPassage[number + 1]);
    placed.set(entry, own);
    if (!gone.has(entry)) continue;
    forward.remove(entry);
    for (const passage of own) engine.remove(passage, termsHeld(entry, passage.ordinal));
  }
  for (const entry of come) {
    const own = passagesIn(entry);
    placed.set(entry, own);
    forward.add(entry);
    for (const passage of own) engine.add(passage, termsHeld(entry, passage.ordinal));
  }
  const entries = inOrder(
    archive.entries.filter((entry) => !gone.has(entry)),
    come,
  );
  relink(links, { before: archive.entries, now: entries, gone, come });
  return arranged(entries, { ...archive, engine }, (entry) => placed.get(entry)!);
}

/** A passage whose number changes when others come or go before it: an object of its own each would cost more than all else. */
class MovablePassage implements ArchivedPassage {
  readonly entry: Entry;
  readonly ordinal: number;
  number = -1;
  articleNumber = -1;

  constructor(entry: Entry, ordinal: number) {
    this.entry = entry;
    this.ordinal = ordinal;
  }

  get article(): Article {
    return this.entry.article;
  }

  get passage(): Passage {
    return passageAt(this.entry, this.ordinal);
  }
}

function passagesIn(entry: Entry): MovablePassage[] {
  return Array.from(entry.ends, (_, ordinal) => new MovablePassage(entry, ordinal));
}

/** Numbers articles and passages, in order of id. */
function arranged(
  entries: readonly Entry[],
  {
    analyser,
    lexicon,
    links,
    forward,
    engine,
  }: Pick<Archive, 'analyser' | 'lexicon' | 'links' | 'forward'> & Pick<Choice, 'engine'>,
  passagesOf: (entry: Entry) => readonly MovablePassage[],
): Archive {
  const passages: MovablePassage[] = [];
  const headingTerms: ReadonlySet<number>[] = [];
  const firstPassage = new Int32Array(entries.length + 1);
  for (const [articleNumber, entry] of entries.entries()) {
    for (const passage of passagesOf(entry)) {
      passage.number = passages.length;
      passage.articleNumber = articleNumber;
      passages.push(passage);
      headingTerms.push(headingsOf(entry)?.[passage.ordinal] ?? NO_TERMS);
    }
    firstPassage[articleNumber + 1] = passages.length;
  }
  forward.arrange(passages);
  return {
    ...{ entries, passages, firstPassage, headingTerms, analyser, lexicon, links, forward },
    index: choiceOf(engine, lexicon, forward),
    articles: entries.map(({ article }) => article),
    numberOf: new Map(entries.map(({ article }, number) => [article.id, number])),
    aboutTerms: entries.map(({ about }) => about),
    stories: storiesOf(entries, links),
  };
}

function choiceOf(engine: PassageIndex, lexicon: Lexicon, forward: ForwardIndex): Choice {
  return {
    engine,
    candidates: (terms, limit, accepts) =>
      candidatesAmong({ engine, lexicon, forward, places: forward.places }, terms, limit, accepts),
    near: (term, edits) => engine.near(term, edits),
  };
}

const NO_TERMS: ReadonlySet<number> = new Set();
const headings = new WeakMap<Entry, readonly ReadonlySet<number>[]>();

function headingsOf(entry: Entry): readonly ReadonlySet<number>[] | null {
  if (entry.headings === null) return null;
  const known = headings.get(entry);
  if (known !== undefined) return known;
  const found = entry.headings.map((terms) => (terms.length === 0 ? NO_TERMS : new Set(terms)));
  headings.set(entry, found);
  return found;
}

/** Both lists in order of id, as one. */
function inOrder(entries: readonly Entry[], come: readonly Entry[]): Entry[] {
  const others = come.toSorted((a, b) => compareText(a.article.id, b.article.id));
  const all: Entry[] = [];
  let next = 0;
  for (const entry of entries) {
    while (next < others.length && others[next]!.article.id < entry.article.id) all.push(others[next++]!);
    all.push(entry);
  }
  return [...all, ...others.slice(next)];
}

/** What is shown of an article with a citation: all but its text. */
export function headOf(article: Article): ArticleHead {
  // Each by name: to read the text is work.
  const { id, revision, title, date, dateFrom, source, byline, dateline, url, file } = article;
  return { id, revision, title, date, dateFrom, source, byline, dateline, url, file };
}

/** The distinct terms of a text, as numbers of the forward index; -1 stands for all that the corpus lacks. */
export function termNumbers({ analyser, forward }: Archive, text: string): Set<number> {
  return new Set(analyser.analyse(text).map(({ term }) => forward.number(term)));
}
