import type { ArticleHead, Range } from '../corpus/article.ts';
import { countWords } from '../corpus/passages.ts';
import { rawRange } from '../corpus/raw-range.ts';
import type { Excerpt } from '../reply.ts';
import { type Archive, type ArchivedPassage, headOf } from './archive.ts';
import { citationOf, linkTo } from './cite.ts';
import { type Concept, isWritten } from './concepts.ts';

/**
 * Words that an excerpt has, at least where the section has them, and at most unless one sentence is longer. With
 * `paragraph` words it is long enough not to go on into another paragraph. It begins where the article does if no more than
 * `opening` sentences lie between: the first one of a report names what the next ones call 'the film'.
 */
export const EXCERPT_WORDS = {
  /** The first answer in about as many words as a passage has; those that bear it out are shorter, so that all three fit a chat. */
  ask: { least: 120, paragraph: 120, most: 140, opening: 2 },
  further: { least: 70, paragraph: 50, most: 100, opening: 2 },
  brief: { least: 25, paragraph: 20, most: 75 },
  /** One sentence, with what it must not be quoted without. */
  digest: { least: 0, paragraph: 0, most: 75 },
} as const;

/** A sentence that leans on the one before it: quoted alone, nobody knows who 'he' is or what was denied. */
const LEANS_BACK =
  /^["'“‘(]*(?:he|she|they|it|this|that|these|those|such|his|her|their|its|\p{L}+ing (?:him|her|them|it|this|that)|both|neither|either|another|the (?:two|three|four|move|statement|announcement|decision|meeting|latter|former|pair|document|report|agreement|deal|comments?|remarks?|allegations?|accusations?|claims?)|but|however|yet|still|nevertheless|nonetheless|instead|also|moreover|furthermore|in addition|additionally|meanwhile|by contrast|on the contrary|even so|following (?:this|that|his|her|their)|when asked|asked (?:whether|if|about))\b/iu;
/** The same said in passing: 'The spokesman, on the other hand, ...'. */
const LEANS_BACK_INSIDE =
  /^.{0,80}?,\s*(?:on the other (?:hand|side)|too|however|meanwhile|in turn|by contrast|for (?:his|her|its|their) part)\b/iu;
/** A sentence that takes something back of the one before it, which must not be quoted without it. */
const TAKES_BACK =
  /^["'“‘(]*(?:but|however|yet|still|nevertheless|nonetheless|instead|by contrast|on the contrary|even so|in fact|(?:he|she|they|it|(?:the )?\p{L}+) (?:later |also |has |have |then )?(?:denied|denies|rejected|rejects|disputed|retracted|corrected|clarified|did not|does not|declined))\b/iu;

/**
 * Whole sentences around `sentence` of a passage: what it leans on before it, what takes it back after it, and neighbours
 * until it is long enough to be understood: the one that `speaks` more of what is asked first, and of equals the next rather
 * than the last. It stays within the section, so that nothing removed lies inside.
 */
export function fairWindow(
  archive: Archive,
  passage: number,
  sentence: number,
  limits: { least: number; paragraph: number; most: number; opening?: number },
  speaks: (sentence: string) => number = () => 0,
): Range {
  const { sentences, index, opensArticle } = sectionSentences(archive, passage, sentence);
  const { article } = archive.passages[passage]!;
  const counted: number[] = [];
  const text = (at: number) => article.text.slice(sentences[at]!.start, sentences[at]!.end);
  const wordsOf = (at: number) => (counted[at] ??= countWords(text(at)));
  const words = (from: number, to: number) => {
    let sum = 0;
    for (let at = from; at <= to; at++) sum += wordsOf(at);
    return sum;
  };
  const parted = (before: number, after: number) =>
    article.text.slice(sentences[before]!.end, sentences[after]!.start).includes('\n');
  let first = index;
  let last = index;
  for (let back = 0; back < 2 && first > 0 && leansBack(text(first)) && words(first - 1, last) <= limits.most; back++)
    first--;
  if (last + 1 < sentences.length && TAKES_BACK.test(text(last + 1))) last++;
  if (opensArticle && first <= (limits.opening ?? 0) && words(0, last) <= limits.most) first = 0;
  while (words(first, last) < limits.least) {
    const enough = words(first, last) >= limits.paragraph;
    const forward =
      last + 1 < sentences.length && words(first, last + 1) <= limits.most && !(enough && parted(last, last + 1));
    const backward = first > 0 && words(first - 1, last) <= limits.most && !(enough && parted(first - 1, first));
    if (!forward && !backward) break;
    if (backward && (!forward || speaks(text(first - 1)) > speaks(text(last + 1)))) first--;
    else last++;
  }
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}

function leansBack(sentence: string): boolean {
  return LEANS_BACK.test(sentence) || LEANS_BACK_INSIDE.test(sentence);
}

/** All sentences of the section that the passage is in, and where the wanted one stands among them. */
function sectionSentences(
  archive: Archive,
  passage: number,
  sentence: number,
): { sentences: Range[]; index: number; opensArticle: boolean } {
  const own = archive.passages[passage]!;
  const same = (other: ArchivedPassage | undefined) =>
    other !== undefined && other.articleNumber === own.articleNumber && other.passage.section === own.passage.section;
  let first = passage;
  let last = passage;
  while (same(archive.passages[first - 1])) first--;
  while (same(archive.passages[last + 1])) last++;
  const sentences: Range[] = [];
  let index = 0;
  for (let at = first; at <= last; at++) {
    if (at === passage) index = sentences.length + sentence;
    sentences.push(...archive.passages[at]!.passage.sentences);
  }
  return { sentences, index, opensArticle: archive.passages[first]!.ordinal === 0 };
}

export interface ExcerptRequest {
  readonly passage: number;
  readonly range: Range;
  readonly answer: Range | null;
  readonly concepts: readonly Concept[];
  readonly score: number;
  readonly alsoIn: readonly ArticleHead[];
}

/** The excerpt with all that is needed to cite and check it. */
export function excerptOf(archive: Archive, request: ExcerptRequest): Excerpt {
  const { article, passage } = archive.passages[request.passage]!;
  const { range } = request;
  const text = article.text.slice(range.start, range.end);
  return {
    article: headOf(article),
    passageId: passageIdOf(archive, request.passage),
    start: range.start,
    end: range.end,
    text,
    raw: rawRange(article, range),
    highlights: highlightsIn(archive, text, range.start, request.concepts),
    answer: request.answer,
    heading: passage.heading,
    paragraph: article.blocks.filter((block) => block.kind === 'paragraph' && block.start <= range.start).length,
    citation: citationOf(article, range),
    link: linkTo(article.url, text),
    alsoIn: request.alsoIn,
    score: request.score,
  };
}

/** `articleId#n`, n from 1. */
export function passageIdOf(archive: Archive, passage: number): string {
  const { article, passage: own } = archive.passages[passage]!;
  return `${article.id}#${own.ordinal + 1}`;
}

function highlightsIn(archive: Archive, text: string, offset: number, concepts: readonly Concept[]): Range[] {
  // Close words are what was matched only where the corpus lacks the word itself.
  const shown = concepts.flatMap(({ known, variants }) => variants.filter((variant) => !known || isWritten(variant)));
  const wanted = new Set(shown.flatMap(({ terms }) => terms));
  const ranges = archive.analyser
    .analyse(text)
    .filter(({ term }) => wanted.has(archive.forward.number(term)))
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
