import { setImmediate } from 'node:timers/promises';
import { linesOf } from '../../lines.ts';
import { type Extract, type Reader, type ReadProblem, type ReadResult, UnreadableFile } from './reader.ts';
import { readRecord } from './record.ts';

/** A list can be long, and others may be waiting. */
const LINES_AT_A_TIME = 200;

/** Reads one JSON record a line (UTF-8). A line that cannot be read is one problem and does not stop the others. */
export const readJsonl: Reader = async ({ bytes }) => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UnreadableFile('The list is UTF-16; save it as UTF-8, as JSON has to be.');
  }
  const extracts: Extract[] = [];
  const problems: ReadProblem[] = [];
  let line = 0;
  for await (const text of linesOf(chunksOf(bytes))) {
    line++;
    if (line % LINES_AT_A_TIME === 0) await setImmediate();
    if (text.trim() === '') continue;
    const read = await readLine(text);
    extracts.push(...read.extracts);
    for (const problem of read.problems) problems.push({ ...problem, line });
  }
  return { extracts, problems };
};

async function readLine(text: string): Promise<ReadResult> {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    const message = `The line is not valid JSON (${(error as Error).message}).`;
    return { extracts: [], problems: [{ severity: 'error', message }] };
  }
  const read = await readRecord(record);
  if (!text.includes('\uFFFD')) return read;
  const message = 'Characters that are not valid UTF-8 became “\uFFFD” in the text; save the list again as UTF-8.';
  return { extracts: read.extracts, problems: [...read.problems, { severity: 'warning', message }] };
}

const CHUNK_BYTES = 64 * 1024;

/** A list may be larger than the longest string there can be, so it is never decoded as a whole. */
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
