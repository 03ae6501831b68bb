import { eachVarint, VarintWriter } from '../varints.ts';
import type { SharedRun } from './article.ts';

/**
 * The runs of an article as bytes: how many there are, then of each how far it lies behind the one before in the clean text and
 * in the raw file, and twice its length with 1 for a gap before it. There is one a word: as objects they would be more than
 * the texts.
 */
export function packedRuns(runs: readonly SharedRun[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter(1 + 3 * runs.length);
  writer.add(runs.length);
  let [cleanEnd, rawEnd] = [0, 0];
  for (const { clean, raw, length, afterGap } of runs) {
    writer.add(folded(clean - cleanEnd));
    writer.add(folded(raw - rawEnd));
    writer.add(2 * length + Number(afterGap));
    [cleanEnd, rawEnd] = [clean + length, raw + length];
  }
  return writer.bytes();
}

export function unpackedRuns(bytes: Uint8Array): SharedRun[] {
  const numbers: number[] = [];
  eachVarint(bytes, (number) => numbers.push(number));
  const runs: SharedRun[] = [];
  let [cleanEnd, rawEnd] = [0, 0];
  for (let at = 1; at < numbers.length; at += 3) {
    const [clean, raw] = [cleanEnd + unfolded(numbers[at]!), rawEnd + unfolded(numbers[at + 1]!)];
    const last = numbers[at + 2]!;
    const length = Math.floor(last / 2);
    runs.push({ clean, raw, length, afterGap: last % 2 === 1 });
    [cleanEnd, rawEnd] = [clean + length, raw + length];
  }
  return runs;
}

/** Whole numbers on both sides of 0 as those from 0 up, small ones as small ones. */
function folded(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function unfolded(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}
