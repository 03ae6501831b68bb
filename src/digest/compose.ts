import type { DigestRequest } from '../command.ts';
import type { ArticleHead, IsoDate } from '../corpus/article.ts';
import { sentencesIn } from '../corpus/sentences.ts';
import { BriefwireError } from '../errors.ts';
import type { Considered, Digest, DigestStory } from '../reply.ts';
import { type Archive, headOf } from '../retrieval/archive.ts';
import { dayNumber, laterBy } from '../retrieval/days.ts';
import { parseQuery, withOptions } from '../retrieval/query.ts';
import type { Searcher } from '../retrieval/search.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { leadOf } from './central.ts';
import { groupByEvent } from './group.ts';
import { createTeller } from './story.ts';
import { textsOf } from './texts.ts';
import { topicOf } from './topic.ts';
import { centroidOf, cosine } from './vectors.ts';

/** Articles of one digest; of more, the newest. */
const MOST_ARTICLES = 200;
/** The newest of the articles in which a sentence can have been told already. */
const MOST_EARLIER = 400;
/** The last sentences that a channel was told, to which others are compared; of older ones, only the same words are not told again. */
const MOST_SAID = 400;
/** Cosine to the centre of a story from which an earlier article has to do with it. */
const RELATED = 0.1;

export type Digester = (request: DigestRequest) => Digest;

/** New articles of one event, newest first. */
interface Event {
  readonly group: readonly number[];
  /** Whether the channel was told of it. */
  readonly isTold: boolean;
}

/**
 * What the articles of some days tell that those before them did not: each event once, led by its most central new
 * sentence. Without days, since yesterday. Pure: the same request gives the same digest.
 */
export function createDigester(archive: Archive, searcher: Searcher, today: () => IsoDate): Digester {
  const { articles } = archive;
  const texts = textsOf(archive);
  const { vectorOf, sentencesOf, vectorOfWords } = texts;
  const storyOf = createTeller(archive, texts);
  const candidatesFor = candidatesOf(articles);

  /** @throws BriefwireError 'usage' where the topic or the days cannot be read. */
  return function digest(request) {
    const now = request.now ?? today();
    const query = withOptions(parseQuery(request.query, now), request, now);
    const [problem] = query.problems;
    if (problem !== undefined) throw new BriefwireError('usage', problem);
    const to = query.to ?? now;
    const from = query.from ?? laterBy(to, -1);
    const candidates = candidatesFor({ from, to }, request.told);
    const { due, undated, before } = candidates;
    const topic = topicOf(archive, searcher, query, { now, due });

    const earlier = candidates.earlier.slice(0, MOST_EARLIER);
    const wanted = due.filter(topic.accepts);
    const isWanted = new Set(wanted);
    const outcomes = new Map<number, Considered['outcome']>();
    for (const article of due) outcomes.set(article, isWanted.has(article) ? 'too many' : 'off topic');

    const said = (request.told?.sentences ?? []).flatMap(sentencesOfText);
    const wasSaid = new Set(said);
    const told = said.slice(-MOST_SAID).map(vectorOfWords);
    const stories: DigestStory[] = [];
    for (const { group, isTold } of events(
      wanted.slice(0, MOST_ARTICLES),
      candidates,
      request.told?.isWatch ?? false,
    )) {
      const centre = centroidOf(group.map(vectorOf));
      const related = earlier.filter((article) => cosine(vectorOf(article), centre) >= RELATED);
      const before = related.flatMap(sentencesOf).map(({ vector }) => vector);
      const fresh = group.flatMap(sentencesOf).filter(({ text }) => !wasSaid.has(text));
      const lead = isTold ? null : leadOf(fresh, centre, [...before, ...told]);
      const instead = isTold ? 'told before' : 'nothing new';
      for (const article of group) outcomes.set(article, lead === null ? instead : 'joins');
      if (lead === null) continue;
      outcomes.set(lead.article, 'leads');
      told.push(lead.vector);
      stories.push(storyOf({ lead, centre, group, related }));
    }
    const last = before.find(topic.accepts);
    return {
      ...{ from, to, stories, missing: topic.missing },
      considered: due.map((article) => ({ article: headAt(article), outcome: outcomes.get(article)! })),
      undated: undated.filter(topic.accepts).length,
      cameIn: stories.flatMap((story) => story.articles).filter(({ date }) => date === null).length,
      before: last === undefined ? null : headAt(last),
    };
  };

  /**
   * What most texts tell comes first; one text in several places counts once. `tellsOnce`: whether an event that the channel was
   * told of is told.
   */
  function events(fresh: readonly number[], { dayOf, told }: Candidates, tellsOnce: boolean): Event[] {
    const all = tellsOnce ? [...fresh, ...told.slice(0, MOST_ARTICLES)] : fresh;
    const tellings = ({ group }: Event) => new Set(group.map((article) => archive.stories[article]!)).size;
    // Newest first, as `fresh` is.
    const places = new Map(fresh.map((article, place) => [article, place]));
    const placeOf = (article: number) => places.get(article)!;
    return groupByEvent(all.map((article) => ({ vector: vectorOf(article), day: dayNumber(dayOf(article)) })))
      .map((group) => group.map((place) => all[place]!))
      .map((group) => ({
        group: group.filter((article) => places.has(article)).sort((a, b) => placeOf(a) - placeOf(b)),
        isTold: group.some((article) => !places.has(article)),
      }))
      .filter(({ group }) => group.length > 0)
      .sort((a, b) => tellings(b) - tellings(a) || placeOf(a.group[0]!) - placeOf(b.group[0]!));
  }

  function headAt(article: number): ArticleHead {
    return headOf(articles[article]!);
  }
}

function sentencesOfText(text: string): string[] {
  return sentencesIn(text).map(({ start, end }) => text.slice(start, end));
}
