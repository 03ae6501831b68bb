import type { App } from '@slack/bolt';
import type { Conversed } from '../chat/conversation.ts';
import { deliveryOf } from './answer.ts';
import { type SlackContext, surfaceOf } from './context.ts';
import { postInThread, type Spot, tellInThread } from './in-thread.ts';
import { whileTelling } from './in-time.ts';
import { uploadPicture } from './picture.ts';
import { renderNote, renderPage } from './render.ts';
import { type Place, readThread } from './thread.ts';
import { textOf } from './typed-text.ts';

/** Something that somebody wrote to the bot. */
interface Written extends Place {
  readonly team: string;
  readonly user: string;
  readonly text: string;
  readonly isDirect: boolean;
}

/** Kinds of messages in which a person writes something new; all others tell of changes, of people coming and going. */
const NEW: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

/** Messages that mention the bot or are written to it alone. What it hears is no more than that: it never speaks unasked. */
export function listenToMentions(app: App, context: SlackContext): void {
  app.event('app_mention', async ({ event, body, context: { botUserId } }) => {
    const { user, text, ts, channel, thread_ts } = event;
    if (user === undefined || 'bot_id' in event || 'edited' in event) return;
    const written = { team: body.team_id, user, text, channel, ts, thread: thread_ts ?? null, isDirect: false };
    // In direct messages the same message comes as `message.im`.
    if (!channel.startsWith('D')) await answer(context, written, botUserId ?? '');
  });

  app.event('message', async ({ event, body, context: { botUserId } }) => {
    if (event.channel_type !== 'im' || !NEW.includes(event.subtype) || !('user' in event) || 'bot_id' in event) return;
    const { user, text, ts, channel, thread_ts } = event as DirectMessage;
    if (user === botUserId || text === undefined) return;
    const written = { team: body.team_id, user, text, channel, ts, thread: thread_ts ?? null, isDirect: true };
    await answer(context, written, botUserId ?? '');
  });
}

interface DirectMessage {
  readonly user: string;
  readonly text?: string;
  readonly ts: string;
  readonly channel: string;
  readonly thread_ts?: string;
}

async function answer(context: SlackContext, written: Written, self: string): Promise<void> {
  const { chat, people } = context;
  const { team, user, channel, ts, thread, isDirect } = written;
  const delivery = deliveryOf(`${team}:${channel}:${ts}`, team, user, channel);
  // Direct messages go on like a talk; in channels everything stays below the question.
  const spot: Spot = { channel, thread: thread ?? (isDirect ? null : ts), delivery: delivery.id };
  await chat.handle(delivery, {
    async work() {
      const { language } = await people.find(user);
      const conversed = await whileTelling(
        chat.converse(
          {
            id: delivery.id,
            person: delivery.person,
            text: textOf(written.text, self),
            thread: `slack:${team}:${channel}:${thread ?? ts}`,
            within: isDirect ? `slack:${team}:${channel}` : null,
            read: () => readThread(context, written, self),
          },
          surfaceOf(context, language, 'channel'),
        ),
        context.patience.looking,
        () => tellInThread(context, spot, user, renderNote(language.notes.looking)),
      );
      await post(context, spot, conversed, user);
    },
    async tell(say) {
      const { language } = await people.find(user);
      await tellInThread(context, spot, user, renderNote(say(language)));
    },
  });
}

async function post(context: SlackContext, spot: Spot, conversed: Conversed, user: string): Promise<void> {
  const { language } = await context.people.find(user);
  switch (conversed.kind) {
    case 'reply': {
      const { laidOut } = conversed;
      const ts = await postInThread(context, spot, renderPage(laidOut, language));
      if (ts !== null) await uploadPicture(context, laidOut, { channel: spot.channel, thread: spot.thread ?? ts });
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
