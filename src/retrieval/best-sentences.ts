import type { RankedPassage } from './ranked-passage.ts';
import { type Asked, type Reader, speaking } from './spoken.ts';

/** How many of the best passages are read again, and how much their best sentences count. */
const RECONSIDERED = { passages: 10, gain: 0.4 } as const;

/**
 * The best passages once more, by the sentence of each that speaks of most of the question: a question is answered in one
 * sentence, not all over a passage. They stay above the rest. `ranked` is in order; what is returned is not.
 */
export function withBestSentences(
  reader: Reader,
  asked: Asked,
  text: string,
  ranked: readonly RankedPassage[],
): RankedPassage[] {
  const total = asked.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const speaks = speaking(asked, text);
  const least = ranked[RECONSIDERED.passages]?.score ?? 0;
  return ranked.map((found, place) => {
    if (place >= RECONSIDERED.passages) return found;
    const most = Math.max(0, ...reader.passage(found.passage).map(speaks));
    const share = (1 + (RECONSIDERED.gain * most) / total) / (1 + RECONSIDERED.gain);
    return { ...found, score: Math.max(least, found.score * share) };
  });
}
