import { admitFields } from './admit.ts';
import type { Answer } from './http.ts';
import { type Json, textIn } from './json.ts';
import { appMethods } from './methods/app.ts';
import { assistantMethods } from './methods/assistant.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import type { Method } from './methods/method.ts';
import { peopleMethods } from './methods/people.ts';
import { viewMethods } from './methods/views.ts';
import { Refusal } from './refusal.ts';
import type { Slack } from './slack.ts';

const methods: Readonly<Record<string, Method>> = {
  ...appMethods,
  ...chatMethods,
  ...conversationMethods,
  ...assistantMethods,
  ...fileMethods,
  ...peopleMethods,
  ...viewMethods,
};

/** Every client sends these with every method. */
const fieldsOfClients = ['token', 'team_id'];

/** Does what a method of the Web API does, or says as Slack would why not. */
export function callMethod(slack: Slack, name: string, sent: Json, authorization: string): Answer {
  const method = Object.hasOwn(methods, name) ? methods[name]! : null;
  try {
    if (method === null) {
      slack.note(name, [{ path: '', reason: 'is no method of this server' }]);
      throw new Refusal('unknown_method');
    }
    checkToken(slack, method, authorization.replace(/^Bearer /, '') || (textIn(sent, 'token') ?? ''));
    const needed = method.scope?.({ slack, name, sent }) ?? null;
    const scopes = method.token === 'app' ? slack.workspace.appScopes : slack.workspace.scopes;
    const headers = { 'x-oauth-scopes': scopes.join(','), 'x-accepted-oauth-scopes': needed ?? '' };
    return { status: 200, headers, body: { ok: true, ...allowed(slack, name, method, sent, needed, scopes) } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 200, body: { ok: false, error: error.error, ...error.details } };
  }
}

function allowed(
  slack: Slack,
  name: string,
  method: Method,
  sent: Json,
  needed: string | null,
  scopes: readonly string[],
): Json {
  if (needed !== null && !scopes.includes(needed))
    throw new Refusal('missing_scope', { needed, provided: scopes.join(',') });
  admitFields(slack, name, sent, [...fieldsOfClients, ...(method.required ?? []), ...(method.optional ?? [])]);
  const missing = (method.required ?? []).filter((field) => sent[field] === undefined);
  if (missing.length > 0) {
    slack.note(
      name,
      missing.map((field) => ({ path: `/${field}`, reason: 'is missing' })),
    );
    const messages = missing.map((field) => `[ERROR] missing required field: ${field}`);
    throw new Refusal('invalid_arguments', { response_metadata: { messages } });
  }
  return method.run({ slack, name, sent });
}

function checkToken({ workspace }: Slack, { token }: Method, given: string): void {
  const { tokens, botTokenError, appTokenError } = workspace;
  if (given === '') throw new Refusal('not_authed');
  if (given !== tokens.bot && given !== tokens.app) throw new Refusal('invalid_auth');
  if (given !== (token === 'app' ? tokens.app : tokens.bot)) throw new Refusal('not_allowed_token_type');
  const error = token === 'app' ? appTokenError : botTokenError;
  if (error !== null) throw new Refusal(error);
}
