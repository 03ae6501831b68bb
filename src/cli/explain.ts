import type { EvidencePiece, WeighedEvidence } from '../judgement.ts';
import { count } from '../platforms/phrases.ts';
import { type Line, wrap } from '../platforms/terminal/layout.ts';
import { hanging, span } from '../platforms/terminal/render/page.ts';
import type { Findings } from '../reply.ts';

/** What each piece is, in a few words; docs/ranking.md says it in full. */
const ABOUT: Readonly<Record<EvidencePiece, string>> = {
  coverage: 'of the question is in the best sentence, what stands around it counted in part',
  names: 'of the names is in or near the sentence',
  leastName: 'is how near the name stands that is farthest',
  apart: 'of the question is in words that only other passages have',
  reversed: 'the two parties stand the other way round',
  groundless: 'a reason is asked for, and nobody says that it was done',
  unknownNames: 'of the question is in names that no article has',
  unknownNouns: 'of the question is in things that no article has',
  unknownWords: 'of the question is in other words that no article has',
  misfit: 'the sentence lacks the kind of thing that is asked for',
  publisher: 'the question names the publisher of the article',
  stale: 'it is asked about these days, and the article is of others',
  concepts: 'words stand together that seldom do so by accident',
  passages: 'in so many passages something resembles every question',
};
const YES_OR_NO: ReadonlySet<EvidencePiece> = new Set(['reversed', 'groundless', 'misfit', 'publisher', 'stale']);
const LOGARITHMS: ReadonlySet<EvidencePiece> = new Set(['concepts', 'passages']);

/** What spoke for and against an answer: each piece with its weight, the sum and the threshold. */
export function explanationLines({ judgement, answerable }: Findings, width: number): Line[] {
  if (judgement === null) return [[], ...wrap([span('There are no words to judge by.', 'title')], width)];
  const { evidence, start, sum, threshold } = judgement;
  const title = `Why this counts as ${answerable ? 'answered' : 'not answered'}`;
  const told = evidence.filter(({ adds }) => adds !== 0);
  const silent = evidence.length - told.length;
  const comparison = sum >= threshold ? 'reaches' : 'stays below';
  const phrases = !answerable && sum >= threshold ? ['The words in quotation marks were found nowhere together.'] : [];
  return [
    [],
    ...wrap([span(title, 'title')], width),
    ...entry(start, 'to start from: without evidence nothing counts as answered'),
    ...told.flatMap((piece) => entry(piece.adds, about(piece))),
    ...entry(sum, `together; it ${comparison} the threshold of ${signed(threshold)}`),
    ...phrases.flatMap((phrase) => wrap([span(phrase)], width)),
    ...wrap([span(`${count(silent, 'other piece')} of evidence spoke neither way.`)], width),
  ];

  function entry(adds: number, text: string): Line[] {
    return hanging(span(`  ${signed(adds).padStart(6)}  `, 'match'), [span(text)], { width });
  }
}

/** `60 % of the question is ... (0.60 × 3.20)`. */
function about({ piece, amount, weight }: WeighedEvidence): string {
  const product = `(${amount.toFixed(2)} × ${signed(weight)})`;
  if (YES_OR_NO.has(piece)) return `${ABOUT[piece]} (${signed(weight)})`;
  if (LOGARITHMS.has(piece)) return `${ABOUT[piece]} ${product}`;
  return `${Math.round(100 * amount)} % ${ABOUT[piece]} ${product}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
