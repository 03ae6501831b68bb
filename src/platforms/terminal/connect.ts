import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Command, Desk } from '../../command.ts';
import { answer } from '../../dispatch.ts';
import { linesOf } from '../../lines.ts';
import type { Log } from '../../log.ts';
import type { Platform } from '../platform.ts';
import { complete } from './complete.ts';
import { readHistory, writeHistory } from './history.ts';
import { painted } from './layout.ts';
import { limits } from './limits.ts';
import { paintFor } from './paint.ts';
import { parseLine } from './parse.ts';
import { render, widthFor } from './render.ts';
import { welcomeLines } from './welcome.ts';

export interface TerminalOptions {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly desk: Desk;
  readonly commands: readonly Command[];
  readonly log: Log;
  /** Where the history of the chat is kept. */
  readonly dataDir: string;
}

/** A chat where a person sits at the terminal; where lines are piped in, their replies one after the other. */
export function terminal(options: TerminalOptions): Platform & { readonly left: Promise<void> } {
  const { input, output } = options;
  let chat: Interface | null = null;
  let isStopped = false;
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  return {
    name: 'terminal',
    /** Resolves when the person has left, or all that was piped in is answered. */
    left,
    poster: null,
    start: async () => {
      if (input.isTTY && output.isTTY) {
        chat = await openChat(options);
        chat.on('close', leave);
        return;
      }
      // Nobody waits for a prompt: a pipe is done with its last reply.
      await answerPiped(options).catch((error: unknown) => {
        if (!isStopped) throw error;
      });
      leave();
    },
    stop: async () => {
      isStopped = true;
      chat?.close();
      input.destroy();
    },
  };
}

async function openChat(options: TerminalOptions): Promise<Interface> {
  const { input, output, desk, commands, log, dataDir } = options;
  const historyFile = join(dataDir, 'terminal-history');
  const paint = paintFor(output);
  output.write(painted(welcomeLines(await desk.holdings(0), widthFor(output.columns)), paint));

  const chat = createInterface({
    input,
    output,
    prompt: paint('command', '› '),
    history: readHistory(historyFile),
    historySize: limits.history,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: Error | null, found?: [string[], string]) => void) => {
      complete(line, commands, desk).then(
        ({ candidates, typed }) => done(null, [[...candidates], typed]),
        (error: Error) => done(error),
      );
    },
  });
  let turn = Promise.resolve();
  let isOpen = true;
  chat.on('line', (line) => {
    turn = turn.then(() => respond(line));
  });
  chat.on('history', (latestFirst) => keepHistory(historyFile, latestFirst, log));
  // As in a shell: the first Ctrl-C gives up the line, one on an empty line leaves.
  chat.on('SIGINT', () => (chat.line === '' ? chat.close() : clearLine(chat)));
  chat.on('close', () => {
    isOpen = false;
    output.write('\n');
  });
  chat.prompt();
  return chat;

  async function respond(line: string): Promise<void> {
    const reply = await replyTo(line, options);
    if (!isOpen) return;
    if (reply === QUIT) return chat.close();
    if (reply !== '') output.write(`\n${reply}\n`);
    chat.prompt();
  }
}

function clearLine(chat: Interface): void {
  chat.write(null, { ctrl: true, name: 'e' });
  chat.write(null, { ctrl: true, name: 'u' });
}

function keepHistory(file: string, latestFirst: readonly string[], log: Log): void {
  try {
    writeHistory(file, latestFirst);
  } catch (err) {
    log.warn({ file, err }, 'The history of the chat is not kept. Is DATA_DIR a folder that can be written?');
  }
}

async function answerPiped(options: TerminalOptions): Promise<void> {
  let isFirst = true;
  for await (const line of linesOf(options.input)) {
    const reply = await replyTo(line, options);
    if (reply === QUIT) return;
    if (reply === '') continue;
    if (!options.output.write(isFirst ? reply : `\n${reply}`)) await once(options.output, 'drain');
    isFirst = false;
  }
}

const QUIT = Symbol('quit');

/** The text of the reply to a line; empty for a blank one. Never rejects: a mistake of ours must not end the chat. */
async function replyTo(line: string, { output, desk, commands, log }: TerminalOptions): Promise<string | typeof QUIT> {
  const parsed = parseLine(line, commands);
  if (parsed.kind === 'quit') return QUIT;
  if (parsed.kind === 'blank') return '';
  try {
    const reply = await answer(parsed.ask, desk, commands);
    return render(reply, { columns: output.columns, paint: paintFor(output), toType: (typed) => `/${typed}` });
  } catch (err) {
    log.error({ err, command: parsed.ask.command }, 'A command failed by a mistake in Briefwire.');
    return 'This was not answered: Briefwire made a mistake. The log on standard error says which.\n';
  }
}
