import type { DatedEvent } from '../analysis/events/event.ts';
import { compareText } from '../compare.ts';
import type { Article } from '../corpus/article.ts';
import type { Dated } from '../reply.ts';
import { compareExcerpts } from './order.ts';
import { withoutRepeats } from './repeated.ts';
import type { ExcerptMaker } from './sentence-excerpt.ts';

export function datedOf(article: Article, event: DatedEvent, excerptOf: ExcerptMaker): Dated {
  const { sentence, words, when, resolvedFrom, relation } = event;
  return {
    excerpt: excerptOf(article, sentence, [words]),
    words: article.text.slice(words.start, words.end),
    when,
    isRelative: resolvedFrom === 'publication date',
    relation,
  };
}

/** Earliest first; what has no day comes last. */
export function inOrderOfDays(events: readonly Dated[]): Dated[] {
  return withoutRepeats(events).sort(
    (a, b) => compareText(placeOf(a), placeOf(b)) || compareExcerpts(a.excerpt, b.excerpt),
  );
}

/** 'By the end of the year' belongs where that year ends. */
function placeOf({ when, relation }: Dated): string {
  if (when === null) return '9999';
  return ['before', 'by', 'until'].includes(relation) ? when.to : when.from;
}
