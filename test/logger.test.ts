import { expect, test } from 'vitest';
import { createLogger } from '../src/logger.ts';

function logged(isTTY: boolean, secrets: readonly string[], write: (log: ReturnType<typeof createLogger>) => void) {
  const lines: string[] = [];
  write(createLogger('warn', secrets, { isTTY, write: (line) => lines.push(line) }));
  return lines.join('');
}

test('a program reads JSON lines', () => {
  const line = logged(false, [], (log) => log.warn({ file: 'a.pdf' }, 'No text layer.'));
  expect(JSON.parse(line)).toMatchObject({ level: 40, file: 'a.pdf', msg: 'No text layer.' });
});

test('a person reads sentences', () => {
  expect(logged(true, [], (log) => log.warn({ file: 'a.pdf', line: 3 }, 'No text layer.'))).toBe(
    'warning: No text layer. (file: a.pdf, line: 3)\n',
  );
});

test('an error keeps its trace', () => {
  expect(logged(true, [], (log) => log.error({ err: new Error('boom') }, 'It broke.'))).toMatch(
    /^error: It broke\.\nError: boom\n {4}at /,
  );
});

test('a file name cannot act on the terminal', () => {
  expect(logged(true, [], (log) => log.warn({ file: 'a\u001b[2Jb' }, 'Odd.'))).toBe('warning: Odd. (file: a␛[2Jb)\n');
});

test('below the level nothing is written', () => {
  expect(logged(false, [], (log) => log.info({}, 'Hello.'))).toBe('');
});

test.each([true, false])('no secret is written, wherever it hides (terminal: %s)', (isTTY) => {
  const secret = 'xoxb-"1\\2';
  const text = logged(isTTY, [secret], (log) => {
    log.error({ url: `https://x/?token=${secret}`, err: new Error(`refused ${secret}`) }, `Refused: ${secret}`);
  });
  expect(text).not.toContain('xoxb');
  expect(text.match(/\[secret\]/g)!.length).toBeGreaterThanOrEqual(3);
});
