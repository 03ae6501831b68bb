import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { ApiError, refusal } from './api-error.ts';
import { answerOf, type Fault, type Faults } from './faults.ts';
import type { Answer, Route } from './routes/route.ts';
import { uploadOf } from './upload.ts';
import type { LoggedRequest, World } from './world.ts';

export interface Rest {
  readonly world: World;
  readonly faults: Faults;
  readonly routes: readonly Route[];
  /** Aborted when the server closes: slow answers are not waited for. */
  readonly closing: AbortSignal;
}

/** Answers a request: notes it, lets it suffer what it has to, and does its work. */
export async function serve(rest: Rest, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, faults } = rest;
  const url = new URL(request.url!, 'http://127.0.0.1');
  const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/, '');
  const { json: raw, files } = await uploadOf(await buffer(request), request.headers);
  const logged: LoggedRequest = {
    method: request.method!,
    path,
    query: url.search,
    body: raw === '' ? undefined : (parsed(raw) ?? raw),
    files,
    at: world.clock.now(),
    status: null,
  };
  world.requests.push(logged);
  world.changes.notify();

  const fault = faults.next(logged.method, path) ?? {};
  if (!fault.after && (await strike(rest, fault, logged, response))) return;
  const answer = await work(rest, logged, raw, request, url.searchParams);
  if (fault.after && (await strike(rest, fault, logged, response))) return;
  send(world, logged, response, answer);
}

/** Lets a fault happen. Tells whether the request is done with by that. */
async function strike(rest: Rest, fault: Fault, logged: LoggedRequest, response: ServerResponse): Promise<boolean> {
  if (fault.delayMs !== undefined) await delay(fault.delayMs, undefined, { signal: rest.closing });
  if (fault.drop) {
    response.socket?.destroy();
    return true;
  }
  if (fault.status === undefined) return false;
  send(rest.world, logged, response, answerOf(fault));
  return true;
}

/** What the route answers, or what Discord says where there is no such thing. */
async function work(
  { world, routes }: Rest,
  { method, path, files }: LoggedRequest,
  raw: string,
  { headers }: IncomingMessage,
  query: URLSearchParams,
): Promise<Answer> {
  const name = `${method} ${path}`;
  try {
    const route = routes.find((one) => one.method === method && one.path.test(path));
    if (route === undefined) {
      world.violate(`${name}: There is no such route.`);
      throw refusal('notFound');
    }
    if (!route.isOpen && headers.authorization !== `Bot ${world.token}`) throw refusal('unauthorized');
    const body = raw === '' ? undefined : parsed(raw);
    const isSaid = /^(?:application\/json|multipart\/form-data)/.test(headers['content-type'] ?? '');
    if (raw !== '' && (body === undefined || !isSaid)) {
      world.violate(`${name}: The body is not JSON.`);
      throw refusal('invalidJson');
    }
    return route.handle({ world, name, body, files, query, params: { ...route.path.exec(path)!.groups } });
  } catch (error) {
    if (error instanceof ApiError) return error;
    // A mistake of this server: the bot must not hide it from the test by trying again.
    world.violate(`${name}: The test server failed: ${(error as Error).stack}`);
    return { status: 400, body: { message: 'The test server failed', code: 0 } };
  }
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function send(
  world: World,
  logged: LoggedRequest,
  response: ServerResponse,
  { status, headers, body }: Answer & { readonly headers?: Readonly<Record<string, string>> },
): void {
  logged.status = status;
  response.writeHead(status, { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
  world.changes.notify();
}
