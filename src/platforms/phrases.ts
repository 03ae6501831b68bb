import type { ArticleHead, IsoDate } from '../corpus/article.ts';
import type { Coverage, Excerpt } from '../reply.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `30 Oct 2023`: the month as a word, since 10/11 is two different days to two readers. */
export function dayPhrase(date: IsoDate | null): string {
  if (date === null) return 'undated';
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[month! - 1]} ${year}`;
}

/** `4 articles · 30 Oct 2023 – 10 Jan 2024 · 1 undated` */
export function coveragePhrase({ articles, from, to, undated }: Coverage): string {
  const days = from === to ? dayPhrase(from) : `${dayPhrase(from)} – ${dayPhrase(to)}`;
  return [
    count(articles, 'article'),
    ...(from === null ? [] : [days]),
    ...(undated === 0 ? [] : [undated === articles ? 'undated' : `${undated} undated`]),
  ].join(' · ');
}

/** What some articles cover together. */
export function coverageOf(articles: readonly ArticleHead[]): Coverage {
  const dates = articles.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    articles: articles.length,
    from: dates.at(0) ?? null,
    to: dates.at(-1) ?? null,
    undated: articles.length - dates.length,
  };
}

/** Where an excerpt stands: `title · publisher · 30 Oct 2023 · paragraph 3, under The reactions`. */
export function citationPhrase({ article, paragraph, heading }: Excerpt): string {
  const place = heading === null ? '' : `, under ${heading}`;
  return `${articlePhrase(article)} · paragraph ${paragraph}${place}`;
}

/** `title · publisher · 30 Oct 2023` */
export function articlePhrase({ title, source, date }: ArticleHead): string {
  return [title, sourcePhrase(source), dayPhrase(date)].join(' · ');
}

export function sourcePhrase(source: string | null): string {
  return source ?? 'no publisher named';
}

/** `1 article`, `2 articles` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
