import { describe, expect, test } from 'vitest';
import { runProgram } from './spawn.ts';

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
