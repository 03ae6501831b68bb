import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const DIGEST_BYTES = 32;
const LENGTH_BYTES = 4;

/**
 * Writes values (anything that structured cloning takes), each behind its length and all behind the SHA-256 of what follows,
 * in place of the old file only once it is whole. Others get their turn after each value. What `values` throws is thrown, and
 * the old file stays.
 */
export async function writeChecked(path: string, values: Iterable<unknown>): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(temporary, 'wx');
    try {
      const hash = createHash('sha256');
      let end = DIGEST_BYTES;
      for (const value of values) {
        const body = serialize(value);
        const length = Buffer.alloc(LENGTH_BYTES);
        length.writeUInt32LE(body.length);
        for (const bytes of [length, body]) {
          hash.update(bytes);
          await file.write(bytes, 0, bytes.length, end);
          end += bytes.length;
        }
      }
      await file.write(hash.digest(), 0, DIGEST_BYTES, 0);
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
 * The values that `writeChecked` wrote, one after the other, or null where there is no file. It is gone over twice, so that
 * nothing is made of bytes that are damaged, and never in memory as a whole. Others get their turn after each value.
 * @throws where it is damaged or cannot be read.
 */
export async function readChecked(path: string): Promise<AsyncGenerator<unknown> | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    await check(file);
    return valuesIn(file);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function check(file: FileHandle): Promise<void> {
  const digest = await bytesAt(file, 0, DIGEST_BYTES);
  const hash = createHash('sha256');
  for await (const bytes of file.createReadStream({ start: DIGEST_BYTES, highWaterMark: 2 ** 20, autoClose: false })) {
    hash.update(bytes);
  }
  if (!hash.digest().equals(digest)) throw new Error(DAMAGED);
}

async function* valuesIn(file: FileHandle): AsyncGenerator<unknown> {
  try {
    const { size } = await file.stat();
    for (let at = DIGEST_BYTES; at < size; ) {
      const length = (await bytesAt(file, at, LENGTH_BYTES)).readUInt32LE();
      at += LENGTH_BYTES;
      yield deserialize(await bytesAt(file, at, length));
      at += length;
    }
  } finally {
    await file.close();
  }
}

const DAMAGED = 'its check sum is wrong';

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new Error(DAMAGED);
  return bytes;
}
