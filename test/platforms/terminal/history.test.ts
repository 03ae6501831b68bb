import { chmodSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHistory, writeHistory } from '../../../src/platforms/terminal/history.ts';
import { limits } from '../../../src/platforms/terminal/limits.ts';

const fresh = () => join(mkdtempSync(join(tmpdir(), 'briefwire-history-')), 'data', 'terminal-history');

test('lines come back in the order in which readline keeps them', () => {
  const file = fresh();
  writeHistory(file, ['latest', 'earlier', 'first']);
  expect(readFileSync(file, 'utf8')).toBe('first\nearlier\nlatest\n');
  expect(readHistory(file)).toEqual(['latest', 'earlier', 'first']);
});

test('only the owner may read them, even where the file was open before', () => {
  const file = fresh();
  writeHistory(file, ['a']);
  chmodSync(file, 0o644);
  writeHistory(file, ['a']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('the oldest are forgotten', () => {
  const file = fresh();
  const lines = Array.from({ length: limits.history + 1 }, (_, index) => `line ${index}`);
  writeHistory(file, lines);
  expect(readHistory(file)).toEqual(lines.slice(0, -1));
});

test('nothing kept is nothing remembered', () => {
  expect(readHistory(fresh())).toEqual([]);
});
