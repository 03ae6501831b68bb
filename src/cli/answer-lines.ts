import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { BriefwireError, messageOf } from '../errors.ts';
import { type ExitCode, exitCodes, reportFailure } from '../exit.ts';
import { linesOf } from '../lines.ts';
import type { Reply } from '../reply.ts';
import { type Extent, jsonLine, outcomeOf } from './json.ts';
import { parseQueryLine, type QueryLine } from './query-line.ts';

export interface LineStreams {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * Answers each line of standard input with one line of standard output, in order and as it comes. A line that cannot
 * be answered gets `{"id","error"}` in its place and a message with its number on standard error; the rest is answered.
 * Empty lines are passed over.
 */
export async function answerLines(
  streams: LineStreams,
  extent: Extent,
  respond: (line: QueryLine) => Promise<Reply>,
): Promise<ExitCode> {
  const { stdin, stdout, stderr } = streams;
  let exitCode: ExitCode = exitCodes.done;
  let number = 0;
  for await (const line of linesOf(stdin)) {
    number += 1;
    if (line.trim() === '') continue;
    const answered = await answerLine(line, extent, respond);
    if ('error' in answered) {
      stderr.write(`Line ${number}: `);
      reportFailure(answered.error, stderr);
      exitCode = exitCodes.failed;
    }
    // The next line is read only when this one has found room: a slow reader must not fill the memory.
    if (!stdout.write(jsonLine(shapeOf(answered)))) await once(stdout, 'drain');
  }
  return exitCode;
}

type Answered =
  | { readonly line: QueryLine; readonly outcome: object }
  | { readonly id: unknown; readonly error: unknown };

async function answerLine(
  text: string,
  extent: Extent,
  respond: (line: QueryLine) => Promise<Reply>,
): Promise<Answered> {
  const line = parseQueryLine(text);
  if ('error' in line) return line;
  try {
    const reply = await respond(line);
    if (reply.kind === 'refusal') return { id: line.id, error: new BriefwireError(reply.code, reply.message) };
    if (reply.kind === 'brief' || reply.kind === 'answer' || reply.kind === 'results') {
      return { line, outcome: outcomeOf(reply, extent) };
    }
    throw new Error(`A ${reply.kind} is not the outcome of a search.`);
  } catch (error) {
    return { id: line.id, error };
  }
}

function shapeOf(answered: Answered): object {
  if ('error' in answered) return { id: answered.id, error: messageOf(answered.error) };
  const { id, query } = answered.line;
  return { id, query, ...answered.outcome };
}
