import type { Excerpt } from '../src/reply.ts';
import { idOf, type Judged } from './judge.ts';
import { rankOfFirst } from './metrics.ts';

const SHOWN_RESULTS = 3;
const SHOWN_CHARACTERS = 240;

/** One paragraph for each question that went wrong in some way, to read why. */
export function failures(judgements: readonly Judged[]): string[] {
  return judgements.flatMap((judged) => {
    const wrong = whatWentWrong(judged);
    return wrong.length === 0 ? [] : [described(judged, wrong)];
  });
}

function whatWentWrong(judged: Judged): string[] {
  const { question, declined } = judged;
  if (!question.answerable) return declined ? [] : [`answered, but ${question.kind ?? 'not answerable'}`];
  return [
    ...(declined ? ['declined'] : []),
    ...(judged.firstRelevant === false ? ['S@1'] : []),
    ...(judged.evidence === false ? ['H@4'] : []),
    ...(judged.searchAnswers === false ? ['A@1 search'] : []),
    ...(judged.askAnswers === false ? ['A@1 ask'] : []),
  ];
}

function described({ question, ranked, search, ask, confidence }: Judged, wrong: readonly string[]): string {
  const lines = [`${question.id} (${wrong.join(', ')}): ${question.query}`];
  if (question.now !== null) lines.push(`  asked on: ${question.now}`);
  if (question.answers.length > 0) lines.push(`  wanted: ${question.answers.join(' | ')}`);
  if (question.answerable)
    lines.push(`  best rank of a relevant article: ${rankOfFirst(ranked, question.relevant) ?? 'none'}`);
  if (ask.missing.length > 0) lines.push(`  missing: ${ask.missing.join(', ')}`);
  if (confidence !== null) lines.push(`  confidence: ${confidence.toFixed(3)}`);
  for (const excerpt of search.excerpts.slice(0, SHOWN_RESULTS))
    lines.push(`  search ${shown(excerpt, question.relevant)}`);
  for (const excerpt of ask.excerpts.slice(0, 1)) lines.push(`  ask    ${shown(excerpt, question.relevant)}`);
  return lines.join('\n');
}

/** An excerpt on one line: a star where the article is relevant, the score, and how the text begins. */
function shown({ score, article, text }: Excerpt, relevant: ReadonlySet<string>): string {
  const mark = relevant.has(idOf(article, relevant)) ? '*' : ' ';
  const line = text.replace(/\s+/g, ' ');
  const start = line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
  return `${mark} ${score.toFixed(3)} ${article.id}: ${start}`;
}
