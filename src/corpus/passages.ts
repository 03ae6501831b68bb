import type { Article, Range } from './article.ts';
import { sentencesIn } from './sentences.ts';

/** The unit that is indexed: whole sentences of neighbouring paragraphs under one heading, with nothing removed between. */
export interface Passage extends Range {
  /** Its place among the passages of its article, from 0. */
  readonly ordinal: number;
  readonly sentences: readonly Range[];
  /** Counts headings and removed places before it: text of one section may be quoted in one piece. */
  readonly section: number;
  /** The heading it stands under, or null. */
  readonly heading: string | null;
  /** One-based number of the paragraph in which it starts, headings not counted. */
  readonly paragraph: number;
}

/** Words a passage should have at least and at most; single sentences may be longer, last passages of a section shorter. */
export const PASSAGE_WORDS = { least: 110, most: 140 } as const;

interface Paragraph {
  readonly sentences: readonly Range[];
  readonly words: number;
  readonly number: number;
}

/** Cuts an article into passages. Every sentence of every paragraph is in just one of them. */
export function passagesOf(article: Pick<Article, 'text' | 'blocks'>): Passage[] {
  const passages: Passage[] = [];
  let heading: string | null = null;
  let number = 0;
  let open: Paragraph[] = [];
  let section = 0;
  const close = () => {
    for (const run of balanced(article.text, open)) {
      passages.push({
        ordinal: passages.length,
        start: run.sentences[0]!.start,
        end: run.sentences.at(-1)!.end,
        sentences: run.sentences,
        section,
        heading,
        paragraph: run.number,
      });
    }
    if (open.length > 0) section++;
    open = [];
  };
  for (const block of article.blocks) {
    if (block.kind === 'heading' || block.afterCut) close();
    if (block.kind === 'heading') {
      heading = article.text.slice(block.start, block.end);
    } else {
      number++;
      const sentences = sentencesIn(article.text, block.start, block.end);
      if (sentences.length > 0) open.push({ sentences, words: wordsIn(article.text, sentences), number });
    }
  }
  close();
  return passages;
}

/** Joins short paragraphs and parts long ones, so that passages come near the wanted length. */
function balanced(text: string, section: readonly Paragraph[]): Paragraph[] {
  const runs: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const paragraph of section) {
    for (const part of paragraph.words > PASSAGE_WORDS.most ? parted(text, paragraph) : [paragraph]) {
      if (open && open.words < PASSAGE_WORDS.least && open.words + part.words <= PASSAGE_WORDS.most) {
        open = {
          sentences: [...open.sentences, ...part.sentences],
          words: open.words + part.words,
          number: open.number,
        };
      } else {
        if (open) runs.push(open);
        open = part;
      }
    }
  }
  if (open) runs.push(open);
  return runs;
}

/** A long paragraph in parts of whole sentences, as equal in words as the sentences allow. */
function parted(text: string, paragraph: Paragraph): Paragraph[] {
  const count = Math.ceil(paragraph.words / PASSAGE_WORDS.most);
  const parts = Array.from({ length: count }, () => ({ sentences: [] as Range[], words: 0, number: paragraph.number }));
  let before = 0;
  for (const sentence of paragraph.sentences) {
    const words = wordsIn(text, [sentence]);
    const middle = (before + words / 2) / Math.max(1, paragraph.words);
    const part = parts[Math.min(count - 1, Math.floor(middle * count))]!;
    part.sentences.push(sentence);
    part.words += words;
    before += words;
  }
  return parts.filter((part) => part.sentences.length > 0);
}

/** A word ends where signs of a script without spaces begin: '3隻の船' is one figure and three signs. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}][[\p{L}\p{N}\p{M}'’.,\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]*/gv;

/** Words of a text; where a script has no spaces, two signs count as one. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

function wordsIn(text: string, ranges: readonly Range[]): number {
  return ranges.reduce((words, { start, end }) => words + countWords(text.slice(start, end)), 0);
}
