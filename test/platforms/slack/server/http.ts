import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, type Faults, fails } from './faults.ts';
import { type Json, jsonOf } from './json.ts';
import { Refusal } from './refusal.ts';
import { respondTo } from './respond.ts';
import type { Slack } from './slack.ts';
import { callMethod } from './web-api.ts';

/** One request that came in. */
export interface RequestEntry {
  /** The method of the Web API, or null for anything else. */
  readonly method: string | null;
  readonly path: string;
  readonly body: Json;
  readonly at: number;
  /** The status that was answered; null while it is not, and where the connection was cut. */
  status: number | null;
}

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Json | string;
}

/** Listens on a port of its own, for the Web API and for what is posted to response addresses. */
export async function listen(slack: Slack, faults: Faults, requests: RequestEntry[]): Promise<Server> {
  const server = createServer((request, response) => {
    serve(slack, faults, requests, request, response).catch((error: unknown) => {
      if (!request.complete) return; // Whoever asked hung up in the middle of it.
      slack.note('the loopback server', [{ path: request.url ?? '', reason: `broke: ${error}` }]);
      response.destroy();
    });
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, '127.0.0.1', resolve);
  await promise;
  slack.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

async function serve(
  slack: Slack,
  faults: Faults,
  requests: RequestEntry[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', slack.origin).pathname;
  const bytes = await bytesOf(request);
  const isUpload = path.startsWith('/upload/');
  const body = isUpload ? {} : parsed(request.headers['content-type'] ?? '', bytes.toString('utf8'));
  const method = path.startsWith('/api/') ? path.slice('/api/'.length) : null;
  const entry: RequestEntry = { method, path, body: body ?? {}, at: slack.now(), status: null };
  requests.push(entry);
  slack.bell.ring();

  const file = isUpload ? await fileIn(bytes, request.headers['content-type'] ?? '') : null;
  const work = () =>
    file !== null
      ? uploaded(slack, path, file)
      : answerTo(slack, { method, path, body, authorization: request.headers.authorization ?? '' });
  const fault = faults.take(entry);
  const early = fault?.after === true ? work() : null;
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
  const answer = fault !== undefined && fails(fault) ? spoilt(fault) : (early ?? work());

  if (answer === null) return void response.destroy();
  const { status, headers, body: content } = answer;
  entry.status = status;
  const isText = typeof content === 'string';
  response
    .writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json; charset=utf-8', ...headers })
    .end(isText ? content : JSON.stringify(content));
  slack.bell.ring();
}

interface Asked {
  readonly method: string | null;
  readonly path: string;
  /** Null where it could not be read. */
  readonly body: Json | null;
  readonly authorization: string;
}

function answerTo(slack: Slack, { method, path, body, authorization }: Asked): Answer {
  if (method !== null) return callMethod(slack, method, body ?? {}, authorization);
  if (!path.startsWith('/response/')) {
    slack.note(path, [{ path: '', reason: 'is no address of this server' }]);
    return { status: 404, body: 'not_found' };
  }
  try {
    if (body === null) throw new Refusal('invalid_payload');
    respondTo(slack, path, body);
    return { status: 200, body: 'ok' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      status: error.error.endsWith('_url') || error.error.endsWith('_not_found') ? 404 : 400,
      body: error.error,
    };
  }
}

/** The answer of a fault; null where the connection is cut. */
function spoilt({ drop, error, retryAfter, status }: Fault): Answer | null {
  if (drop === true) return null;
  if (error !== undefined) return { status: status ?? 200, body: { ok: false, error } };
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status: status ?? 429, headers, body: 'a fault that the test asked for' };
}

function uploaded(slack: Slack, path: string, bytes: Buffer): Answer {
  return slack.files.take(path, bytes)
    ? { status: 200, body: `OK - ${bytes.length}` }
    : { status: 404, body: 'not_found' };
}

/** The file of a form, as the client sends it; or all that was sent. */
async function fileIn(bytes: Buffer, contentType: string): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return bytes;
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  const [file] = [...form.values()].filter((value) => typeof value !== 'string');
  return Buffer.from(await file!.arrayBuffer());
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Fields that forms carry as JSON; other text may begin with a bracket, too. */
const structured = ['blocks', 'view', 'attachments', 'metadata'];

/** Clients send JSON, or forms in which every value that is not plain is JSON again; null where it cannot be read. */
function parsed(contentType: string, text: string): Json | null {
  if (text === '') return {};
  try {
    if (contentType.includes('json')) return jsonOf(JSON.parse(text));
    return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, fromForm(name, value)]));
  } catch {
    return null;
  }
}

function fromForm(name: string, value: string): unknown {
  if (!structured.includes(name)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value; // It is judged as what it is: no list and no record.
  }
}
