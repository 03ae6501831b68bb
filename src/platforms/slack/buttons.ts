import type { App, BlockAction, BlockElementAction } from '@slack/bolt';
import type { Press } from '../chat/chat.ts';
import type { Language } from '../languages/language.ts';
import { acknowledged } from './acknowledged.ts';
import { type Asker, askerOf, postToChannel, showPatiently, sureOrAsked, tellAlone, withoutPosting } from './answer.ts';
import { type SlackContext, surfaceOf } from './context.ts';
import { type FollowUpMemory, openFollowUp } from './follow-up.ts';
import { whileTelling } from './in-time.ts';
import { messageOf } from './message.ts';
import { ASKED_BY, renderNote, renderPage } from './render.ts';
import { responder } from './response-url.ts';
import { withinThread } from './within-thread.ts';

/** Buttons below replies. What they stand for is asked of `chat`, and nothing else in what came is believed. */
export function listenToButtons(app: App, context: SlackContext): void {
  const { chat, log, patience } = context;

  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, body, action }) => {
    await acknowledged(ack, log);
    // Opening an address is told as well, and is nothing to answer; and forms have no buttons of ours.
    if (action.action_id.startsWith('open-') || body.response_url === undefined) return;
    const { trigger_id, user, team, channel } = body;
    const direct = responder(body.response_url, patience);
    const { thread_ts } = body.container;
    const isWithin = typeof thread_ts === 'string' && channel !== undefined;
    const place = isWithin ? { channel: channel.id, thread: thread_ts, user: user.id } : null;
    const asker = askerOf(context, {
      ...{ trigger: trigger_id, team: team?.id ?? user.team_id ?? '', user: user.id, name: user.name ?? null },
      channel: channel?.id ?? '',
      responder: place === null ? direct : withinThread(context, place, direct),
    });
    const tell = tellAlone(context, asker);
    const work = () => {
      const press = chat.press(idOn(action));
      return press === null ? tell(({ notes }) => notes.buttonUnknown) : pressed(context, asker, press, body);
    };
    await chat.handle(asker.delivery, { work, tell });
  });
}

async function pressed(context: SlackContext, asker: Asker, press: Press, body: BlockAction): Promise<void> {
  const { chat, people } = context;
  switch (press.action) {
    case 'more':
    case 'back':
      return turnPage(context, asker, press, body);
    case 'post':
    case 'again': {
      const { language } = await people.find(asker.user);
      return post(context, asker, press, language);
    }
    case 'useful':
    case 'useless':
      chat.opine(asker.delivery.person, press);
      return tellAlone(context, asker)(({ notes }) => notes.noted);
    case 'follow': {
      const { language } = await people.find(asker.user);
      return openFollowUp(context, body.trigger_id, followUpMemory(context, press, body), language);
    }
    default:
      return press.action satisfies never;
  }
}

/** What is asked on about, and where it is answered: below the message, for those who see that. */
function followUpMemory({ chat, clock }: SlackContext, { page }: Press, body: BlockAction): FollowUpMemory {
  const { container, channel, response_url: responseUrl } = body;
  const isPrivate = container.is_ephemeral === true;
  const within = typeof container.thread_ts === 'string' ? container.thread_ts : null;
  return {
    ...{ button: chat.buttonFor('follow', page), responseUrl, channel: channel?.id ?? '', isPrivate },
    thread: isPrivate ? within : (within ?? String(container.message_ts)),
    openedAt: clock().getTime(),
  };
}

/** Shows another page in place of the one on which the button stands, and keeps who asked for it. */
async function turnPage(context: SlackContext, asker: Asker, press: Press, body: BlockAction): Promise<void> {
  const { language } = await context.people.find(asker.user);
  const visibility = body.container.is_ephemeral === true ? 'private' : 'channel';
  const laidOut = await whileTelling(
    context.chat.show(press.page, surfaceOf(context, language, visibility), asker.askerFor),
    context.patience.looking,
    () => asker.responder.post(messageOf(renderNote(language.notes.looking), 'private'), 'once'),
  );
  const content = renderPage(laidOut, language, { askedBy: askedByOn(body) });
  await asker.responder.post(messageOf(content, 'in place'), 'insist');
}

async function post(context: SlackContext, asker: Asker, press: Press, language: Language): Promise<void> {
  const { chat } = context;
  const { responder, delivery } = asker;
  const laidOut = await showPatiently(context, asker, press.page, language);
  let isNew = false;
  const isSure = await sureOrAsked(context, asker, press.page, async () => {
    isNew = await chat.postOnce(press, delivery.channel, () => postToChannel(context, asker, laidOut, language));
  });
  if (!isSure) return;
  if (!isNew) return tellAlone(context, asker)(({ notes }) => notes.alreadyPosted);
  const { postedBelow } = language.notes;
  const content =
    press.action === 'again'
      ? renderNote(postedBelow)
      : renderPage(withoutPosting(laidOut), language, { note: postedBelow });
  await responder.post(messageOf(content, 'in place'), 'insist');
}

/** The id of what was pressed; empty where there is none. */
function idOn(action: BlockElementAction): string {
  return 'value' in action && typeof action.value === 'string' ? action.value : '';
}

/** Who asked for the message on which something was pressed. Slack sends it as it stands there: we wrote it. */
function askedByOn({ message }: BlockAction): string | null {
  const blocks: readonly { block_id?: string; elements?: readonly { text?: unknown }[] }[] = message?.blocks ?? [];
  const text = blocks.find(({ block_id }) => block_id === ASKED_BY)?.elements?.[0]?.text;
  return typeof text === 'string' ? text : null;
}
