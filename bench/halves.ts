import { createHash } from 'node:crypto';

export const HALVES = ['A', 'B'] as const;
export type Half = (typeof HALVES)[number];

/** The half that a question belongs to, by a hash of its id: as good as drawn by lot, and the same for ever. */
export function halfOf(id: string): Half {
  return createHash('md5').update(id).digest()[0]! % 2 === 0 ? 'A' : 'B';
}
