import type { Archive } from './archive.ts';
import type { Concept } from './concepts.ts';
import { type Part, rankedFor } from './parts.ts';
import type { PublisherMention } from './publishers.ts';
import type { Ranking } from './rank.ts';

/**
 * A question that names several publishers, or one several times ('does the Ledger say X while the Wire says Y'), by what it
 * asks of each: the words nearest to its name, in its articles. Empty where it names one once, or none.
 */
export function publisherParts(archive: Archive, text: string, ranking: Ranking): Part[] {
  const mentions = outermost(ranking.mentions);
  if (mentions.length < 2) return [];
  return mentions.flatMap((mention) => {
    const own = ranking.concepts.filter((concept) => nearest(mentions, concept, text) === mention);
    const names = new Set(mention.publishers.map(({ name }) => name));
    const passages = ranking.passages.filter(({ passage }) =>
      names.has(archive.passages[passage]!.article.source ?? ''),
    );
    if (passages.length === 0) return [];
    // Of names in a row one stands by what is asked of all.
    return [{ text, ranking: rankedFor({ ...ranking, passages }, own.length > 0 ? own : ranking.concepts, text) }];
  });
}

/** `Coast Wire Weekly` does not name `Coast Wire` as well. */
function outermost(mentions: readonly PublisherMention[]): PublisherMention[] {
  return mentions.filter(
    (mention) =>
      !mentions.some((other) => other !== mention && other.start <= mention.start && other.end >= mention.end),
  );
}

/** What stands after a name is said by it twice as likely as what stands before: 'the Wire says', 'as the Wire says'. */
const BEFORE = 2;
/** A new clause speaks of another rather than of the same: what its beginning counts, in UTF-16 units. */
const CLAUSE = { begins: /[,;]|\b(?:while|whereas|but|and|or)\b/giu, units: 60 } as const;

/** The mention that stands nearest, of two as near the first. */
function nearest(mentions: readonly PublisherMention[], { start }: Concept, text: string): PublisherMention {
  const clauses = (from: number, to: number) => (text.slice(from, to).match(CLAUSE.begins) ?? []).length * CLAUSE.units;
  const distance = (mention: PublisherMention) =>
    start < mention.start
      ? BEFORE * (mention.start - start) + clauses(start, mention.start)
      : Math.max(0, start - mention.end) + clauses(mention.end, start);
  return mentions.reduce((one, other) => (distance(other) < distance(one) ? other : one));
}
