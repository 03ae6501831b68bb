import type { Ask } from '../../command.ts';
import type { AskerFor } from '../chat/asker-for.ts';
import type { Delivery, Handling, Press } from '../chat/chat.ts';
import type { LaidOut } from '../chat/lay-out.ts';
import { repeatable } from '../chat/repeatable.ts';
import type { Language } from '../languages/language.ts';
import { type SlackContext, surfaceOf } from './context.ts';
import { whileTelling } from './in-time.ts';
import type { Somebody } from './managers.ts';
import { messageOf } from './message.ts';
import { askedByLine, renderNote, renderPage } from './render.ts';
import { PostError, type Responder } from './response-url.ts';
import { whoAsks } from './who-asks.ts';

/** Somebody who waits for an answer, and where it goes. */
export interface Asker {
  readonly delivery: Delivery;
  readonly user: string;
  /** The name that Slack sent along. */
  readonly name: string | null;
  readonly responder: Responder;
  /** Who they are to the channel. */
  readonly askerFor: AskerFor;
}

/** What Slack says of somebody who waits. `trigger` is its name for what they did. */
interface Arrived extends Somebody, Pick<Asker, 'name' | 'responder'> {
  readonly trigger: string;
}

export function askerOf(context: SlackContext, { trigger, name, responder, ...somebody }: Arrived): Asker {
  const { team, user, channel } = somebody;
  const delivery = deliveryOf(trigger, team, user, channel);
  return { delivery, user, name, responder, askerFor: whoAsks(context, somebody) };
}

/** Who did what: `trigger` is Slack's name for it. */
export function deliveryOf(trigger: string, team: string, user: string, channel: string): Delivery {
  return { id: `slack:${trigger}`, person: `slack:${team}:${user}`, channel: `slack:${team}:${channel}` };
}

/** Tells the asker alone a sentence of ours. */
export function tellAlone({ people }: SlackContext, { user, responder }: Asker): Handling['tell'] {
  return async (say) => {
    const { language } = await people.find(user);
    await responder.post(messageOf(renderNote(say(language)), 'private'), 'insist');
  };
}

/** Works an ask out and posts the first page of its reply. */
export async function postReply(context: SlackContext, asker: Asker, ask: Pick<Ask, 'command' | 'options'>) {
  const { chat } = context;
  const { language } = await context.people.find(asker.user);
  const state = chat.firstPage(ask, asker.delivery.person);
  const laidOut = await showPatiently(context, asker, state, language);
  // What cannot be posted to the channel, such as a mistyped command, concerns nobody else there.
  if (laidOut.controls.post === null || chat.visibilityOf(ask) === 'private') {
    await asker.responder.post(messageOf(renderPage(laidOut, language), 'private'), 'insist');
    return;
  }
  await sureOrAsked(context, asker, state, () => postToChannel(context, asker, laidOut, language));
}

/** The page as the asker alone sees it, and a word that it takes longer where it does. */
export function showPatiently(
  context: SlackContext,
  { responder, askerFor }: Asker,
  state: Press['page'],
  language: Language,
): Promise<LaidOut> {
  const { chat, patience } = context;
  return whileTelling(chat.show(state, surfaceOf(context, language, 'private'), askerFor), patience.looking, () =>
    responder.post(messageOf(renderNote(language.notes.looking), 'private'), 'once'),
  );
}

/** Posts a page for everybody in the channel, with the name of who asked. @throws PostError */
export async function postToChannel(context: SlackContext, asker: Asker, laidOut: LaidOut, language: Language) {
  const { name } = await context.people.find(asker.user);
  const known = name ?? asker.name;
  const askedBy = known === null ? null : askedByLine(known, language);
  const content = renderPage(withoutPosting(laidOut), language, { askedBy });
  await asker.responder.post(messageOf(content, 'channel'), 'certain');
}

export function withoutPosting(laidOut: LaidOut): LaidOut {
  return { ...laidOut, controls: { ...laidOut.controls, post: null } };
}

/**
 * Whether `post` was carried out. Where nobody can say if the post has arrived, it is not made again, since that may be a
 * second one: the asker is told, and can look, and press a button.
 */
export async function sureOrAsked(
  context: SlackContext,
  asker: Asker,
  state: Press['page'],
  post: () => Promise<unknown>,
): Promise<boolean> {
  const { chat, people, commands } = context;
  try {
    await post();
    return true;
  } catch (error) {
    if (!(error instanceof PostError) || error.outcome !== 'uncertain') throw error;
    const reference = chat.report(asker.delivery, error, 'It is not certain that a reply has arrived in the channel.');
    const { language } = await people.find(asker.user);
    const again = { label: language.buttons.post, id: chat.buttonFor('again', repeatable(state, commands)) };
    const note = renderNote(language.notes.postUncertain(reference), again);
    await asker.responder.post(messageOf(note, 'private'), 'insist');
    return false;
  }
}
