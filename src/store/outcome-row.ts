import type { Row } from './statement.ts';
import type { At, Outcome } from './store.ts';

/** An outcome as its row in SQLite has it. */
export function outcomeOf({ person, line, command, question, answerable, missing, state, at }: Row): Outcome & At {
  return {
    person: String(person),
    line: String(line),
    command: String(command),
    question: String(question),
    answerable: answerable === 1,
    // `addOutcome` alone writes there.
    missing: JSON.parse(String(missing)) as string[],
    state: String(state),
    at: Number(at),
  };
}
