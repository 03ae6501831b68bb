import type { ToldBefore } from '../command.ts';
import { byDateThenId } from '../compare.ts';
import type { Article, IsoDate } from '../corpus/article.ts';
import { laterBy } from '../retrieval/days.ts';

/** Articles of a digest and around it, by their places in the archive, newest first. */
export interface Candidates {
  readonly due: readonly number[];
  /** The day of publication; of articles without one, the day on which they came in. */
  readonly dayOf: (article: number) => IsoDate;
  /** Those of the days before, and what the channel was told of since: what they say is not new. */
  readonly earlier: readonly number[];
  /** Of those, what the channel was told of. */
  readonly told: readonly number[];
  /** Without a date, and left out for it. */
  readonly undated: readonly number[];
  /** Published before the days of the digest. */
  readonly before: readonly number[];
}

/** Days before a digest in which a sentence can have been told already. */
const MEMORY_days = 14;
/** Days by which an article may come in late and still be news. */
const LATE_days = 7;

/**
 * Finds what counts for a digest. Where nobody says what a channel was told, that is what was published in its days. For a
 * channel also what came in late, and what has no date and came in since; of what it was told, nothing.
 */
export function candidatesOf(articles: readonly Article[]) {
  const newestFirst = (a: number, b: number) => byDateThenId(articles[a]!, articles[b]!);
  const [undated, dated] = [true, false].map((isUndated) =>
    [...articles.keys()].filter((article) => (articles[article]!.date === null) === isUndated).sort(newestFirst),
  ) as [number[], number[]];
  const published = (article: number) => articles[article]!.date!;
  const within = (from: IsoDate, to: IsoDate) =>
    dated.filter((article) => from <= published(article) && published(article) <= to);

  return ({ from, to }: { from: IsoDate; to: IsoDate }, told: ToldBefore | undefined): Candidates => {
    const before = dated.filter((article) => published(article) < from);
    if (told === undefined) {
      const earlier = within(laterBy(from, -MEMORY_days), laterBy(from, -1));
      return { due: within(from, to), dayOf: published, earlier, told: [], undated, before };
    }
    const cameIn = new Map<number, IsoDate>();
    for (const [article, { id }] of articles.entries()) {
      const day = told.cameIn.get(id);
      if (day !== undefined) cameIn.set(article, day);
    }
    const dayOf = (article: number) => articles[article]!.date ?? cameIn.get(article)!;
    const isTold = (article: number) => told.articles.has(articles[article]!.id);
    const late = within(laterBy(from, -LATE_days), to).filter((article) => cameIn.has(article));
    const counted = told.isWatch ? late : [...new Set([...within(from, to), ...late])];
    const due = [...counted, ...undated.filter((article) => cameIn.has(article))]
      .filter((article) => !isTold(article))
      .sort((a, b) => byDateThenId(dayed(a), dayed(b)));
    const isDue = new Set(due);
    const recent = within(laterBy(from, -MEMORY_days), to);
    return {
      due,
      dayOf,
      earlier: recent.filter((article) => !isDue.has(article) && (published(article) < from || isTold(article))),
      told: recent.filter(isTold),
      undated: [],
      before,
    };

    function dayed(article: number) {
      return { id: articles[article]!.id, date: dayOf(article) };
    }
  };
}
