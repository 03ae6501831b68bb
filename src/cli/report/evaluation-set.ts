import type { Ask, Desk } from '../../command.ts';
import type { At, Outcome } from '../../store/store.ts';
import type { Opinion } from './compile.ts';

/** A question of an evaluation set, as `npm run eval` reads it (bench/README.md). */
export interface EvaluationQuestion {
  readonly id: string;
  readonly query: string;
  readonly now: string | null;
  readonly answerable: boolean;
  /** Ids of the articles that answer. */
  readonly relevant: readonly string[];
}

/** Commands whose words are questions as the evaluation puts them. */
const PUT = new Set(['ask', 'brief', 'search']);

/**
 * What people have judged, as questions with known answers: those of which more thought the reply useful than not are answered by
 * the article that comes first; those that were declined, and that nobody found useful, are not answered by the corpus. Each
 * question once; what nobody has judged is left out.
 */
export async function evaluationSet(
  outcomes: readonly (Outcome & At)[],
  opinions: readonly Opinion[],
  desk: Pick<Desk, 'ask'>,
): Promise<EvaluationQuestion[]> {
  const votes = new Map<string, number>();
  for (const { state, useful } of opinions) votes.set(state, (votes.get(state) ?? 0) + (useful ? 1 : -1));
  const questions = new Map<string, EvaluationQuestion>();
  for (const { command, question: query, state, answerable } of outcomes) {
    if (!PUT.has(command) || query === '') continue;
    const now = (JSON.parse(state) as Ask).now ?? null;
    const vote = votes.get(state) ?? 0;
    const id = `${command}: ${query}`;
    if (answerable && vote > 0) {
      const { excerpts } = await desk.ask({ query, ...(now !== null && { now }) });
      const [first] = excerpts;
      if (first !== undefined) questions.set(id, { id, query, now, answerable: true, relevant: [first.article.id] });
    } else if (!answerable && vote <= 0) {
      questions.set(id, { id, query, now, answerable: false, relevant: [] });
    }
  }
  return [...questions.values()];
}
