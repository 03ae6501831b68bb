import { fork } from 'node:child_process';
import type { CorpusFile } from '../corpus/file.ts';
import type { Log } from '../log.ts';
import type { Place, Progress } from './place.ts';

/** What the process says to the one that started it. */
export type Said =
  | { readonly progress: Parameters<Progress> }
  | { readonly log: readonly [level: keyof Log, fields: object, message: string] }
  | { readonly ended: 'opened' | 'failed' };

/** To start a process takes as long as reading some megabytes. */
const MUCH_bytes = 100 * 2 ** 20;

/** Whether so much is to be read that a process of its own should do it. */
export function isMuch(files: readonly CorpusFile[], from: number = MUCH_bytes): boolean {
  return files.reduce((sum, { size }) => sum + size, 0) >= from;
}

/**
 * Has a process of its own read and index the corpus and save what it made. It takes a gigabyte and more for half a million
 * passages, which a thread would not give back: an allocator keeps what it was given once. Whether it could; where it could not,
 * whoever asked has to do it.
 */
export function openedApart({ corpus, dataDir, index, log }: Place, progress: Progress): Promise<boolean> {
  const child = fork(new URL('./apart-process.ts', import.meta.url), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve) => {
    child.on('message', (said: Said) => {
      if ('progress' in said) progress(...said.progress);
      else if ('log' in said) log[said.log[0]](said.log[1], said.log[2]);
      else resolve(said.ended === 'opened');
    });
    const failed = () => resolve(false);
    child.on('error', failed);
    child.on('exit', failed);
    const place: Omit<Place, 'log'> = { corpus, dataDir, ...(index && { index }), apartFrom: Number.POSITIVE_INFINITY };
    child.send(place, (error) => error && failed());
  });
}
