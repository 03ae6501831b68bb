import type { Json } from '../json.ts';
import { isTrue } from '../json.ts';
import type { SlackMessage } from '../messages.ts';
import { messageJson } from '../payloads/common.ts';
import { Refusal } from '../refusal.ts';
import { type Channel, channelOf, directMessages } from '../workspace.ts';
import { type Call, joinedChannel, type Method, scopeByKind, visibleChannel } from './method.ts';

const paging = ['cursor', 'limit', 'oldest', 'latest', 'inclusive', 'include_all_metadata'];

/** Reading channels, and opening direct messages. */
export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.history': {
    scope: scopeByKind('history'),
    required: ['channel'],
    optional: paging,
    run(call) {
      const channel = joinedChannel(call);
      const isOnTop = ({ thread, ts }: SlackMessage) => thread === null || thread === ts;
      return page(call, publicIn(call, channel).filter(isOnTop).reverse());
    },
  },
  'conversations.replies': {
    scope: scopeByKind('history'),
    required: ['channel', 'ts'],
    optional: paging,
    run(call) {
      const thread = String(call.sent.ts);
      const messages = publicIn(call, joinedChannel(call)).filter((one) => one.ts === thread || one.thread === thread);
      if (messages.length === 0) throw new Refusal('thread_not_found');
      return page(call, messages);
    },
  },
  'conversations.info': {
    scope: scopeByKind('read'),
    required: ['channel'],
    optional: ['include_locale', 'include_num_members'],
    run: (call) => ({ channel: channelJson(visibleChannel(call)) }),
  },
  'users.conversations': {
    scope: ({ sent }) => (kindsIn(sent).includes('private') ? 'groups:read' : 'channels:read'),
    optional: ['cursor', 'limit', 'types', 'exclude_archived', 'user'],
    run({ slack: { workspace }, sent }) {
      const joined = workspace.channels.filter(
        ({ kind, hasBot, isArchived }) =>
          hasBot && kindsIn(sent).includes(kind) && !(isTrue(sent.exclude_archived) && isArchived === true),
      );
      const start = Number(sent.cursor ?? 0);
      const end = start + Number(sent.limit ?? 100);
      // Whether the bot is in them goes without saying.
      const channels = joined.slice(start, end).map((channel) => ({ ...channelJson(channel), is_member: undefined }));
      return { channels, response_metadata: { next_cursor: end < joined.length ? String(end) : '' } };
    },
  },
  'conversations.open': {
    scope: ({ sent }) => (String(sent.users ?? '').includes(',') ? 'mpim:write' : 'im:write'),
    optional: ['channel', 'users', 'return_im', 'prevent_creation'],
    run({ slack: { workspace }, sent }) {
      const [user, ...others] = String(sent.users ?? sent.channel ?? '').split(',');
      const person = workspace.users.find(({ id }) => id === user);
      const open = channelOf(workspace, user!);
      if (others.length > 0) throw new Refusal('not_supported_by_this_server');
      if (open === undefined && person === undefined) throw new Refusal('user_not_found');
      if (open === undefined && isTrue(sent.prevent_creation)) throw new Refusal('channel_not_found');
      const channel = open ?? directMessages(person!.id, person!.name);
      if (open === undefined) workspace.channels.push(channel);
      return { channel: isTrue(sent.return_im) ? channelJson(channel) : { id: channel.id } };
    },
  },
};

/** Kinds of channels by the names that the Web API has for them; public ones where nothing is said. */
function kindsIn({ types = 'public_channel' }: Json): readonly Channel['kind'][] {
  return String(types)
    .split(',')
    .map((type) => type.replace('_channel', '') as Channel['kind']);
}

function channelJson({ id, name, kind, hasBot, user, isArchived, creator }: Channel): Json {
  return {
    id,
    ...(kind === 'im' ? { user } : { name, is_member: hasBot }),
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: kind === 'im',
    is_mpim: kind === 'mpim',
    is_private: kind !== 'public',
    is_archived: isArchived === true,
    ...(creator !== undefined && { creator }),
  };
}

function publicIn({ slack }: Call, channel: Channel): SlackMessage[] {
  return slack.messages.all.filter((message) => message.channel === channel.id && message.onlyFor === null);
}

/** The part of the messages that is asked for; `cursor` is the number of messages before it. */
function page({ slack, sent }: Call, messages: readonly SlackMessage[]): Json {
  const { oldest, latest, inclusive, ts: parent } = sent;
  // The message above a thread always comes with it.
  const isWithin = ({ ts }: SlackMessage) =>
    ts === parent ||
    (isTrue(inclusive) && (ts === oldest || ts === latest)) ||
    ((oldest === undefined || Number(ts) > Number(oldest)) && (latest === undefined || Number(ts) < Number(latest)));
  const within = messages.filter(isWithin);
  const start = Number(sent.cursor ?? 0);
  const end = start + Number(sent.limit ?? 100);
  const hasMore = end < within.length;
  return {
    messages: within.slice(start, end).map((message) => {
      const { metadata, ...told } = messageJson(slack, message);
      return metadata !== undefined && isTrue(sent.include_all_metadata) ? { ...told, metadata } : told;
    }),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(end) : '' },
  };
}
