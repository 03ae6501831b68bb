import type { IncomingHttpHeaders } from 'node:http';
import type { UploadedFile } from './world.ts';

/** A request that may carry files. */
export interface Upload {
  /** The JSON of it, as text; empty where there is none. */
  readonly json: string;
  readonly files: readonly UploadedFile[];
}

/** https://discord.com/developers/docs/reference#uploading-files */
export async function uploadOf(raw: Buffer, headers: IncomingHttpHeaders): Promise<Upload> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { json: raw.toString('utf8'), files: [] };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  let json = '';
  for (const [name, value] of form) {
    if (name === 'payload_json') json = typeof value === 'string' ? value : await value.text();
    else if (typeof value !== 'string') {
      files.push({ name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return { json, files };
}
