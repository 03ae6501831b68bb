import type { Article, Block, Range } from '../../corpus/article.ts';
import { sentencesIn } from '../../corpus/sentences.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { type Token, tokensIn } from './tokens.ts';

/** Sentences that belong together because a quotation runs over them; otherwise one sentence. */
export interface Unit extends Range {
  readonly sentences: readonly Range[];
  readonly tokens: readonly Token[];
  /** Number of the paragraph, headings counted. */
  readonly block: number;
}

/** Longer quotations than this are passed over, in UTF-16 units: they are more likely a mark that was never closed. */
const LONGEST_UNIT = 6000;

export interface Reading {
  readonly units: readonly Unit[];
  /** Quotations that go on over several paragraphs: one list each, part by part. */
  readonly chains: readonly (readonly Quotation[])[];
}

/** The paragraphs of an article as units. A quotation that is opened, never closed and not taken up again is none. */
export function unitsOf(article: Article): Reading {
  const units: Unit[] = [];
  const chains: Quotation[][] = [];
  let chain: Quotation[] = [];
  article.blocks.forEach((block, number) => {
    if (block.kind === 'heading') return;
    const quotations = quotationsIn(article.text, block.start, block.end);
    const first = quotations[0];
    const last = quotations.at(-1);
    if (chain.length > 0 && first?.start === block.start && !block.afterCut) chain.push(first);
    else chain = [];
    if (chain.length > 1 && !first!.open) {
      chains.push(chain);
      chain = [];
    }
    if (last?.open) {
      if (chain.at(-1) !== last) chain = [last];
      if (!takenUp(article, number)) {
        chain = [];
        quotations.pop();
      }
    }
    units.push(...unitsIn(article.text, block, number, quotations));
  });
  return { units, chains };
}

function takenUp(article: Article, number: number): boolean {
  const next = article.blocks[number + 1];
  return (
    next !== undefined &&
    next.kind === 'paragraph' &&
    !next.afterCut &&
    /["“„«「‘]/u.test(article.text[next.start] ?? '')
  );
}

function unitsIn(text: string, block: Block, number: number, quotations: readonly Quotation[]): Unit[] {
  const units: Unit[] = [];
  let group: Range[] = [];
  let next = 0;
  let passed = 0;
  for (const sentence of sentencesIn(text, block.start, block.end)) {
    group.push(sentence);
    while (next < quotations.length && quotations[next]!.end <= sentence.end) next++;
    const range = { start: group[0]!.start, end: sentence.end };
    const crossed = next < quotations.length && quotations[next]!.start < sentence.end;
    if (crossed && range.end - range.start < LONGEST_UNIT) continue;
    while (passed < quotations.length && quotations[passed]!.start < range.start) passed++;
    const own: Quotation[] = [];
    while (passed < quotations.length && quotations[passed]!.end <= range.end) own.push(quotations[passed++]!);
    units.push({ ...range, sentences: group, tokens: tokensIn(text, range.start, range.end, own), block: number });
    group = [];
  }
  return units;
}
