import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const DIGEST_BYTES = 32;

/**
 * Writes a value (anything that structured cloning takes) behind the SHA-256 of its bytes, in place of the old file only
 * once it is whole.
 */
export async function writeChecked(path: string, value: unknown): Promise<void> {
  const body = serialize(value);
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, [createHash('sha256').update(body).digest(), body]);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The value that `writeChecked` wrote, or null where there is none. @throws where the file is damaged or cannot be read. */
export async function readChecked(path: string): Promise<unknown> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  const body = bytes.subarray(DIGEST_BYTES);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(0, DIGEST_BYTES)))
    throw new Error('its check sum is wrong');
  return deserialize(body);
}
