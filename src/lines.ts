/**
 * The lines of a stream of UTF-8, one at a time, so that a million of them need no more memory than one. Only a line
 * feed ends a line (`readline` also ends one at U+2028, which may stand inside a JSON string); a carriage return before
 * it and a byte order mark at the start are taken off.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let unfinished: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...others] = text.split('\n');
    unfinished.push(first);
    for (const next of others) {
      yield withoutReturn(unfinished.join(''));
      unfinished = [next];
    }
  }
  const last = unfinished.join('') + decoder.decode();
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
