import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwire-processes-'));
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('processes that start at once make one store', async () => {
  const said = await together('open', 6);
  expect(said.map((lines) => lines.length)).toEqual([1, 1, 1, 1, 1, 1]);
  const store = openStore(folder);
  expect(new Set(said.flat())).toEqual(new Set([Buffer.from(store.secret).toString('hex')]));
  store.close();
});

test('processes that claim the same deliveries get each of them once', async () => {
  openStore(folder).close();
  const claimed = (await together('claim', 2)).flat();
  expect(claimed).toHaveLength(200);
  expect(new Set(claimed).size).toBe(200);
});

test('a process that is killed while it writes leaves a sound store, with all that it said was kept', async () => {
  const writer = start('write');
  let last = -1;
  for await (const line of createInterface({ input: writer.stdout! })) {
    if (line === 'ready') writer.stdin!.write('go');
    else last = Number(line);
    if (last === 1000) writer.kill('SIGKILL');
  }
  expect(last).toBeGreaterThanOrEqual(1000);
  const store = openStore(folder);
  expect(store.fault()).toBeNull();
  const kept = store.lastQuestions('p', 2000).map(({ line }) => Number(line.slice('/ask '.length)));
  expect([last, last + 1]).toContain(kept[0]);
  expect(kept).toEqual(Array.from(kept, (_, place) => kept[0]! - place));
  expect(kept.length).toBeGreaterThanOrEqual(500);
  store.setValue('a', 'b');
  expect(store.value('a')).toBe('b');
  store.close();
});

function start(task: string): ChildProcess {
  const program = fileURLToPath(new URL('./worker.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, task], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

/** Has processes do the task once all of them are ready; for each, the lines that it said. */
async function together(task: string, count: number): Promise<string[][]> {
  const workers = Array.from({ length: count }, () => start(task));
  const lines = workers.map((worker) => Array.fromAsync(createInterface({ input: worker.stdout! })));
  await Promise.all(workers.map((worker) => once(worker.stdout!, 'data')));
  for (const worker of workers) worker.stdin!.write('go');
  return (await Promise.all(lines)).map((said) => said.filter((line) => line !== 'ready'));
}
