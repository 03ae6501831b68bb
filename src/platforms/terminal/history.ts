import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { limits } from './limits.ts';

/** Lines typed in earlier chats, latest first as readline wants them; none where nothing was kept. */
export function readHistory(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines
      .filter((line) => line !== '')
      .slice(-limits.history)
      .reverse();
  } catch {
    return [];
  }
}

/** Keeps the lines, oldest first, in a file that only its owner may read: questions can be confidential. */
export function writeHistory(file: string, latestFirst: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = latestFirst.slice(0, limits.history).reverse();
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  chmodSync(file, 0o600); // The mode above counts only for a new file.
}
