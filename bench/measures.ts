import { DEPTH, type Judged } from './judge.ts';
import { auroc, mean, ndcg, recall, reciprocalRank, share } from './metrics.ts';

interface Measure {
  readonly name: string;
  readonly decimals: number;
  readonly of: (judgements: readonly Judged[]) => number | null;
}

/** What is reported of a set, in the order of the table. bench/README.md says what each line means. */
export const MEASURES: readonly Measure[] = [
  { name: 'questions', decimals: 0, of: (all) => all.length },
  { name: 'nDCG@10', decimals: 3, of: overRankings(ndcg) },
  { name: 'Recall@10', decimals: 3, of: overRankings(recall) },
  { name: 'MRR@10', decimals: 3, of: overRankings(reciprocalRank) },
  { name: 'S@1', decimals: 3, of: shareOf('firstRelevant') },
  { name: 'H@4', decimals: 3, of: shareOf('evidence') },
  { name: 'A@1 search', decimals: 3, of: shareOf('searchAnswers') },
  { name: 'A@1 ask', decimals: 3, of: shareOf('askAnswers') },
  { name: 'A@3 ask', decimals: 3, of: shareOf('askAnswersIn3') },
  { name: 'A@sentence ask', decimals: 3, of: shareOf('sentenceAnswers') },
  { name: 'unanswerable declined', decimals: 3, of: (all) => share(unanswerable(all).map(({ declined }) => declined)) },
  { name: 'answerable declined', decimals: 3, of: (all) => share(answerable(all).map(({ declined }) => declined)) },
  { name: 'AUROC score', decimals: 3, of: separation(({ score }) => score) },
  { name: 'AUROC confidence', decimals: 3, of: separation(({ confidence }) => confidence) },
  { name: 'brief excerpts', decimals: 1, of: (all) => mean(answerable(all).map(({ briefExcerpts }) => briefExcerpts)) },
  { name: 'brief articles', decimals: 1, of: (all) => mean(answerable(all).map(({ briefArticles }) => briefArticles)) },
];

export function measured(judgements: readonly Judged[]): Map<string, number | null> {
  return new Map(MEASURES.map(({ name, of }) => [name, of(judgements)]));
}

type RankingMeasure = (ranked: readonly string[], relevant: ReadonlySet<string>, depth: number) => number;

/** The mean of a measure over the questions whose relevant articles are known. */
function overRankings(measure: RankingMeasure): Measure['of'] {
  return (all) =>
    mean(
      answerable(all)
        .filter(({ question }) => question.relevant.size > 0)
        .map(({ ranked, question }) => measure(ranked, question.relevant, DEPTH)),
    );
}

type Judgement = 'firstRelevant' | 'evidence' | 'searchAnswers' | 'askAnswers' | 'askAnswersIn3' | 'sentenceAnswers';

function shareOf(judgement: Judgement): Measure['of'] {
  return (all) => share(all.map((judged) => judged[judgement]).filter((value) => value !== null));
}

/** How well a figure tells answerable questions from unanswerable ones; null where it is missing. */
function separation(figureOf: (judged: Judged) => number | null): Measure['of'] {
  return (all) => {
    const known = (judgements: readonly Judged[]) => judgements.map(figureOf).filter((value) => value !== null);
    return auroc(known(answerable(all)), known(unanswerable(all)));
  };
}

function answerable(all: readonly Judged[]): Judged[] {
  return all.filter(({ question }) => question.answerable);
}

function unanswerable(all: readonly Judged[]): Judged[] {
  return all.filter(({ question }) => !question.answerable);
}
