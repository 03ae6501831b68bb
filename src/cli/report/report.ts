import { existsSync, writeFileSync } from 'node:fs';
import type { Ask, Desk } from '../../command.ts';
import { parseConfig } from '../../config.ts';
import { BriefwireError, messageOf } from '../../errors.ts';
import { type ExitCode, exitCodes } from '../../exit.ts';
import { openStoreIfAny } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import type { Invocation } from '../arguments.ts';
import { jsonLine } from '../json.ts';
import type { Surroundings } from '../surroundings.ts';
import { compileReport, type Opinion } from './compile.ts';
import { evaluationSet } from './evaluation-set.ts';
import { reportText } from './lines.ts';

const DAY_MS = 86_400_000;
/** Days that are looked back at where nothing is said. */
const LOOK_BACK_days = 30;

/** Prints what was asked, what was declined, and what the corpus lacks; writes an evaluation set where a file is named. */
export async function report(
  { since, evaluationFile, json }: Invocation,
  { stdout, stderr, env, clock }: Surroundings,
  openDesk: () => Promise<Desk>,
): Promise<ExitCode> {
  const from = since === null ? clock().getTime() - LOOK_BACK_days * DAY_MS : Date.parse(since);
  if (evaluationFile !== null && existsSync(evaluationFile)) {
    throw new BriefwireError(
      'usage',
      `${evaluationFile} is there already. Name a file that is not, or delete it first.`,
    );
  }
  const { dataDir } = parseConfig(env());
  const store = openStoreIfAny(dataDir);
  try {
    const outcomes = store?.outcomes(from) ?? [];
    const opinions = store === null ? [] : opinionsIn(store);
    const day = new Date(from).toISOString().slice(0, 10);
    const compiled = compileReport(outcomes, opinions);
    stdout.write(json ? jsonLine({ since: day, ...compiled }) : reportText(compiled, day));
    if (evaluationFile !== null) {
      const questions = await evaluationSet(outcomes, opinions, await openDesk());
      write(evaluationFile, questions.map((question) => jsonLine(question)).join(''));
      stderr.write(`${questions.length} questions that people have judged are in ${evaluationFile}.\n`);
    }
    return exitCodes.done;
  } finally {
    store?.close();
  }
}

/** Opinions with the ask that they are of, as long as the buttons of its reply are kept. */
function opinionsIn(store: Store): Opinion[] {
  return store.feedback().flatMap(({ person, useful, reply }) => {
    const page = store.button(reply);
    // What the store holds was written by Briefwire alone.
    return page === null ? [] : [{ person, useful, state: JSON.stringify((JSON.parse(page) as { ask: Ask }).ask) }];
  });
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new BriefwireError('usage', `${file} cannot be written (${messageOf(error)}). Name another file.`, {
      cause: error,
    });
  }
}
