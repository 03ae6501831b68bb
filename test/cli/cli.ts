import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { commands } from '../../commands/index.ts';
import { chatPlatforms } from '../../src/chat-platforms.ts';
import { run } from '../../src/cli/run.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import type { CorpusDesk } from '../../src/command.ts';
import { fakeCorpusDesk } from '../support/fake-desk.ts';

const desk = fakeCorpusDesk();
/** A data folder of its own. */
export const folder = () => mkdtempSync(join(tmpdir(), 'briefwire-run-'));

/** What a stream was written. */
export class Captured extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

interface Given extends Partial<Surroundings> {
  /** What stands on standard input. */
  readonly lines?: string;
  readonly on?: CorpusDesk;
}

/** The whole command line, with the harbour for a corpus. */
export async function cli(argv: readonly string[], { lines = '', on = desk, ...others }: Given = {}) {
  const [stdout, stderr] = [new Captured(), new Captured()];
  const exitCode = await run(argv, {
    ...{ stdout, stderr, commands, chatPlatforms },
    stdin: Readable.from([Buffer.from(lines)]),
    env: () => ({ DATA_DIR: folder(), CORPUS: 'test' }),
    clock: () => new Date('2024-03-01T12:00:00Z'),
    openDesk: async () => ({ desk: on, problems: [], articles: () => on.ids().map((id) => on.article(id)!) }),
    ...others,
  });
  const json = stdout.text.split('\n').slice(0, -1).map(parsed);
  return { exitCode, stdout: stdout.text, stderr: stderr.text, json };
}

function parsed(line: string) {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
