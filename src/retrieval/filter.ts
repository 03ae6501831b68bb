import type { Archive } from './archive.ts';
import { foldWord } from './fold.ts';
import { languageOf } from './language.ts';
import type { Query } from './query.ts';
import { UNSPACED } from './tokenize.ts';

export interface Filter {
  readonly accepts: (passage: number) => boolean;
  /** Whether it leaves anything out at all. */
  readonly narrows: boolean;
}

/** What the operators of a query let through. Articles without a date pass no date filter: nobody knows. */
export function filterFor(archive: Archive, query: Query): Filter {
  const phrases = query.phrases.map(phrasePattern);
  const without = query.without.map(phrasePattern);
  const sources = query.sources.map(foldWord);
  const notSources = query.notSources.map(foldWord);
  const { languages } = query;
  const titles = query.titles.map(phrasePattern);
  const narrows =
    [phrases, without, sources, notSources, languages, titles].some(({ length }) => length > 0) ||
    query.from !== null ||
    query.to !== null;
  if (!narrows) return { narrows, accepts: () => true };
  const articles = archive.articles.map((article) => {
    if (query.from !== null && (article.date === null || article.date < query.from)) return false;
    if (query.to !== null && (article.date === null || article.date > query.to)) return false;
    const source = foldWord(article.source ?? '');
    if (sources.length > 0 && !sources.some((wanted) => wanted !== '' && source.includes(wanted))) return false;
    if (notSources.some((unwanted) => unwanted !== '' && source.includes(unwanted))) return false;
    if (languages.length > 0 && !languages.includes(languageOf(article.text) ?? '')) return false;
    return titles.every((title) => title.test(foldWord(article.title)));
  });
  const accepts = (number: number) => {
    const { article, articleNumber, passage } = archive.passages[number]!;
    if (!articles[articleNumber]) return false;
    if (phrases.length === 0 && without.length === 0) return true;
    const text = foldWord(article.text.slice(passage.start, passage.end));
    const title = foldWord(article.title);
    return (
      phrases.every((phrase) => phrase.test(text) || phrase.test(title)) &&
      !without.some((word) => word.test(text) || word.test(title))
    );
  };
  return { narrows, accepts };
}

/** The same filter, for these articles alone. */
export function narrowed({ passages }: Archive, { accepts }: Filter, articles: ReadonlySet<number>): Filter {
  return { narrows: true, accepts: (number) => articles.has(passages[number]!.articleNumber) && accepts(number) };
}

/** The same query without its phrases, for the nearest passages where none holds them. */
export function withoutPhrases(query: Query): Query {
  return { ...query, phrases: [] };
}

/** The words of the phrase in their order, whatever marks and white space stand between. */
function phrasePattern(phrase: string): RegExp {
  const words = foldWord(phrase).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return /(?!)/u;
  // Korean, Japanese and Chinese words have no edges that one could see.
  const before = UNSPACED.test(words[0]![0]!) ? '' : '(?<![\\p{L}\\p{N}])';
  const after = UNSPACED.test(words.at(-1)!.at(-1)!) ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`${before}${words.join('[^\\p{L}\\p{N}]{1,3}')}${after}`, 'u');
}
