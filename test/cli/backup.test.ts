import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import { cli } from './cli.ts';

describe('backup', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefwire-cli-backup-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('writes a file and says how large it is', async () => {
    openStore(folder).close();
    const file = join(folder, 'one.db');
    const { exitCode, stdout } = await cli(['backup', file], { env: () => ({ DATA_DIR: folder }) });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Backed up to .*one\.db \(\d+ KiB\)\.\n$/);
    const { json } = await cli(['backup', join(folder, 'two.db'), '--json'], { env: () => ({ DATA_DIR: folder }) });
    expect(json).toEqual([{ file: join(folder, 'two.db'), bytes: statSync(join(folder, 'two.db')).size }]);
  });

  test('where nothing is kept yet is an error, and makes nothing', async () => {
    const { exitCode, stderr } = await cli(['backup', join(folder, 'one.db')], { env: () => ({ DATA_DIR: folder }) });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There is nothing to back up');
    expect(existsSync(join(folder, 'one.db'))).toBe(false);
  });

  test('over a file that exists is wrong usage', async () => {
    openStore(folder).close();
    const { exitCode, stderr } = await cli(['backup', join(folder, 'briefwire.db')], {
      env: () => ({ DATA_DIR: folder }),
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('exists already');
  });
});
