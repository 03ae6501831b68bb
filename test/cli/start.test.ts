import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram, startProgram } from './spawn.ts';

const start = (input: string, env = {}) => runProgram('src/main.ts', [], { input, env });

describe('npm start in a pipe', () => {
  test('prints the reply and exits 0', async () => {
    const { exitCode, stdout, stderr } = await start('/brief troops\n');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^troops\n\d+ articles? · .*\n\n {2}│ /);
    expect(stdout).toContain('cite: ');
    expect(stdout).not.toContain('\u001b');
  });

  test('answers several lines in order', async () => {
    const { stdout } = await start('/help brief\n/help ask\n');
    expect(stdout.match(/^\/(?:brief|ask) </gm)).toEqual(['/brief <', '/ask <']);
  });

  test('FORCE_COLOR colours a pipe', async () => {
    expect((await start('/help\n', { FORCE_COLOR: '1' })).stdout).toContain('\u001b[36m');
  });

  test('nothing asked is nothing said', async () => {
    expect(await start('')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });
});

describe('npm start while articles come', () => {
  test('answers from one that came, tells the log, and ends with its input', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'briefwire-start-'));
    const corpus = join(folder, 'corpus');
    await mkdir(corpus);
    await writeFile(
      join(corpus, 'vote.txt'),
      'The vote\n\nThe council of Port Salter voted on Monday to build a barrier.',
    );
    const env = { CORPUS: corpus, DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'info' };
    const program = startProgram('src/main.ts', { env });
    try {
      program.type('/sources\n');
      await program.says('The vote');
      program.type('/brief herring fleet\n');
      await writeFile(
        join(corpus, 'fleet.txt'),
        'The fleet\n\nThe herring fleet has left earlier than in any year, captains said.',
      );
      await program.says('1 article came in');
      expect(program.said()).not.toContain('captains');
      program.type('/brief herring fleet\n');
      await program.says('captains said.');
      program.end();
      expect(await program.exitCode).toBe(0);
    } finally {
      program.kill();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('what keeps it from starting', () => {
  test('a setting gives 2 and a sentence', async () => {
    expect(await start('', { LOG_LEVEL: 'loud' })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'LOG_LEVEL takes error, warn, info, debug, not "loud".\n',
    });
  });

  test('a corpus gives 1 and a sentence', async () => {
    const { exitCode, stdout, stderr } = await start('', { CORPUS: 'no/such/corpus' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]*no\/such\/corpus[^\n]*\n$/);
  });
});
