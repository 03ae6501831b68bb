import type { Archive } from './archive.ts';
import { type Concept, inverseFrequency } from './concepts.ts';
import { dayNumber } from './days.ts';
import type { RankedPassage } from './ranked-passage.ts';

/**
 * Relevance feedback that cannot drift. Where several articles of the same days come first, they are reports of one event,
 * and the words they share beyond the question are what the event is about: the airline's name in a question for 'which
 * airline'. Passages that hold those words move up a little. Undated articles, and articles of other days, teach nothing.
 */
const FEEDBACK = {
  /** Passages looked through for reports of the same days, and how many of those are learnt from at most. */
  looked: 20,
  learnt: 8,
  days: 4,
  /** Articles that must agree on a subject, and passages that must hold a word. */
  articles: 3,
  holding: 3,
  /** Words learnt, and further ones that weigh as much as the last. */
  words: 12,
  /** Passages that can move, and how much one that holds every word gains, as a share of its score. */
  moved: 60,
  gain: 0.4,
} as const;
/** As BM25's k1: a second mention adds little. */
const SATURATION = 1.2;

/** The same passages with what the best ones teach; in no order. */
export function withFeedback(
  archive: Archive,
  concepts: readonly Concept[],
  ranked: readonly RankedPassage[],
): RankedPassage[] {
  const words = learntWords(archive, concepts, ranked);
  let total = 0;
  for (const weight of words.values()) total += weight;
  if (total === 0) return [...ranked];
  return ranked.map((found, place) => {
    if (place >= FEEDBACK.moved) return found;
    let held = 0;
    for (const [term, count] of counts(archive.forward.terms(found.passage))) {
      held += ((words.get(term) ?? 0) * count * (SATURATION + 1)) / (count + SATURATION);
    }
    return { ...found, score: found.score * (1 + (FEEDBACK.gain * held) / total) };
  });
}

/** Term numbers with what they count. */
function learntWords(
  archive: Archive,
  concepts: readonly Concept[],
  ranked: readonly RankedPassage[],
): Map<number, number> {
  const [best] = ranked;
  const day = best && dayOf(archive, best);
  if (!best || day === null || day === undefined) return new Map();
  const reports = ranked
    .slice(0, FEEDBACK.looked)
    .filter((found) => Math.abs((dayOf(archive, found) ?? Number.POSITIVE_INFINITY) - day) <= FEEDBACK.days)
    .slice(0, FEEDBACK.learnt);
  const articles = new Set(reports.map(({ passage }) => archive.passages[passage]!.articleNumber));
  if (articles.size < FEEDBACK.articles) return new Map();
  const asked = new Set(concepts.flatMap(({ variants }) => variants.flatMap(({ terms }) => terms)));
  const found = new Map<number, { weight: number; holding: number }>();
  for (const { passage, score } of reports) {
    for (const [term, count] of counts(archive.forward.terms(passage))) {
      if (asked.has(term)) continue;
      const idf = inverseFrequency(archive.forward.size, archive.forward.frequencyOf(term), 0);
      const known = found.get(term) ?? { weight: 0, holding: 0 };
      known.weight += ((score / best.score) * idf * count) / (count + SATURATION);
      known.holding++;
      found.set(term, known);
    }
  }
  const agreed = [...found]
    .filter(([, { holding }]) => holding >= FEEDBACK.holding)
    .map(([term, { weight }]) => [term, weight] as const)
    .sort(([, a], [, b]) => b - a);
  // Words that weigh as much as the last are learnt too: their numbers say only which article was read first.
  const least = agreed[FEEDBACK.words - 1]?.[1] ?? 0;
  return new Map(agreed.filter(([, weight]) => weight >= least));
}

/** Days since 1970, or null for an undated article. */
function dayOf(archive: Archive, { passage }: RankedPassage): number | null {
  const { date } = archive.passages[passage]!.article;
  return date === null ? null : dayNumber(date);
}

function counts(terms: Uint32Array): Map<number, number> {
  const counted = new Map<number, number>();
  for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  return counted;
}
