import type { Ask, Desk } from '../command.ts';
import { parseConfig, secretsIn } from '../config.ts';
import { asynchronous } from '../desk/asynchronous.ts';
import { answer, parseOptions } from '../dispatch.ts';
import { BriefwireError } from '../errors.ts';
import { type ExitCode, exitCodeFor, exitCodes, reportFailure } from '../exit.ts';
import { createLogger } from '../logger.ts';
import { painted } from '../platforms/terminal/layout.ts';
import { paintFor } from '../platforms/terminal/paint.ts';
import { render, widthFor } from '../platforms/terminal/render.ts';
import { progressBar } from '../progress.ts';
import type { Reply } from '../reply.ts';
import { answerLines } from './answer-lines.ts';
import { type Invocation, lineCommands, readArguments } from './arguments.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { dryRun } from './dry-run.ts';
import { explanationLines } from './explain.ts';
import { printManifest, printPreview } from './for-platforms.ts';
import { forget } from './forget.ts';
import { jsonLine, jsonOf } from './json.ts';
import { report } from './report/report.ts';
import type { Surroundings } from './surroundings.ts';
import { toShell } from './to-shell.ts';
import { whyLines } from './why.ts';

/** Carries out one command line. Never rejects: what goes wrong is told on standard error. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    const invocation = readArguments(argv, surroundings.commands, surroundings);
    if (typeof invocation === 'number') return invocation;
    if (invocation.command === 'check') return await check(invocation, surroundings);
    if (invocation.command === 'manifest') return printManifest(invocation, surroundings);
    if (invocation.command === 'forget') return forget(invocation, surroundings);
    if (invocation.command === 'backup') return backup(invocation, surroundings);
    if (invocation.command === 'report') {
      return await report(invocation, surroundings, () => deskFor(invocation, surroundings));
    }
    return await carryOut(invocation, surroundings);
  } catch (error) {
    return reportFailure(error, surroundings.stderr);
  }
}

async function carryOut(invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const { stdin, commands } = surroundings;
  const command = commands.find(({ name }) => name === invocation.command)!;
  const words = command.options.find((option) => option.rest)?.name ?? '';
  const readsLines = invocation.json && lineCommands.has(command.name) && invocation.options[words] === undefined;
  if (readsLines && stdin.isTTY) {
    const message = `Give a ${words}, or pipe lines such as {"id": 1, "query": "troops"} into standard input.`;
    throw new BriefwireError('usage', message);
  }
  // What is wrong with the options is told before the corpus is read.
  parseOptions(command, readsLines ? { ...invocation.options, [words]: 'any' } : invocation.options);

  const desk = await deskFor(invocation, surroundings);
  const ask = askOf(invocation);
  if (!readsLines) {
    if (invocation.channel !== null)
      return dryRun(invocation, desk, parseConfig(surroundings.env()).dataDir, surroundings);
    const reply = await answer(ask, desk, commands);
    if (invocation.as !== null) return printPreview(reply, invocation, surroundings);
    return print(reply, invocation, surroundings);
  }
  return answerLines(surroundings, invocation, ({ query, now }) => {
    const options = { ...ask.options, [words]: query };
    return answer({ ...ask, options, ...(now !== null && { now }) }, desk, commands);
  });
}

function askOf({ command, options, now }: Invocation): Ask {
  return { command, options, ...(now !== null && { now }) };
}

async function deskFor({ corpus }: Invocation, { env, stderr, clock, openDesk }: Surroundings): Promise<Desk> {
  const settings = env();
  const config = parseConfig(settings);
  const bar = progressBar(stderr);
  const { desk } = await openDesk({
    corpus: corpus.length > 0 ? corpus : config.corpus,
    dataDir: config.dataDir,
    index: config.index,
    clock,
    log: createLogger(config.logLevel, secretsIn(settings), stderr),
    progress: bar.progress,
  }).finally(bar.stop);
  return asynchronous(desk);
}

function print(reply: Reply, { json, why, explain }: Invocation, { stdout, stderr, commands }: Surroundings): ExitCode {
  const output = reply.kind === 'refusal' ? stderr : stdout;
  if (json && reply.kind !== 'refusal' && reply.kind !== 'help') {
    output.write(jsonLine(jsonOf(reply, { explain })));
  } else {
    const toType = (line: string) => toShell(line, commands);
    const paint = paintFor(output);
    output.write(render(reply, { columns: output.columns, paint, toType }));
    const width = widthFor(output.columns);
    if (why && reply.kind === 'digest') output.write(painted(whyLines(reply.digest, width), paint));
    if (explain && reply.kind === 'answer') output.write(painted(explanationLines(reply.findings, width), paint));
  }
  return exitCodeOf(reply);
}

/** A quotation that no longer stands is a failure, so that a script can ask `if briefwire verify ...`. */
function exitCodeOf(reply: Reply): ExitCode {
  if (reply.kind === 'refusal') return exitCodeFor(reply.code);
  if (reply.kind !== 'verification') return exitCodes.done;
  const { verdict } = reply.verification;
  return verdict === 'changed' || verdict === 'gone' ? exitCodes.failed : exitCodes.done;
}
