import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Schedule } from '../../../src/posting/setup.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { DUE, topicOf } from './news.ts';
import type { Where } from './platforms.ts';
import type { Settings } from './worker.ts';

/**
 * So long after a process the next one begins, by its own clock: when the lease of what the first one held is over, and Discord lets it log
 * in again.
 */
const LATER_MS = 3 * 60_000;

/** What the processes were compiled to, for all of them. */
const COMPILED = join(tmpdir(), 'briefwire-kill-compiled');

/** What a process came to: it was killed, or got to the end. */
export type End = 'killed' | 'done';

/** A Briefwire that is killed and started again, with digests on so many topics that are all due at once. */
export function killing(where: Where, channel: string, topics: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'briefwire-kill-'));
  const children = new Set<ChildProcess>();
  let now = DUE + 1000;
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });
  setUp(dataDir, channel, topics);

  return {
    dataDir,
    /** Starts it once, to be killed after so many steps, or by whoever is given the process; gives how it ended. */
    async start(steps: number | null, watch: (kill: () => void) => void = () => {}): Promise<End> {
      const ended = run(steps, watch);
      now += LATER_MS;
      return ended;
    },
    /** Starts so many at the same time, on the same store. */
    async startTogether(count: number): Promise<readonly End[]> {
      const ended = Promise.all(Array.from({ length: count }, () => run(null, () => {})));
      now += LATER_MS;
      return ended;
    },
    /** Whether all digests are posted. */
    isDone(): boolean {
      const store = openStore(dataDir);
      const statuses = store.orders.all().map(({ number }) => store.posts.find(`digest:${number}:2024-03-05`)?.status);
      store.close();
      return statuses.every((status) => status === 'done');
    },
  };

  async function run(steps: number | null, watch: (kill: () => void) => void): Promise<End> {
    const settings: Settings = { where, dataDir, now, topics, steps };
    const program = fileURLToPath(new URL('./worker.ts', import.meta.url));
    const started = spawn(process.execPath, [program, JSON.stringify(settings)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    });
    children.add(started);
    watch(() => started.kill('SIGKILL'));
    const [code, signal] = (await once(started, 'exit')) as [number | null, NodeJS.Signals | null];
    if (signal === 'SIGKILL') return 'killed';
    if (code === 0) return 'done';
    throw new Error(`The worker ended by itself: ${code ?? signal}.`);
  }
}

function setUp(dataDir: string, channel: string, topics: number): void {
  const store = openStore(dataDir);
  for (let topic = 0; topic < topics; topic++) {
    const schedule: Schedule = {
      when: { hour: 8, minute: 30, days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' },
      ...{ topic: topicOf(topic), style: 'full', quiet: 'line', language: 'en' },
    };
    const state = JSON.stringify(schedule);
    store.orders.add({ kind: 'digest', channel, person: 'p', whom: null, state, from: DUE - 3_600_000 });
  }
  store.close();
}

/** How often each process may take a step before it is killed: all numbers in turn, up to more than a digest takes. */
const MOST_STEPS = 24;

interface Server {
  /** Answers the next post so late, after it is there or before, that whoever waits for it can be killed meanwhile. */
  readonly delayNextPost: (after: boolean) => void;
  /** Resolves when another post has come in. */
  readonly asked: () => Promise<unknown>;
  /** Resolves when another post stands there: a platform carries out what it was sent, whatever became of the sender. */
  readonly posted: () => Promise<unknown>;
  /** Called after each kill. */
  readonly afterwards?: () => void;
}

/**
 * Kills the process again and again, until all is posted: after every number of steps in turn, and while the platform holds a post, before
 * or after it took it. Gives how often it was killed.
 */
export async function killUntilDone(briefwire: ReturnType<typeof killing>, server: Server): Promise<number> {
  let kills = 0;
  for (let turn = 0; !briefwire.isDone(); turn++) {
    if (turn === 1000) throw new Error('It comes to no end.');
    const isByServer = turn % 4 === 3;
    if (isByServer) server.delayNextPost(turn % 8 === 3);
    const posted = isByServer ? server.posted() : null;
    // A process that has nothing left to post but its end is waited for in vain.
    posted?.catch(() => {});
    const end = await briefwire.start(isByServer ? null : turn % MOST_STEPS, (kill) => {
      if (isByServer) void server.asked().then(kill, () => {});
    });
    if (end === 'killed') kills++;
    // The next one starts minutes later by its own clock only.
    if (end === 'killed') await posted;
    server.afterwards?.();
  }
  // Whoever looks again finds nothing to do.
  await briefwire.start(null);
  return kills;
}
