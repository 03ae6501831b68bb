import type { Problem } from './validate/place.ts';

/** What Discord refuses, with its status, code and words. */
const refusals = {
  notFound: [404, 0, '404: Not Found'],
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [400, 40094, 'This interaction has reached the maximum number of follow-up messages.'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [403, 50024, 'Cannot execute action on this channel type'],
  hasThread: [400, 160004, 'A thread has already been created for this message'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

/** An answer with Discord's JSON error. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: { readonly message: string; readonly code: number; readonly errors?: object }) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** The error of this name, to be thrown. */
export function refusal(name: keyof typeof refusals): ApiError {
  const [status, code, message] = refusals[name];
  return new ApiError(status, { message, code });
}

/** The refusal of a body, with each problem at its place: `{ errors: { embeds: { 0: { title: { _errors: [...] } } } } }`. */
export function invalidForm(problems: readonly Problem[]): ApiError {
  const root: Node = new Map();
  for (const { path, code, message } of problems) {
    let node = root;
    for (const key of path) node = within(node, String(key));
    const here = node.get('_errors') ?? [];
    node.set('_errors', [...(here as object[]), { code, message }]);
  }
  return new ApiError(400, { message: 'Invalid Form Body', code: 50035, errors: plain(root) });
}

type Node = Map<string, Node | object[]>;

function within(node: Node, key: string): Node {
  const found = node.get(key) ?? new Map();
  node.set(key, found);
  return found as Node;
}

function plain(node: Node): object {
  return Object.fromEntries([...node].map(([key, value]) => [key, value instanceof Map ? plain(value) : value]));
}
