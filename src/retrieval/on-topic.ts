import type { Coverage } from '../reply.ts';
import type { Archive } from './archive.ts';
import { coverageOf } from './coverage.ts';
import type { Ranking } from './rank.ts';
import type { RankedPassage } from './ranked-passage.ts';

/** Share of the question's weight that a passage must speak of for its article to count as being on the topic. */
const ON_TOPIC = 0.5;

/** Share of the topic's weight that a passage speaks of, 0 to 1; a mention in passing counts in full. */
function spokenShare({ matched }: RankedPassage, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 1;
  return weights.reduce((sum, weight, index) => sum + weight * Math.min(1, 2 * matched[index]!), 0) / total;
}

/** How sure it is that the corpus has something on a topic: the most of it that one passage speaks of. */
export function topicHeld(ranking: Ranking): number {
  return ranking.passages.reduce((most, found) => Math.max(most, spokenShare(found, ranking.weights)), 0);
}

/** Of the articles that speak of the topic. */
export function topicCoverage(archive: Archive, ranking: Ranking): Coverage {
  const onTopic = new Set<number>();
  for (const found of ranking.passages) {
    if (spokenShare(found, ranking.weights) >= ON_TOPIC) onTopic.add(archive.passages[found.passage]!.articleNumber);
  }
  return coverageOf(Array.from(onTopic, (article) => archive.articles[article]!));
}
