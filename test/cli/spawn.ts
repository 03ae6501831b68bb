import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** One folder for all, so that the index is built once. */
const dataDir = mkdtempSync(join(tmpdir(), 'briefwire-e2e-'));

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of this repository as a shell would, in the root folder, with nothing but what is given. */
export async function runProgram(
  script: 'src/main.ts' | 'src/cli/briefwire.ts',
  argv: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const child = spawned(script, argv, env);
  child.stdin.end(input);
  const [stdout, stderr, exitCode] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { exitCode, stdout, stderr };
}

/** A program that runs on until its input ends. */
export interface Running {
  readonly type: (words: string) => void;
  readonly end: () => void;
  readonly kill: () => void;
  readonly said: () => string;
  /** Until both outputs together hold the words; rejects with what they hold where it ends before. */
  readonly says: (words: string) => Promise<void>;
  readonly exitCode: Promise<number | null>;
}

export function startProgram(
  script: 'src/main.ts',
  { env }: { readonly env: Readonly<Record<string, string>> },
): Running {
  const child = spawned(script, [], env);
  const exitCode = new Promise<number | null>((resolve) => child.on('close', resolve));
  let said = '';
  let heard = () => {};
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      heard();
    });
  }
  return {
    type: (words) => void child.stdin.write(words),
    end: () => void child.stdin.end(),
    kill: () => void child.kill('SIGKILL'),
    said: () => said,
    says: (words) =>
      new Promise((resolve, reject) => {
        heard = () => said.includes(words) && resolve();
        heard();
        void exitCode.then(() => reject(new Error(`It ended without saying "${words}": ${said}`)));
      }),
    exitCode,
  };
}

function spawned(script: string, argv: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(root, script), ...argv], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, CORPUS: join(root, 'corpus'), ...env },
  });
  // A program that leaves early closes its end of the pipe.
  child.stdin.on('error', () => {});
  return child;
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(stream)).toString();
}
