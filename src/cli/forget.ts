import { parseConfig } from '../config.ts';
import { BriefwireError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { personHash } from '../platforms/chat/person.ts';
import { count } from '../platforms/phrases.ts';
import { openStoreIfAny } from '../store/open.ts';
import type { Invocation } from './arguments.ts';
import { jsonLine } from './json.ts';
import type { Surroundings } from './surroundings.ts';

/** As platforms name people: `slack:TEAM:USER`, `discord:USER`. */
const PERSON = /^(?:slack:[TE][A-Z0-9]+:[UW][A-Z0-9]+|discord:\d{5,20})$/;

/** Deletes what is kept of a person, also while the bot runs. */
export function forget({ person, json }: Invocation, { stdout, env }: Surroundings): ExitCode {
  if (person === null || !PERSON.test(person)) {
    throw new BriefwireError(
      'usage',
      `forget takes a person as slack:TEAM:USER (in Slack: Copy member ID in their profile; the team is in the address of the workspace, T...) or as discord:USER (right-click their name, Copy User ID), not ${person ?? 'nothing'}.`,
    );
  }
  const store = openStoreIfAny(parseConfig(env()).dataDir);
  const nothing = { questions: 0, opinions: 0, outcomes: 0, turns: 0, orders: 0 };
  try {
    const forgotten = store?.forgetPerson(personHash(store.secret, person)) ?? nothing;
    if (json) stdout.write(jsonLine(forgotten));
    else {
      const { questions, opinions, outcomes, turns, orders } = forgotten;
      const kept = [
        count(questions, 'last question'),
        count(outcomes, 'entry of the report', 'entries of the report'),
        count(opinions, 'opinion'),
        count(turns, 'exchange of a thread', 'exchanges of threads'),
        count(orders, 'name below a digest or watch', 'names below digests and watches'),
      ];
      stdout.write(`Deleted of ${person}: ${kept.join(', ')}.\n`);
    }
    return exitCodes.done;
  } finally {
    store?.close();
  }
}
