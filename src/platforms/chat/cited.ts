import type { Range } from '../../corpus/article.ts';
import type { Excerpt } from '../../reply.ts';
import type { Language } from '../languages/language.ts';
import { articlePhrase } from '../phrases.ts';
import { type Look, type Part, type Run, small } from './part.ts';

/** Other articles with the same words that are named below an excerpt: a wire report can be in fifty papers. */
const MOST_ALSO_IN = 5;

/** An excerpt as a quotation, and below it `where` it stands and what is needed to check it. */
export function citedParts(excerpt: Excerpt, where: string, language: Language, answer: Range | null = null): Part[] {
  return [
    { kind: 'quote', runs: runsOf(excerpt, answer) },
    small(where),
    { kind: 'citation', text: excerpt.citation },
    ...excerpt.alsoIn.slice(0, MOST_ALSO_IN).map((article) => small(language.alsoIn(articlePhrase(article, language)))),
  ];
}

/** The excerpt, cut where a highlight or the answer begins or ends. Around an answer the neighbours are fainter. */
function runsOf({ start, end, text, highlights }: Excerpt, answer: Range | null): Run[] {
  const isWithin = (offset: number, range: Range) => range.start <= offset && offset < range.end;
  const lookAt = (offset: number): Look => {
    if (highlights.some((range) => isWithin(offset, range))) return 'match';
    return answer !== null && !isWithin(offset, answer) ? 'faint' : 'plain';
  };
  const ranges = answer === null ? highlights : [...highlights, answer];
  const edges = ranges.flatMap((range) => [range.start, range.end]).filter((edge) => start < edge && edge < end);
  const cuts = [...new Set([start, ...edges])].sort((a, b) => a - b);
  return cuts.map((cut, index) => ({
    text: text.slice(cut - start, (cuts[index + 1] ?? end) - start),
    look: lookAt(cut),
  }));
}
