import { joined, type Paragraph } from './layout.ts';
import { ENDS_SENTENCE, proseWords } from './prose.ts';

/** A sentence that an empty line broke is one paragraph again, unless something was removed at the break. */
export function joinBrokenSentences(source: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const before = groups.at(-1)?.at(-1);
    const parted = paragraph.afterCut || paragraph.opens || paragraph.heading || before?.heading;
    if (before && !parted && goesOn(before.text, paragraph.text)) groups.at(-1)!.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups.map((group) => joined(source, group));
}

/** Words that never end a sentence. */
const UNFINISHED =
  /(?:[,–—-]|\b(?:a|an|and|at|but|by|for|from|in|into|its|of|on|or|that|the|their|to|which|who|with))$/u;
/** `iPhone sales`, `al-Assad said`: small letters that open a sentence. */
const SMALL_OPENING = /^(?:\p{Ll}\p{Lu}|(?:al|el)-\p{Lu}|(?:de|van|von) \p{Lu})/u;

function goesOn(before: string, after: string): boolean {
  if (ENDS_SENTENCE.test(before)) return false;
  if (/^\p{Ll}/u.test(after) && !SMALL_OPENING.test(after)) return true;
  return UNFINISHED.test(before) && /^["“‘(]?[\p{L}\p{N}]/u.test(after);
}

const LONGEST_HEADING = { words: 14, units: 100 } as const;

/** Plain text does not say what a heading is: a short line without a full stop, with prose below it. */
export function withHeadings(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const { text } = paragraph;
    const short = text.length <= LONGEST_HEADING.units && text.split(' ').length <= LONGEST_HEADING.words;
    const labels = short && /^[\p{Lu}\p{Lo}\p{N}"“‘]/u.test(text) && !/[.,;。！]["”’]?$/u.test(text);
    const below = paragraphs[index + 1];
    return labels && below && proseWords(below) > 0 ? { ...paragraph, heading: true } : paragraph;
  });
}
