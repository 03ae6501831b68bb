import type { App } from '@slack/bolt';
import type { Conversed, Said } from '../chat/conversation.ts';
import type { Language } from '../languages/language.ts';
import { type Asker, deliveryOf, sureOrAsked, tellAlone } from './answer.ts';
import { type SlackContext, surfaceOf } from './context.ts';
import { aloneAt, postInThread, type Spot } from './in-thread.ts';
import { whileTelling } from './in-time.ts';
import { messageOf } from './message.ts';
import { uploadPicture } from './picture.ts';
import { renderNote, renderPage } from './render.ts';
import { type Place, type ReadThread, threadReader } from './thread.ts';
import { type Worded, wordsOf } from './typed-text.ts';
import { whoAsks } from './who-asks.ts';

/** Something that somebody wrote to the bot. */
interface Written extends Place, Worded {
  readonly team: string;
  readonly user: string;
  readonly isDirect: boolean;
  /** Whether Slack has brought it before. */
  readonly isRepeated: boolean;
}

/** Kinds of messages in which a person writes something new; all others tell of changes, of people coming and going. */
const NEW: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

/** Messages that mention the bot or are written to it alone. What it hears is no more than that: it never speaks unasked. */
export function listenToMentions(app: App, context: SlackContext): void {
  const read = threadReader(context);

  app.event('app_mention', async ({ event, body, context: { botUserId, retryNum = 0 } }) => {
    const { user, channel, ts, thread_ts: thread = null } = event;
    if (user === undefined || 'bot_id' in event || 'edited' in event) return;
    // In direct messages the same message comes as `message.im`.
    if (channel.startsWith('D')) return;
    const place = { team: body.team_id, user, channel, ts, thread, isDirect: false, isRepeated: retryNum > 0 };
    await answer(context, read, { ...worded(event), ...place }, botUserId ?? '');
  });

  app.event('message', async ({ event, body, context: { botUserId, retryNum = 0 } }) => {
    if (event.channel_type !== 'im' || !NEW.includes(event.subtype) || !('user' in event) || 'bot_id' in event) return;
    const { user, channel, ts, thread_ts: thread = null } = event as DirectMessage;
    if (user === botUserId) return;
    const place = { team: body.team_id, user, channel, ts, thread, isDirect: true, isRepeated: retryNum > 0 };
    await answer(context, read, { ...worded(event), ...place }, botUserId ?? '');
  });
}

interface DirectMessage {
  readonly user: string;
  readonly ts: string;
  readonly channel: string;
  readonly thread_ts?: string;
}

/** Bolt's types know blocks as they are sent, and not as people write them. */
function worded(event: object): Worded {
  const { text, blocks } = event as Worded;
  return { text, blocks };
}

async function answer(context: SlackContext, read: ReadThread, written: Written, self: string): Promise<void> {
  const { chat, people, patience } = context;
  const { team, user, channel, ts, thread, isDirect, isRepeated } = written;
  const delivery = deliveryOf(`${team}:${channel}:${ts}`, team, user, channel);
  // Direct messages go on like a talk; in channels everything stays below the question.
  const place = { channel, asked: ts, thread: thread ?? (isDirect ? null : ts) };
  const spot: Spot = { ...place, delivery: delivery.id, isRepeated };
  const askerFor = whoAsks(context, { team, user, channel });
  const asker: Asker = { delivery, user, name: null, responder: aloneAt(context, spot, user), askerFor };
  await chat.handle(delivery, {
    async work() {
      const { language } = await people.find(user);
      const said: Said = {
        id: delivery.id,
        person: delivery.person,
        askerFor,
        text: wordsOf(written, self),
        thread: `slack:${team}:${channel}:${thread ?? ts}`,
        within: isDirect ? `slack:${team}:${channel}` : null,
        read: () => read(written, self),
      };
      const conversed = await whileTelling(
        chat.converse(said, surfaceOf(context, language, 'channel')),
        patience.looking,
        () => asker.responder.post(messageOf(renderNote(language.notes.looking), 'private'), 'once'),
      );
      await post(context, asker, spot, conversed, language);
    },
    tell: tellAlone(context, asker),
  });
}

async function post(context: SlackContext, asker: Asker, spot: Spot, conversed: Conversed, language: Language) {
  switch (conversed.kind) {
    case 'reply': {
      const { laidOut, state } = conversed;
      await sureOrAsked(context, asker, state, async () => {
        const ts = await postInThread(context, spot, renderPage(laidOut, language));
        if (ts !== null) await uploadPicture(context, laidOut, { channel: spot.channel, thread: spot.thread ?? ts });
      });
      return;
    }
    case 'no more':
      await postInThread(context, spot, renderNote(language.notes.noMore));
      return;
    case 'nothing':
      return;
    default:
      conversed satisfies never;
  }
}
