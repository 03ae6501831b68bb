import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const DIGEST_BYTES = 32;
const LENGTH_BYTES = 4;
const FRAME_BYTES = LENGTH_BYTES + DIGEST_BYTES;

/**
 * Writes values (anything that structured cloning takes) in place of the old file only once all are written. Each stands behind
 * its length and a check sum; no bytes with the last check sum end them. Others get their turn after each value. What `values`
 * throws is thrown, and the old file stays.
 */
export async function writeChecked(path: string, values: Iterable<unknown>): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(temporary, 'wx');
    try {
      let before = FIRST;
      const write = async (body: Buffer) => {
        before = sumOf(body, before);
        const length = Buffer.alloc(LENGTH_BYTES);
        length.writeUInt32LE(body.length);
        await file.writev([length, before, body]);
      };
      for (const value of values) await write(serialize(value));
      await write(Buffer.alloc(0));
    } finally {
      await file.close();
    }
    await removeLeft(temporary, path);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What stands before the first value. */
const FIRST = Buffer.alloc(DIGEST_BYTES);

/** SHA-256 of what is written and of the sum before it, so that nothing can be left out or stand elsewhere. */
function sumOf(body: Buffer, before: Buffer): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(before).update(body).digest());
}

/** How much older a half-written file is than a new one, at least, if whoever wrote it is no longer at it. */
const LEFT_ms = 3_600_000;

/** A process that is ended while it writes leaves its half-written file behind. */
async function removeLeft(own: string, path: string): Promise<void> {
  const { mtimeMs: now_ms } = await stat(own);
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue;
    const other = join(dirname(path), name);
    const about = await stat(other).catch(() => null);
    if (about !== null && now_ms - about.mtimeMs > LEFT_ms) await rm(other, { force: true });
  }
}

/**
 * The values that `writeChecked` wrote, one after the other, or null where there is no file. Nothing is made of bytes that are
 * damaged; what stands before them has been given by then. Others get their turn after each value.
 * @throws where it cannot be opened; the generator, where it is damaged or cannot be read.
 */
export async function readChecked(path: string): Promise<AsyncGenerator<unknown> | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return file === null ? null : valuesIn(file);
}

async function* valuesIn(file: FileHandle): AsyncGenerator<unknown> {
  try {
    const { size } = await file.stat();
    const bytesAt = reader(file, size);
    let before = FIRST;
    for (let at = 0; ; ) {
      const frame = Buffer.from(await bytesAt(at, FRAME_BYTES));
      const length = frame.readUInt32LE();
      const body = await bytesAt(at + FRAME_BYTES, length);
      at += FRAME_BYTES + length;
      before = sumOf(body, before);
      if (!before.equals(frame.subarray(LENGTH_BYTES))) throw new Error(DAMAGED);
      if (length === 0 && at === size) return;
      if (length === 0) throw new Error(DAMAGED);
      yield withOwnBytes(deserialize(body));
    }
  } finally {
    await file.close();
  }
}

const DAMAGED = 'its check sum is wrong';

/** Reads bytes of a file of that size; they are there until the next are read. */
function reader(file: FileHandle, size: number): (position: number, length: number) => Promise<Buffer> {
  let room = Buffer.alloc(0);
  return async (position, length) => {
    if (position + length > size) throw new Error(DAMAGED);
    if (length > room.length) room = Buffer.allocUnsafeSlow(length);
    for (let read = 0; read < length; ) {
      const { bytesRead } = await file.read(room, read, length - read, position + read);
      if (bytesRead === 0) throw new Error(DAMAGED);
      read += bytesRead;
    }
    return room.subarray(0, length);
  };
}

/** Deserialised arrays of numbers look into what was read, which is not theirs. */
function withOwnBytes(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  if (Array.isArray(value)) return value.map(withOwnBytes);
  if (value instanceof Map) return new Map(Array.from(value, ([key, own]) => [key, withOwnBytes(own)]));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, withOwnBytes(own)]));
}
