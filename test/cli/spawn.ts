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
  const child = spawn(process.execPath, [join(root, script), ...argv], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, CORPUS: join(root, 'corpus'), ...env },
  });
  // A program that leaves early closes its end of the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, exitCode] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { exitCode, stdout, stderr };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(stream)).toString();
}
