import { type Paragraph, partOf } from './layout.ts';
import { ENDS_SENTENCE } from './prose.ts';

/** What is shorter can be said twice on purpose, or open a sentence that a heading names; in UTF-16 units. */
const SHORTEST_REPEAT = { sentence: 40, piece: 60 } as const;

/**
 * The paragraphs without what one ends with and the next begins with once more, word for word. Of a list with names in bold
 * some scrapers make 'Name: what of it', and below it 'what of it Next name: ...'; of a caption, the same below a photograph.
 * It still stands right above, so that the text goes on there: an excerpt may span it.
 */
export function withoutRepeated(source: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const kept: Paragraph[] = [];
  let afterCut = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    // A heading is not quoted: what it says must stand below it all the same.
    const length = !before || before.heading || paragraph.heading ? 0 : repeatedLength(before.text, paragraph.text);
    const rest = length === 0 ? paragraph : partOf(source, paragraph, length, paragraph.text.length);
    afterCut ||= paragraph.afterCut;
    if (rest.words.length === 0) continue;
    kept.push({ ...rest, afterCut });
    afterCut = false;
  }
  return kept;
}

/** How much of a text is what the text before it ends with, in UTF-16 units. */
function repeatedLength(before: string, text: string): number {
  const { sentence, piece } = SHORTEST_REPEAT;
  if (text.length < sentence) return 0;
  const at = before.lastIndexOf(text.slice(0, sentence));
  if (at < 0) return 0;
  const repeated = before.slice(at);
  if (!text.startsWith(repeated)) return 0;
  const rest = text.slice(repeated.length);
  const isWhole = rest === '' || (ENDS_SENTENCE.test(repeated) && rest.startsWith(' '));
  const isPiece = repeated.length >= piece && /^ [^\p{Ll}]/u.test(rest);
  return isWhole || isPiece ? repeated.length : 0;
}
