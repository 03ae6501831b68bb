import type { CorpusDesk } from '../src/command.ts';
import type { IsoDate } from '../src/corpus/article.ts';
import type { Findings } from '../src/reply.ts';
import type { Question } from './data.ts';
import { idOf } from './judge.ts';
import { share } from './metrics.ts';
import { holdsOneOf } from './text.ts';

/** Where both of two questions that were asked as one are answered: the share of such pairs. */
export interface Joined {
  readonly pairs: number;
  /** Among the first three excerpts of `ask`, and in a brief. */
  readonly ask: number | null;
  readonly brief: number | null;
}

const OPENS = /^(?:who|what|when|where|which|why|how)\b/iu;

/** Asks each two neighbouring questions that open with a question word, and have known answers, as one. */
export function judgeJoined(desk: CorpusDesk, questions: readonly Question[]): Joined {
  const usable = questions.filter(
    ({ answerable, answers, query }) => answerable && answers.length > 0 && OPENS.test(query),
  );
  const pairs = usable.flatMap((first, index) =>
    index % 2 === 0 && usable[index + 1] ? [[first, usable[index + 1]!]] : [],
  );
  const found = pairs.map((pair) => {
    const [first, second] = pair as [Question, Question];
    const query = `${first.query.replace(/[?.\s]+$/u, '')} and ${second.query[0]!.toLowerCase()}${second.query.slice(1)}`;
    const request = { query, ...(second.now === null ? {} : { now: second.now as IsoDate }) };
    const both = (findings: Findings) => pair.every((question) => isAnswered(findings, question));
    return { ask: both(desk.ask(request)), brief: both(desk.brief(request)) };
  });
  return {
    pairs: pairs.length,
    ask: share(found.map(({ ask }) => ask)),
    brief: share(found.map(({ brief }) => brief)),
  };
}

function isAnswered({ excerpts }: Findings, { relevant, answers }: Question): boolean {
  return excerpts.some(({ article, text }) => relevant.has(idOf(article, relevant)) && holdsOneOf(text, answers));
}
