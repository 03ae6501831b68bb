import type { SearchRequest } from '../command.ts';
import { byDateThenId } from '../compare.ts';
import type { ArticleHead, IsoDate } from '../corpus/article.ts';
import { BriefwireError } from '../errors.ts';
import type { Considered, Digest, DigestStory } from '../reply.ts';
import { type Archive, headOf } from '../retrieval/archive.ts';
import { dayNumber, laterBy } from '../retrieval/days.ts';
import { parseQuery, withOptions } from '../retrieval/query.ts';
import type { Searcher } from '../retrieval/search.ts';
import { leadOf } from './central.ts';
import { groupByEvent } from './group.ts';
import { createTeller } from './story.ts';
import { textsOf } from './texts.ts';
import { topicOf } from './topic.ts';
import { centroidOf, cosine, type Vector } from './vectors.ts';

/** Articles of one digest; of more, the newest. */
const MOST_ARTICLES = 200;
/** Days before a digest, and their newest articles, in which a sentence can have been told already. */
const MEMORY_days = 14;
const MOST_EARLIER = 400;
/** Cosine to the centre of a story from which an earlier article has to do with it. */
const RELATED = 0.1;

export type Digester = (request: SearchRequest) => Digest;

/**
 * What the articles of some days tell that those before them did not: each event once, led by its most central new
 * sentence. Without days, since yesterday. Pure: the same request gives the same digest.
 */
export function createDigester(archive: Archive, searcher: Searcher, today: () => IsoDate): Digester {
  const { articles } = archive;
  const texts = textsOf(archive);
  const { vectorOf, sentencesOf } = texts;
  const storyOf = createTeller(archive, texts);
  const newestFirst = (a: number, b: number) => byDateThenId(articles[a]!, articles[b]!);
  const [undated, dated] = [true, false].map((isUndated) =>
    [...articles.keys()].filter((article) => (articles[article]!.date === null) === isUndated).sort(newestFirst),
  ) as [number[], number[]];
  const dayOf = (article: number) => articles[article]!.date!;
  const datedWithin = (from: IsoDate, to: IsoDate) =>
    dated.filter((article) => from <= dayOf(article) && dayOf(article) <= to);

  /** @throws BriefwireError 'usage' where the topic or the days cannot be read. */
  return function digest(request) {
    const now = request.now ?? today();
    const query = withOptions(parseQuery(request.query, now), request, now);
    const [problem] = query.problems;
    if (problem !== undefined) throw new BriefwireError('usage', problem);
    const to = query.to ?? now;
    const from = query.from ?? laterBy(to, -1);
    const topic = topicOf(archive, searcher, query, { now, from, to });

    const due = datedWithin(from, to);
    const wanted = new Set(due.filter(topic.accepts));
    const earlier = datedWithin(laterBy(from, -MEMORY_days), laterBy(from, -1)).slice(0, MOST_EARLIER);
    const outcomes = new Map<number, Considered['outcome']>();
    for (const article of due) outcomes.set(article, wanted.has(article) ? 'too many' : 'off topic');

    const told: Vector[] = [];
    const stories: DigestStory[] = [];
    for (const group of events([...wanted].slice(0, MOST_ARTICLES))) {
      const centre = centroidOf(group.map(vectorOf));
      const related = earlier.filter((article) => cosine(vectorOf(article), centre) >= RELATED);
      const before = related.flatMap(sentencesOf).map(({ vector }) => vector);
      const lead = leadOf(group.flatMap(sentencesOf), centre, [...before, ...told]);
      for (const article of group) outcomes.set(article, lead === null ? 'nothing new' : 'joins');
      if (lead === null) continue;
      outcomes.set(lead.article, 'leads');
      told.push(lead.vector);
      stories.push(storyOf({ lead, centre, group, related }));
    }
    const before = dated.find((article) => dayOf(article) < from && topic.accepts(article));
    return {
      ...{ from, to, stories, missing: topic.missing },
      considered: due.map((article) => ({ article: headAt(article), outcome: outcomes.get(article)! })),
      undated: undated.filter(topic.accepts).length,
      before: before === undefined ? null : headAt(before),
    };
  };

  /** What most texts tell comes first; one text in several places counts once. */
  function events(fresh: readonly number[]): number[][] {
    const tellings = (group: readonly number[]) => new Set(group.map((article) => archive.stories[article]!)).size;
    return groupByEvent(fresh.map((article) => ({ vector: vectorOf(article), day: dayNumber(dayOf(article)) })))
      .map((places) => places.map((place) => fresh[place]!).sort(newestFirst))
      .sort((a, b) => tellings(b) - tellings(a) || newestFirst(a[0]!, b[0]!));
  }

  function headAt(article: number): ArticleHead {
    return headOf(articles[article]!);
  }
}
