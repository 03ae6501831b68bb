import type { types } from '@slack/bolt';
import type { Bell } from './bell.ts';

/** A message as it stood at one moment: when it is changed, there is a new one with the same `ts`. */
export interface SlackMessage {
  readonly channel: string;
  readonly ts: string;
  /** The `ts` of the message that this one replies to. */
  readonly thread: string | null;
  /** The id of the person, or of the bot. */
  readonly author: string;
  /** The only person who sees it, or null where everybody in the channel does. */
  readonly onlyFor: string | null;
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
  /** What it passes on. */
  readonly attachments?: readonly object[];
  /** The method that made it, `response_url`, `ack`, or `person`. */
  readonly via: string;
  /** How often it has been changed. */
  readonly revision: number;
  readonly metadata?: unknown;
}

/** What somebody wants to stand there. */
type Posting = Omit<SlackMessage, 'ts' | 'revision'>;

/** What an edit changes. */
type Edit = Pick<SlackMessage, 'text' | 'blocks' | 'via'>;

/** All messages that stand in the workspace. */
export interface Messages {
  /** In the order in which they were first written. */
  readonly all: readonly SlackMessage[];
  find(channel: string, ts: string): SlackMessage | undefined;
  add(posting: Posting): SlackMessage;
  replace(message: SlackMessage, edit: Edit): SlackMessage;
  remove(message: SlackMessage): void;
  /** A time that no other message has. */
  stamp(): string;
}

/** No messages yet. */
export function newMessages(bell: Bell, now: () => number): Messages {
  const all = new Map<string, SlackMessage>();
  let count = 0;
  const stamp = () => `${Math.floor(now() / 1000)}.${String(++count).padStart(6, '0')}`;
  const key = ({ channel, ts }: Pick<SlackMessage, 'channel' | 'ts'>) => `${channel} ${ts}`;
  const put = (message: SlackMessage) => {
    all.set(key(message), message);
    bell.ring();
    return message;
  };
  return {
    get all() {
      return [...all.values()];
    },
    find: (channel, ts) => all.get(key({ channel, ts })),
    add: (posting) => put({ ...posting, ts: stamp(), revision: 0 }),
    replace: (message, edit) => put({ ...message, ...edit, revision: message.revision + 1 }),
    remove(message) {
      all.delete(key(message));
      bell.ring();
    },
    stamp,
  };
}
