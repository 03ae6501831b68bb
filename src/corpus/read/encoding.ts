import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';
import { type ReadProblem, UnreadableFile } from './reader.ts';

export interface Decoded {
  /** The file's characters, a leading byte order mark (U+FEFF) included: citations count from the first of them. */
  readonly text: string;
  /** Name of the encoding as the WHATWG standard writes it, in lower case. */
  readonly encoding: string;
  /** Warnings: the encoding was guessed, or some bytes are no characters in it. */
  readonly problems: readonly ReadProblem[];
}

/**
 * Decodes a text file. What is certain is asked first: a byte order mark, strict UTF-8, then `hint` (the encoding that
 * the file itself declares); only then is the encoding guessed from the bytes.
 *
 * Throws `UnreadableFile` where the bytes are no text.
 */
export function decode(bytes: Uint8Array, hint?: string): Decoded {
  const known = marked(bytes) ?? (isPlainUtf8(bytes) ? 'utf-8' : undefined) ?? utf16(bytes);
  if (known) return decoded(bytes, known, false);
  if (bytes.includes(0)) throw notText('it holds NUL bytes');

  if (isDamagedUtf8(bytes)) return decoded(bytes, 'utf-8', false);
  const declared = hint && decoderFor(hint)?.encoding;
  // A declared UTF-8 has just been refuted by the bytes themselves.
  if (declared && declared !== 'utf-8') return decoded(bytes, declared, false);
  return decoded(bytes, guessed(bytes), true);
}

function decoded(bytes: Uint8Array, encoding: string, isGuess: boolean): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (text.includes('\0')) throw notText('it holds NUL characters');
  const controls = count(text, /[\x01-\x08\x0e-\x1f\x7f]/g);
  if (controls > Math.max(4, text.length / 100)) throw notText(`it holds ${controls} control characters`);

  const problems: ReadProblem[] = [];
  const lost = count(text, /\uFFFD/g);
  if (lost > 0) {
    const message = `Characters that are not valid ${encoding} became “\uFFFD” in the text (${lost} in all); save the file again as UTF-8.`;
    problems.push({ severity: 'warning', message });
  }
  if (isGuess) {
    const message = `The file is not UTF-8 and declares no encoding; it was read as ${encoding}. Save it as UTF-8 to be sure of its letters.`;
    problems.push({ severity: 'warning', message });
  }
  return { text, encoding, problems };
}

function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** ISO-2022-JP writes Japanese in seven bits, which strict UTF-8 lets pass; its escape sequences give it away. */
function isPlainUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0) && !bytes.includes(0x1b);
}

/** UTF-16 without its mark: the spaces and line ends of any text leave NUL bytes on one side of the pairs only. */
function utf16(bytes: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
    if (even > 0 && odd > 0) return undefined;
  }
  // A single NUL in a file is a stray byte, not the space between two words.
  if (even + odd < 2) return undefined;
  return even > 0 ? 'utf-16be' : 'utf-16le';
}

/**
 * One broken byte must not turn a UTF-8 file into Western mojibake. Letters of another encoding hardly ever form valid
 * UTF-8 by chance, so a few of them for each broken one settle it.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = count(text, /\uFFFD/g);
  const whole = count(text, /[^\x00-\x7f]/g) - broken;
  return whole > 0 && whole >= 4 * broken;
}

const SAMPLE_BYTES = 256 * 1024;
const WHERE_ALL_FAILS = 'windows-1252';

/** The likeliest encoding that Node has a decoder for. */
function guessed(bytes: Uint8Array): string {
  // The sample begins a little before the first byte outside ASCII: the rest says nothing about the encoding.
  const start = Math.max(0, bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b) - 4096);
  const decoders = analyse(bytes.subarray(start, start + SAMPLE_BYTES)).map(({ name }) => decoderFor(name));
  return decoders.find((decoder) => decoder !== undefined)?.encoding ?? WHERE_ALL_FAILS;
}

/** Undefined for names that Node knows no decoder for. */
function decoderFor(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name);
  } catch {
    return undefined;
  }
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}

function notText(why: string): UnreadableFile {
  return new UnreadableFile(
    `This is not text: ${why}. If it is a document of another kind, give it its own ending (such as .pdf); else save it as UTF-8.`,
  );
}
