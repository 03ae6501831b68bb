import { type APIMessage, MessageType } from 'discord.js';
import { referenceTo } from '../answer-fields.ts';
import { invalidForm, refusal } from '../api-error.ts';
import type { MessageBody } from '../message-body.ts';
import { edit, isEphemeral, type Posted, post, readable, remove } from '../messages.ts';
import { BOT_ROLE_ID, channelOf, type Scene } from '../scenes.ts';
import { message } from '../validate/message.ts';
import type { World } from '../world.ts';
import { type Answer, type Call, inspect, noContent, ok, type Route, route, shownOrRefused } from './route.ts';

/** Channels, and what the bot says in them of its own accord. */
export const channelRoutes: readonly Route[] = [
  route('GET', '/channels/:channel', (call) => ok(channelOf(sceneOf(call)))),
  route('GET', '/channels/:channel/messages', list),
  route('GET', '/channels/:channel/messages/:message', (call) => ok(readable(call.world, messageOf(call)))),
  route('POST', '/channels/:channel/typing', type),
  route('POST', '/channels/:channel/messages', say),
  route('PATCH', '/channels/:channel/messages/:message', change),
  route('DELETE', '/channels/:channel/messages/:message', take),
];

/**
 * https://discord.com/developers/docs/resources/message#get-channel-messages: 50 unless told, the newest first; with
 * `after` those that come next after it.
 */
function list(call: Call): Answer {
  const { world, query, name } = call;
  const scene = sceneOf(call);
  const limit = Number(query.get('limit') ?? 50);
  const [before, after] = [query.get('before'), query.get('after')];
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    world.violate(`${name}: limit: Must be between 1 and 100.`);
    throw invalidForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'Must be between 1 and 100.' }]);
  }
  if (!mayReadHistory(world, scene)) return ok([]);
  const there = world.messages.filter(
    (posted) => posted.scene === scene && !posted.isDeleted && !isEphemeral(posted) && isBefore(posted, before),
  );
  const wanted =
    after === null ? there.slice(-limit) : there.filter((posted) => isAfter(posted, after)).slice(0, limit);
  return ok(wanted.toReversed().map((posted) => withoutNonce(readable(world, posted))));
}

/** Whoever may not read the history is shown nothing, and is not told why. */
function mayReadHistory({ permissions }: World, { named }: Scene): boolean {
  const isForbidden = named?.overwrites?.some(
    ({ id, deny = 0n }) => id === BOT_ROLE_ID && (deny & READ_HISTORY) !== 0n,
  );
  return !isForbidden && (BigInt(permissions) & READ_HISTORY) !== 0n;
}

const READ_HISTORY = 1n << 16n;

function isBefore({ message }: Posted, id: string | null): boolean {
  return id === null || BigInt(message.id) < BigInt(id);
}

function isAfter({ message }: Posted, id: string): boolean {
  return BigInt(message.id) > BigInt(id);
}

/** Discord nowhere says for how long a message has its nonce: here nobody can count on it. */
function withoutNonce({ nonce: _, ...message }: APIMessage): APIMessage {
  return message;
}

function type(call: Call): Answer {
  sceneOf(call);
  return noContent;
}

/** For how long a nonce is remembered. Discord says: the past few minutes. */
const NONCE_LIFE = 3 * 60_000;

function say(call: Call): Answer {
  const { world } = call;
  const scene = sceneOf(call);
  inspect(call, message('post'));
  const body = call.body as MessageBody;
  const shown = shownOrRefused(call, body, null);
  const said = body.enforce_nonce === true ? saidBefore(call, scene, body.nonce) : undefined;
  if (said !== undefined) return ok(said.message);
  const more = { ...(body.nonce === undefined ? {} : { nonce: body.nonce }), ...replyTo(call, body) };
  return ok(post(world, scene, shown, world.bot.id, more).message);
}

function saidBefore({ world }: Call, scene: Scene, nonce: string | number | undefined): Posted | undefined {
  if (nonce === undefined) return undefined;
  return world.messages.find(
    (posted) =>
      posted.scene === scene &&
      posted.message.nonce === nonce &&
      world.clock.now() - Date.parse(posted.message.timestamp) < NONCE_LIFE,
  );
}

function replyTo({ world, name }: Call, { message_reference: reference }: MessageBody): Partial<APIMessage> {
  if (reference === undefined) return {};
  const found = world.messages.find(({ message: { id }, isDeleted }) => id === reference.message_id && !isDeleted);
  if (found)
    return {
      type: MessageType.Reply,
      message_reference: referenceTo(found.message),
      referenced_message: found.message,
    };
  if (reference.fail_if_not_exists === false) return {};
  world.violate(`${name}: message_reference: There is no such message.`);
  const problem = { code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw invalidForm([{ path: ['message_reference'], ...problem }]);
}

function change(call: Call): Answer {
  const posted = messageOf(call);
  if (posted.message.author.id !== call.world.bot.id) throw refusal('notTheAuthor');
  inspect(call, message('edit', posted.message));
  edit(call.world, posted, shownOrRefused(call, call.body as MessageBody, posted.message));
  return ok(posted.message);
}

function take(call: Call): Answer {
  const posted = messageOf(call);
  if (posted.message.author.id !== call.world.bot.id) throw refusal('missingPermissions');
  remove(call.world, posted);
  return noContent;
}

export function sceneOf({ world, params }: Call): Scene {
  const scene = world.scenes.find(params.channel!);
  if (scene === undefined) throw refusal('unknownChannel');
  return scene;
}

/** The message. Ephemeral ones cannot be reached through their channel. */
export function messageOf(call: Call): Posted {
  const scene = sceneOf(call);
  const found = call.world.messages.find(
    (posted) => posted.scene === scene && posted.message.id === call.params.message,
  );
  if (found === undefined || found.isDeleted || isEphemeral(found)) throw refusal('unknownMessage');
  return found;
}
