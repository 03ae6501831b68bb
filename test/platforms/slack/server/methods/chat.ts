import { admitMessage } from '../admit.ts';
import type { SlackMessage } from '../messages.ts';
import { messageJson } from '../payloads/common.ts';
import { Refusal } from '../refusal.ts';
import { type Channel, channelOf } from '../workspace.ts';
import { type Call, joinedChannel, type Method, visibleChannel } from './method.ts';

const content = ['text', 'blocks', 'attachments', 'markdown_text', 'link_names', 'parse', 'as_user'];
const authorship = ['username', 'icon_emoji', 'icon_url'];
const unfurls = ['unfurl_links', 'unfurl_media'];

/** Writing, changing and deleting messages. */
export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scope: () => 'chat:write',
    required: ['channel'],
    optional: [...content, ...authorship, ...unfurls, 'thread_ts', 'reply_broadcast', 'mrkdwn', 'metadata'],
    run(call) {
      const channel = writableChannel(call);
      const message = post(call, channel, null, true);
      return { channel: channel.id, ts: message.ts, message: messageJson(call.slack, message) };
    },
  },
  'chat.postEphemeral': {
    scope: () => 'chat:write',
    required: ['channel', 'user'],
    optional: [...content, ...authorship, ...unfurls, 'thread_ts'],
    run(call) {
      const channel = joinedChannel(call);
      const user = String(call.sent.user);
      if (call.slack.workspace.users.every(({ id }) => id !== user)) throw new Refusal('user_not_in_channel');
      return { message_ts: post(call, channel, user, false).ts };
    },
  },
  'chat.update': {
    scope: () => 'chat:write',
    required: ['channel', 'ts'],
    optional: [...content, ...unfurls, 'metadata', 'file_ids', 'reply_broadcast'],
    run(call) {
      const { slack, name, sent } = call;
      const earlier = ownMessage(call, 'cant_update_message');
      const edit = admitMessage(slack, name, sent, { unfurls: false });
      const message = slack.messages.replace(earlier, { ...edit, via: name });
      credit(call, message);
      return { channel: message.channel, ts: message.ts, text: message.text, message: messageJson(slack, message) };
    },
  },
  'chat.delete': {
    scope: () => 'chat:write',
    required: ['channel', 'ts'],
    optional: ['as_user'],
    run(call) {
      const message = ownMessage(call, 'cant_delete_message');
      call.slack.messages.remove(message);
      return { channel: message.channel, ts: message.ts };
    },
  },
};

function post(call: Call, channel: Channel, onlyFor: string | null, withUnfurls: boolean): SlackMessage {
  const { slack, name, sent } = call;
  const message = slack.messages.add({
    ...admitMessage(slack, name, sent, { unfurls: withUnfurls }),
    channel: channel.id,
    thread: threadOf(call, channel, onlyFor !== null),
    author: slack.workspace.bot.user,
    onlyFor,
    via: name,
    ...(sent.metadata === undefined ? {} : { metadata: sent.metadata }),
  });
  credit(call, message);
  return message;
}

/** Whatever somebody did, wherever they did it, can lead to a direct message to them. */
function credit({ slack }: Call, message: SlackMessage): void {
  const channel = channelOf(slack.workspace, message.channel);
  const concern =
    channel?.kind === 'im'
      ? { channel: null, user: channel.user ?? null }
      : { channel: message.channel, user: message.onlyFor };
  slack.exchanges.concerning(concern)?.credit(message);
}

/** Public channels can be written to from outside with a scope of its own. */
function writableChannel(call: Call): Channel {
  const channel = visibleChannel(call);
  if (channel.isArchived === true) throw new Refusal('is_archived');
  if (!channel.hasBot && !call.slack.workspace.scopes.includes('chat:write.public'))
    throw new Refusal('not_in_channel');
  return channel;
}

/**
 * Slack takes any time here; replies to replies, and to nothing, get lost, and what is for one person alone is shown only in
 * threads that have replies (https://docs.slack.dev/reference/methods/chat.postEphemeral).
 */
function threadOf({ slack, name, sent }: Call, channel: Channel, isEphemeral: boolean): string | null {
  if (sent.thread_ts === undefined) return null;
  const thread = String(sent.thread_ts);
  const parent = slack.messages.find(channel.id, thread);
  if (parent === undefined) slack.note(name, [{ path: '/thread_ts', reason: 'is the time of no message here' }]);
  else if (parent.thread !== null && parent.thread !== thread)
    slack.note(name, [{ path: '/thread_ts', reason: 'is the time of a reply; take that of the message above it' }]);
  if (isEphemeral && slack.messages.all.every((message) => message.thread !== thread || message.onlyFor !== null))
    slack.note(name, [{ path: '/thread_ts', reason: 'is of a thread without replies, in which nobody is shown this' }]);
  return thread;
}

/** What the bot wrote for everybody: it can change nothing else. */
function ownMessage(call: Call, otherwise: string): SlackMessage {
  const { slack, sent } = call;
  const message = slack.messages.find(visibleChannel(call).id, String(sent.ts));
  if (message === undefined || message.onlyFor !== null) throw new Refusal('message_not_found');
  if (message.author !== slack.workspace.bot.user) throw new Refusal(otherwise);
  return message;
}
