import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withEnvFile } from '../src/env.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwire-env-'));

test('what is set outside wins over the file', () => {
  const file = join(folder, '.env');
  writeFileSync(file, 'DATA_DIR=from-file\nLOG_LEVEL="info"\n');
  expect(withEnvFile({ DATA_DIR: 'outside' }, file)).toEqual({ DATA_DIR: 'outside', LOG_LEVEL: 'info' });
});

test('no file is no problem', () => {
  expect(withEnvFile({ A: '1' }, join(folder, 'nothing'))).toEqual({ A: '1' });
});

test('a file that cannot be read is told', () => {
  expect(() => withEnvFile({}, folder)).toThrow(/cannot be read \(EISDIR.*Make it a readable file, or remove it\./);
});
