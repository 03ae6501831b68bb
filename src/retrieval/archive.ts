import { compareText } from '../compare.ts';
import type { Article, ArticleHead } from '../corpus/article.ts';
import { Lexicon } from '../lexicon.ts';
import { candidatesAmong, tallyFor } from './candidates.ts';
import { type Entry, entryOf, termsHeld } from './entry.ts';
import { ForwardIndex, type TermCounts } from './forward-index.ts';
import { MiniSearchIndex } from './minisearch.ts';
import { type ArchivedPassage, Numbering } from './numbering.ts';
import type { Held, PassageIndex, WeightedTerm } from './passage-index.ts';
import { type Links, relink, storiesOf } from './stories.ts';
import type { Analyser } from './terms.ts';

export type { ArchivedPassage };

/** The corpus as it can be searched. */
export interface Archive {
  /** In the order of ids; all else by number is in the order of these. */
  readonly articles: readonly Article[];
  /** By id: the number of the article. */
  readonly numberOf: Pick<ReadonlyMap<string, number>, 'get'>;
  /** By article number: what indexing it gave. */
  readonly entries: readonly Entry[];
  readonly passages: readonly ArchivedPassage[];
  /** By article number: the number of its first passage; one more entry ends the last. */
  readonly firstPassage: Int32Array;
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
  /** What the forward index has counted of the entries, where that is known. */
  readonly counts?: TermCounts;
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

/** Articles and passages as they are numbered. */
export type Placed = Pick<Archive, 'entries' | 'passages' | 'firstPassage'>;

/** Makes an index, in turns with others. */
export type MakeIndex = (lexicon: Lexicon, placed: Placed, pause: () => Promise<void>) => Promise<PassageIndex>;

/** An archive on MiniSearch, all at once. */
export function archiveOf({ entries, lexicon, links }: ArchiveParts, analyser: Analyser): Archive {
  const forward = new ForwardIndex(lexicon);
  const numbering = new Numbering();
  for (const entry of entries) {
    forward.add(entry);
    numbering.add(entry);
  }
  const placed = numbering.placed();
  const engine = new MiniSearchIndex(lexicon, heldIn(placed));
  return arranged(placed, { analyser, lexicon, links, forward, engine });
}

/** Entries after which others have their turn. */
const SLICE_ENTRIES = 100;

/** The same on the index that `makeIndex` makes, with turns for others. */
export async function archiveInSlices(
  { entries, lexicon, links, counts }: ArchiveParts,
  analyser: Analyser,
  makeIndex: MakeIndex,
  pause: () => Promise<void>,
): Promise<Archive> {
  const forward = new ForwardIndex(lexicon, counts);
  const numbering = new Numbering();
  for (const [place, entry] of entries.entries()) {
    if (counts === undefined) forward.add(entry);
    numbering.add(entry);
    if (place % SLICE_ENTRIES === 0) await pause();
  }
  const placed = numbering.placed();
  const engine = await makeIndex(lexicon, placed, pause);
  await pause();
  return arranged(placed, { analyser, lexicon, links, forward, engine });
}

/** Passages with their terms, each made when it is asked for. */
export function* heldIn({ passages }: Pick<Placed, 'passages'>): Generator<Held> {
  for (const passage of passages) yield [passage, termsHeld(passage.entry, passage.ordinal)];
}

/**
 * The archive with the entries that are `gone` taken out and those that `come` put in: what indexing all of them anew would
 * give, at the cost of these alone and of some passes over numbers. The archive that it came from is used up: it must not
 * be asked any more.
 */
export function updateArchive(archive: Archive, gone: ReadonlySet<Entry>, come: readonly Entry[]): Archive {
  const { links, forward, passages, firstPassage } = archive;
  const { engine } = archive.index;
  for (const [number, entry] of archive.entries.entries()) {
    if (!gone.has(entry)) continue;
    forward.remove(entry);
    for (const passage of passages.slice(firstPassage[number], firstPassage[number + 1])) {
      engine.remove(passage, termsHeld(entry, passage.ordinal));
    }
  }
  const numbering = new Numbering();
  const others = come.toSorted((a, b) => compareText(a.article.id, b.article.id));
  let next = 0;
  const comeBefore = (id: string | null) => {
    for (; next < others.length && (id === null || others[next]!.article.id < id); next++) {
      const entry = others[next]!;
      const own = numbering.add(entry);
      forward.add(entry);
      for (const passage of own) engine.add(passage, termsHeld(entry, passage.ordinal));
    }
  };
  for (const [number, entry] of archive.entries.entries()) {
    if (gone.has(entry)) continue;
    if (next < others.length) comeBefore(entry.article.id);
    numbering.move(entry, passages, firstPassage[number]!, firstPassage[number + 1]!);
  }
  comeBefore(null);
  const placed = numbering.placed();
  relink(links, { before: archive.entries, now: placed.entries, gone, come });
  return arranged(placed, { ...archive, engine });
}

/** The rest of an archive, once its passages have their numbers. */
function arranged(
  placed: Placed,
  {
    analyser,
    lexicon,
    links,
    forward,
    engine,
  }: Pick<Archive, 'analyser' | 'lexicon' | 'links' | 'forward'> & Pick<Choice, 'engine'>,
): Archive {
  const { entries, passages } = placed;
  forward.arrange(passages);
  engine.renumbered();
  const articles = entries.map(({ article }) => article);
  return {
    ...placed,
    ...{ articles, analyser, lexicon, links, forward },
    index: choiceOf(engine, lexicon, forward, daysOf(placed)),
    numberOf: numbersOf(articles),
    stories: storiesOf(entries, links),
  };
}

/** Made when it is first asked for: an answer to a question has no need of it. */
function numbersOf(articles: readonly Article[]): Archive['numberOf'] {
  let numbers: Map<string, number> | null = null;
  return {
    get(id) {
      numbers ??= new Map(articles.map((article, number) => [article.id, number]));
      return numbers.get(id);
    },
  };
}

/** By passage number: the day of its article. */
function daysOf({ entries, passages, firstPassage }: Placed): Int32Array {
  const days = new Int32Array(passages.length);
  for (const [article, { day }] of entries.entries()) days.fill(day, firstPassage[article], firstPassage[article + 1]);
  return days;
}

function choiceOf(engine: PassageIndex, lexicon: Lexicon, forward: ForwardIndex, days: Int32Array): Choice {
  const choosing = { engine, lexicon, forward, days, tally: tallyFor(days.length) };
  return {
    engine,
    candidates: (terms, limit, accepts) => candidatesAmong(choosing, terms, limit, accepts),
    near: (term, edits) => engine.near(term, edits),
  };
}

/** What title and date of an article say, as term numbers of the forward index. */
export function aboutTerms({ entries }: Pick<Archive, 'entries'>, article: number): Set<number> {
  const { title, date } = entries[article]!;
  return new Set([...title, ...date]);
}

/** What the heading above a passage says. */
export function headingTerms({ passages }: Pick<Archive, 'passages'>, passage: number): Set<number> {
  const { entry, ordinal } = passages[passage]!;
  return new Set(entry.heading(ordinal));
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
