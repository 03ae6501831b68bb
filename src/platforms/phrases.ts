import type { ArticleHead, IsoDate } from '../corpus/article.ts';
import type { Coverage, Excerpt } from '../reply.ts';
import { english } from './languages/en.ts';
import type { Language } from './languages/language.ts';

/** `30 Oct 2023` */
export function dayPhrase(date: IsoDate | null, language: Language = english): string {
  return date === null ? language.undated : language.day(date);
}

/** `30 Oct 2023`, `Oct 2023`, `2023`, `2015 – 2019`, `10 Oct 2023 – 12 Oct 2023`: as coarse as the days are. */
export function periodPhrase({ from, to }: { from: IsoDate; to: IsoDate }, language: Language = english): string {
  if (from === to) return language.day(from);
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return spanned(language.year(from), language.year(to));
  if (from.endsWith('-01') && isLastOfMonth(to)) return spanned(language.month(from), language.month(to));
  return spanned(language.day(from), language.day(to));
}

function spanned(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`;
}

function isLastOfMonth(date: IsoDate): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return day === new Date(Date.UTC(year!, month!, 0)).getUTCDate();
}

/** `4 articles · 30 Oct 2023 – 10 Jan 2024 · 1 undated` */
export function coveragePhrase({ articles, from, to, undated }: Coverage, language: Language = english): string {
  const days = from === to ? dayPhrase(from, language) : `${dayPhrase(from, language)} – ${dayPhrase(to, language)}`;
  return [
    language.countArticles(articles),
    ...(from === null ? [] : [days]),
    ...(undated === 0 ? [] : [undated === articles ? language.undated : language.countUndated(undated)]),
  ].join(' · ');
}

/** Where an excerpt stands: `title · publisher · 30 Oct 2023 · paragraph 3, under The reactions`. */
export function citationPhrase({ article, paragraph, heading }: Excerpt, language: Language = english): string {
  return `${articlePhrase(article, language)} · ${language.paragraph(paragraph, heading)}`;
}

/** `title · publisher · 30 Oct 2023` */
export function articlePhrase({ title, source, date }: ArticleHead, language: Language = english): string {
  return [title, sourcePhrase(source, language), dayPhrase(date, language)].join(' · ');
}

export function sourcePhrase(source: string | null, language: Language = english): string {
  return source ?? language.noPublisher;
}

export { count } from './languages/en.ts';
