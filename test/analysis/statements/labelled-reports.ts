import { statementsIn } from '../../../src/analysis/statements/statements.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { blocksOf } from './labelled.ts';

export interface Attribution {
  /** The full name. */
  readonly speaker: string;
  readonly said: string;
}

export interface LabelledReport {
  readonly name: string;
  readonly article: Article;
  /** What is said by people and organisations whom the text names. */
  readonly expected: readonly Attribution[];
}

/** The invented reports of `reports.txt`; its first lines say how they are labelled. */
export function labelledReports(): LabelledReport[] {
  return blocksOf('reports.txt').map(({ labels, ...block }) => ({
    ...block,
    expected: labels
      .map((label) => /^(.*?) \| (.*)$/.exec(label)!)
      .map(([, speaker, said]) => ({ speaker: speaker!, said: said! })),
  }));
}

/** What the rules give to somebody by name. */
export function attributionsIn(article: Article): Attribution[] {
  return statementsIn(article).flatMap(({ speaker: { name }, said }) =>
    name === null ? [] : [{ speaker: name, said: article.text.slice(said.start, said.end) }],
  );
}

/** The same speaker, and words that are the same but for their ends. */
export function agree(one: Attribution, other: Attribution): boolean {
  return one.speaker === other.speaker && (one.said.includes(other.said) || other.said.includes(one.said));
}
