import type { Command } from '../../command.ts';
import type { Reply } from '../../reply.ts';
import type { Outcome } from '../../store/store.ts';
import { foundNothing } from '../../threads/turn.ts';
import type { PageState } from './button.ts';
import { lineOf } from './line.ts';

/** What came of an ask, for the report of what a corpus lacks; null for what is no question to the corpus. */
export function outcomeOf(
  person: string,
  { ask }: PageState,
  reply: Reply,
  commands: readonly Command[],
): Outcome | null {
  const found = foundBy(reply);
  if (found === null) return null;
  const rest = commands.find(({ name }) => name === ask.command)?.options.find((option) => option.rest)?.name ?? '';
  return {
    person,
    line: lineOf(ask, commands),
    command: ask.command,
    question: ask.options[rest] ?? '',
    ...found,
    state: JSON.stringify(ask),
  };
}

function foundBy(reply: Reply): Pick<Outcome, 'answerable' | 'missing'> | null {
  switch (reply.kind) {
    case 'brief':
    case 'answer':
    case 'results':
      return { answerable: reply.findings.answerable, missing: reply.findings.missing };
    case 'quotes':
    case 'positions':
    case 'timeline':
    case 'figures':
      return { answerable: !foundNothing(reply), missing: [] };
    case 'quotation':
      return { answerable: reply.checks.some(({ matches }) => matches.length > 0), missing: [] };
    case 'claims':
      return {
        answerable: !foundNothing(reply),
        missing: [...new Set(reply.claims.flatMap(({ nowhere }) => nowhere))],
      };
    case 'digest':
    case 'schedules':
    case 'watches':
    case 'sources':
    case 'article':
    case 'verification':
    case 'help':
    case 'refusal':
      return null;
    default:
      return reply satisfies never;
  }
}
