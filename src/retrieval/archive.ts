import { compareText } from '../compare.ts';
import type { Article, ArticleHead } from '../corpus/article.ts';
import type { Passage } from '../corpus/passages.ts';
import { Lexicon } from '../lexicon.ts';
import { type Entry, entryOf, fieldsOf } from './entry.ts';
import { ForwardIndex } from './forward-index.ts';
import { MiniSearchIndex } from './minisearch.ts';
import type { PassageIndex } from './passage-index.ts';
import { type Links, relink, storiesOf } from './stories.ts';
import type { Analyser } from './terms.ts';

/** A passage with the article it belongs to. */
export interface ArchivedPassage {
  readonly article: Article;
  readonly entry: Entry;
  readonly passage: Passage;
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
  /** By article number: what indexing it gave, and that with its passages. */
  readonly entries: readonly Entry[];
  readonly held: readonly Held[];
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
  readonly index: PassageIndex;
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

export function archiveOf({ entries, lexicon, links }: ArchiveParts, analyser: Analyser): Archive {
  const forward = new ForwardIndex(lexicon);
  for (const entry of entries) forward.add(entry);
  const held = entries.map(heldOf);
  const index = new MiniSearchIndex(
    held.flatMap(({ entry, passages }) =>
      passages.map((passage) => [passage, fieldsOf(entry, passage.passage.ordinal, lexicon)] as const),
    ),
  );
  return arranged(held, { analyser, lexicon, links, forward, index });
}

/**
 * The archive with the entries that are `gone` taken out and those that `come` put in: what indexing all of them anew would
 * give, at the cost of these alone and of some passes over numbers. The archive that it came from is used up: it must not
 * be asked any more.
 */
export function updateArchive(archive: Archive, gone: ReadonlySet<Entry>, come: readonly Entry[]): Archive {
  const { lexicon, links, forward, index } = archive;
  const change = (how: 'add' | 'remove', { entry, passages }: Held) => {
    forward[how](entry);
    for (const passage of passages) index[how](passage, fieldsOf(entry, passage.passage.ordinal, lexicon));
  };
  const stay: Held[] = [];
  for (const held of archive.held) {
    if (gone.has(held.entry)) change('remove', held);
    else stay.push(held);
  }
  const others = come.map(heldOf);
  for (const held of others) change('add', held);
  const held = inOrder(stay, others);
  const now = held.map(({ entry }) => entry);
  relink(links, { before: archive.entries, now, gone, come });
  return arranged(held, archive);
}

/** An entry with its passages: their numbers change when others come or go before them, and they alone. */
interface Held {
  readonly entry: Entry;
  readonly passages: readonly MovablePassage[];
  /** By passage. */
  readonly headings: readonly ReadonlySet<number>[];
}

type MovablePassage = { -readonly [Key in keyof ArchivedPassage]: ArchivedPassage[Key] };

const NO_TERMS: ReadonlySet<number> = new Set();

function heldOf(entry: Entry): Held {
  const { article } = entry;
  return {
    entry,
    passages: entry.passages.map((passage) => ({ article, entry, passage, number: -1, articleNumber: -1 })),
    headings: entry.headings.map((terms) => (terms.length === 0 ? NO_TERMS : new Set(terms))),
  };
}

/** Numbers articles and passages, in order of id. */
function arranged(
  held: readonly Held[],
  { analyser, lexicon, links, forward, index }: Pick<Archive, 'analyser' | 'lexicon' | 'links' | 'forward' | 'index'>,
): Archive {
  const passages: MovablePassage[] = [];
  const headingTerms: ReadonlySet<number>[] = [];
  const firstPassage = new Int32Array(held.length + 1);
  for (const [articleNumber, own] of held.entries()) {
    for (const passage of own.passages) {
      passage.number = passages.length;
      passage.articleNumber = articleNumber;
      passages.push(passage);
    }
    headingTerms.push(...own.headings);
    firstPassage[articleNumber + 1] = passages.length;
  }
  forward.arrange(passages);
  const entries = held.map(({ entry }) => entry);
  return {
    ...{ held, entries, passages, firstPassage, headingTerms, analyser, lexicon, links, forward, index },
    articles: entries.map(({ article }) => article),
    numberOf: new Map(entries.map(({ article }, number) => [article.id, number])),
    aboutTerms: entries.map(({ about }) => about),
    stories: storiesOf(entries, links),
  };
}

/** Both lists in order of id, as one; the first is in order. */
function inOrder(stay: readonly Held[], come: readonly Held[]): Held[] {
  const others = come.toSorted((a, b) => compareText(a.entry.article.id, b.entry.article.id));
  const all: Held[] = [];
  let next = 0;
  for (const held of stay) {
    while (next < others.length && others[next]!.entry.article.id < held.entry.article.id) all.push(others[next++]!);
    all.push(held);
  }
  return [...all, ...others.slice(next)];
}

/** What is shown of an article with a citation: all but its text. */
export function headOf(article: Article): ArticleHead {
  const { text: _text, blocks: _blocks, runs: _runs, ...head } = article;
  return head;
}

/** The distinct terms of a text, as numbers of the forward index; -1 stands for all that the corpus lacks. */
export function termNumbers({ analyser, forward }: Archive, text: string): Set<number> {
  return new Set(analyser.analyse(text).map(({ term }) => forward.number(term)));
}
