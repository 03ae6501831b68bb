import { decode } from './encoding.ts';
import { type Extract, type Reader, type ReadProblem, UnreadableFile } from './reader.ts';
import { readRecord } from './record.ts';

/** Reads a record, or an array of records, as JSON. */
export const readJson: Reader = async ({ bytes }) => {
  const { text, problems: decoding } = decode(bytes);
  const found = parse(text.replace(/^\uFEFF/, ''));
  if (!Array.isArray(found)) {
    const { extracts, problems } = await readRecord(found);
    return { extracts, problems: [...decoding, ...problems] };
  }

  const extracts: Extract[] = [];
  const problems: ReadProblem[] = [...decoding];
  for (const [index, record] of found.entries()) {
    const read = await readRecord(record);
    extracts.push(...read.extracts);
    for (const problem of read.problems) {
      problems.push({ ...problem, message: `Record ${index + 1}: ${problem.message}` });
    }
  }
  return { extracts, problems };
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `The file is not valid JSON (${(cause as Error).message}). For one record a line, name it .jsonl.`;
    throw new UnreadableFile(message, { cause });
  }
}
