import type { Article, ArticleHead } from '../corpus/article.ts';
import { type Passage, passagesOf } from '../corpus/passages.ts';
import { ForwardIndex, type SavedForwardIndex } from './forward-index.ts';
import { MiniSearchIndex } from './minisearch.ts';
import type { PassageIndex } from './passage-index.ts';
import { storiesOf } from './stories.ts';
import type { Analyser } from './terms.ts';

/** A passage with the article it belongs to. Its number is its place in `Archive.passages`. */
export interface ArchivedPassage {
  readonly article: Article;
  /** The article's place in `Archive.articles`. */
  readonly articleNumber: number;
  readonly passage: Passage;
}

/** The corpus as it can be searched. */
export interface Archive {
  readonly articles: readonly Article[];
  readonly passages: readonly ArchivedPassage[];
  /**
   * By article number: what title and date say, as term numbers of the forward index. The date stands there in words,
   * because a question for 'January 2024' is one for what was published then.
   */
  readonly aboutTerms: readonly ReadonlySet<number>[];
  /** By passage number. */
  readonly headingTerms: readonly ReadonlySet<number>[];
  /** By article number: the number of its story; articles of one story carry one text. */
  readonly stories: Int32Array;
  readonly analyser: Analyser;
  readonly forward: ForwardIndex;
  readonly index: PassageIndex;
}

/** What `buildArchive` need not work out again over exactly the same articles. Plain data, for structured cloning. */
export interface SavedArchive {
  /** By article. */
  readonly passages: readonly (readonly Passage[])[];
  readonly forward: SavedForwardIndex;
  readonly index: string;
  /** By article: the number of its story. */
  readonly stories: Int32Array;
}

/** Indexes articles. `progress` is told how many articles of how many are done. */
export function buildArchive(
  articles: readonly Article[],
  analyser: Analyser,
  progress: (done: number, total: number) => void = () => {},
): Archive {
  const forward = new ForwardIndex();
  const index = new MiniSearchIndex();
  const passages: Passage[][] = [];
  let number = 0;
  for (const [done, article] of articles.entries()) {
    const title = termsOf(analyser, article.title);
    const source = termsOf(analyser, article.source ?? '');
    const date = termsOf(analyser, dateInWords(article.date));
    const own = passagesOf(article);
    for (const passage of own) {
      const text = analyser.analyse(article.text.slice(passage.start, passage.end));
      const heading = termsOf(analyser, passage.heading ?? '');
      forward.add(text, [...title, ...heading, ...source, ...date]);
      index.add(number++, { text: text.map(({ term }) => term), title, heading, source });
    }
    passages.push(own);
    progress(done + 1, articles.length);
  }
  const stories = storiesOf(articles.map((article) => article.text));
  return assembled(articles, analyser, passages, forward, index, stories);
}

/** The archive that `saveArchive` saved over these articles. @throws where `saved` is not of them. */
export function loadArchive(articles: readonly Article[], analyser: Analyser, saved: SavedArchive): Archive {
  if (saved.passages.length !== articles.length) throw new Error('it was made over other articles');
  const index = MiniSearchIndex.load(saved.index);
  return assembled(articles, analyser, saved.passages, new ForwardIndex(saved.forward), index, saved.stories);
}

export function saveArchive(archive: Archive): SavedArchive {
  const passages: Passage[][] = archive.articles.map(() => []);
  for (const { articleNumber, passage } of archive.passages) passages[articleNumber]!.push(passage);
  return { passages, forward: archive.forward.save(), index: archive.index.save(), stories: archive.stories };
}

function assembled(
  articles: readonly Article[],
  analyser: Analyser,
  passages: readonly (readonly Passage[])[],
  forward: ForwardIndex,
  index: PassageIndex,
  stories: Int32Array,
): Archive {
  const numbers = (...texts: (string | null)[]) =>
    new Set(texts.flatMap((text) => termsOf(analyser, text ?? '')).map((term) => forward.number(term)));
  const archived = articles.flatMap((article, articleNumber) =>
    passages[articleNumber]!.map((passage) => ({ article, articleNumber, passage })),
  );
  return {
    articles,
    passages: archived,
    aboutTerms: articles.map(({ title, date }) => numbers(title, dateInWords(date))),
    headingTerms: archived.map(({ passage }) => numbers(passage.heading)),
    stories,
    analyser,
    forward,
    index,
  };
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

/** `30 October 2023`, in English whatever the machine speaks. */
const IN_WORDS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function dateInWords(date: string | null): string {
  return date === null ? '' : IN_WORDS.format(new Date(date));
}

function termsOf(analyser: Analyser, text: string): string[] {
  return text === '' ? [] : analyser.analyse(text).map(({ term }) => term);
}
