import { type APIMessage, MessageFlags } from 'discord.js';
import { EDITABLE, type MessageBody, SETTABLE, shownBy } from '../message-body.ts';
import { componentsOf } from './components.ts';
import { embeds } from './embeds.ts';
import type { Place } from './place.ts';
import {
  anything,
  every,
  isObject,
  type Json,
  listOf,
  nullable,
  oneOf,
  type Rule,
  shape,
  snowflake,
  text,
  truth,
  whole,
} from './rules.ts';

/** How a message comes to be sent: to a channel, as an answer to an interaction, or in place of an earlier text. */
export type Sending = 'post' | 'answer' | 'edit';

const allowedMentions = shape({
  parse: listOf(oneOf('roles', 'users', 'everyone')),
  roles: listOf(snowflake, { max: 100 }),
  users: listOf(snowflake, { max: 100 }),
  replied_user: truth,
});

const nonce: Rule = (value, place) => {
  if (!Number.isSafeInteger(value)) text({ max: 25 })(value, place);
};

/** `tts`, `nonce` and `enforce_nonce` are sent along by discord.js wherever it sends a message. */
const common = {
  content: nullable(text({ max: 2000 })),
  embeds: nullable(embeds),
  allowed_mentions: nullable(allowedMentions),
  attachments: listOf(anything),
  poll: anything,
  tts: truth,
  nonce,
  enforce_nonce: truth,
};

const inPosts = {
  message_reference: shape(
    { type: oneOf(0, 1), message_id: snowflake, channel_id: snowflake, guild_id: snowflake, fail_if_not_exists: truth },
    ['message_id'],
  ),
  sticker_ids: listOf(snowflake, { max: 3 }),
};

const settable: Readonly<Record<Sending, number>> = {
  post: SETTABLE,
  answer: SETTABLE | MessageFlags.Ephemeral,
  edit: EDITABLE,
};

/** The payload of a message; `before` is the message that is edited. */
export function message(sending: Sending, before: APIMessage | null = null): Rule {
  const had = before?.flags ?? 0;
  return (value, place) => {
    const flags = isObject(value) && Number.isInteger(value.flags) ? (value.flags as number) : null;
    const isV2 = (((flags ?? 0) | had) & MessageFlags.IsComponentsV2) !== 0;
    every(
      shape({
        ...common,
        ...(sending === 'post' ? inPosts : {}),
        flags: nullable(every(whole({ min: 0 }), flagsThat(settable[sending] | had, had))),
        components: nullable(componentsOf(isV2)),
      }),
      promisesNoMention,
    )(value, place);
    // What the message would become can be told only of a payload that is sound in itself.
    if (isV2 && place.refused.length === 0) checkLegacy(value as MessageBody, before, place);
  };
}

function flagsThat(mayBe: number, were: number): Rule {
  return (value, place) => {
    const flags = Number(value);
    if ((flags & ~mayBe) !== 0) place.remark(`Flags ${flags & ~mayBe} cannot be set here.`);
    if ((were & ~flags & MessageFlags.IsComponentsV2) !== 0) {
      place.refuse('MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', 'The components flag cannot be removed.');
    }
  };
}

/** Beside new components nothing else can stand, also not what an edited message had before. */
function checkLegacy(body: MessageBody, before: APIMessage | null, place: Place): void {
  const { content, embeds } = shownBy(body, before);
  const legacy = {
    content: content !== '',
    embeds: embeds.length > 0,
    poll: Boolean(body.poll),
    sticker_ids: (body.sticker_ids ?? []).length > 0,
  };
  for (const [name, isThere] of Object.entries(legacy)) {
    if (!isThere) continue;
    place
      .at(name)
      .refuse(
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${name}' field cannot be used with components v2.`,
      );
  }
}

/** Briefwire's own promise: whatever an article says, nobody is called by it. */
const promisesNoMention: Rule = (value, place) => {
  if (!isObject(value) || !carriesText(value)) return;
  const allowed = value.allowed_mentions;
  const parse = isObject(allowed) ? allowed.parse : undefined;
  if (!Array.isArray(parse) || parse.length > 0) place.at('allowed_mentions').remark('Must be there with "parse": [].');
};

function carriesText({ content, embeds, components, poll }: Json): boolean {
  return [content, embeds, components].some((part) => (part as { length?: number } | null)?.length) || Boolean(poll);
}
