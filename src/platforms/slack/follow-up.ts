import type { App, types, ViewSubmitAction } from '@slack/bolt';
import type { Press } from '../chat/chat.ts';
import { UNREAD } from '../chat/conversation.ts';
import type { LaidOut } from '../chat/lay-out.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { acknowledged } from './acknowledged.ts';
import { type Asker, askerOf, postToChannel, sureOrAsked, tellAlone } from './answer.ts';
import { type SlackContext, surfaceOf } from './context.ts';
import { tooOld } from './filled-form.ts';
import { whileTelling } from './in-time.ts';
import { limits } from './limits.ts';
import { messageOf } from './message.ts';
import { uploadPicture } from './picture.ts';
import { renderNote, renderPage } from './render.ts';
import { responder } from './response-url.ts';
import { cutTo, plainText } from './text.ts';
import { withinThread } from './within-thread.ts';

/** By this Slack says that the form to ask on was sent off. */
const FOLLOW_UP = 'follow-up';
const QUESTION = 'question';

/** What the form carries with it from the button to the answer. Slack keeps it and signs what comes back. */
export interface FollowUpMemory {
  /** The id of the button: what it stands for is asked on about. */
  readonly button: string;
  readonly responseUrl: string;
  readonly channel: string;
  /** The time of the message above the thread in which it is answered; null outside of any. */
  readonly thread: string | null;
  /** Whether only the asker sees what is asked on about, and so the answer. */
  readonly isPrivate: boolean;
  /** In milliseconds since 1970: the `response_url` does not live for ever. */
  readonly openedAt: number;
}

/** Opens the form in which somebody asks on. @throws where Slack does not open it */
export async function openFollowUp(
  { web }: SlackContext,
  trigger: string,
  memory: FollowUpMemory,
  language: Language,
): Promise<void> {
  await web.views.open({ trigger_id: trigger, view: followUpForm(memory, language) });
}

function followUpForm(memory: FollowUpMemory, { followUp, buttons }: Language): types.ModalView {
  return {
    type: 'modal',
    callback_id: FOLLOW_UP,
    private_metadata: JSON.stringify(memory),
    title: plainText(cutTo(followUp.title, limits.modalTitle)),
    submit: plainText(cutTo(buttons.ask, limits.modalTitle)),
    close: plainText(cutTo(buttons.cancel, limits.modalTitle)),
    blocks: [
      {
        type: 'input',
        block_id: QUESTION,
        label: plainText(followUp.label),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          max_length: limits.questionText,
          placeholder: plainText(followUp.example),
        },
      },
    ],
  };
}

/** Questions from the form: answered below the reply that they go on from, to those who see that one. */
export function listenToFollowUps(app: App, context: SlackContext): void {
  const { chat, clock, log, patience } = context;

  app.view<ViewSubmitAction>({ callback_id: FOLLOW_UP, type: 'view_submission' }, async ({ ack, body, view }) => {
    const memory = memoryIn(view.private_metadata);
    const press = memory === null ? null : chat.press(memory.button);
    const age = clock().getTime() - (memory?.openedAt ?? 0);
    if (memory === null || press === null || age > limits.responseUrlMinutes * 60_000) {
      await acknowledged(() => ack({ response_action: 'update', view: tooOld(languageFor(null)) }), log);
      return;
    }
    await acknowledged(ack, log);
    const { user, team } = body;
    const { channel, thread, isPrivate } = memory;
    const direct = responder(memory.responseUrl, patience);
    const asker = askerOf(context, {
      ...{ trigger: body.trigger_id, team: team?.id ?? user.team_id ?? '', user: user.id, name: user.name ?? null },
      channel,
      responder: thread === null ? direct : withinThread(context, { channel, thread, user: user.id }, direct),
    });
    const text = view.state.values[QUESTION]?.[QUESTION]?.value?.trim() ?? '';
    await chat.handle(asker.delivery, {
      async work() {
        const page = await answer(context, asker, { press, text, isPrivate });
        if (page !== null && thread !== null) await uploadPicture(context, page, { channel, thread });
      },
      tell: tellAlone(context, asker),
    });
  });
}

/** Gives the page that everybody sees now; null where there is none. */
async function answer(
  context: SlackContext,
  asker: Asker,
  { press, text, isPrivate }: { readonly press: Press; readonly text: string; readonly isPrivate: boolean },
): Promise<LaidOut | null> {
  const { chat, patience, people } = context;
  const { id, person } = asker.delivery;
  const { language } = await people.find(asker.user);
  const tell = tellAlone(context, asker);
  const read = () => Promise.resolve({ ...UNREAD, onto: press.page });
  const conversed = await whileTelling(
    chat.converse(
      { id, person, askerFor: asker.askerFor, text, thread: id, within: null, read },
      surfaceOf(context, language, isPrivate ? 'private' : 'channel'),
    ),
    patience.looking,
    () => asker.responder.post(messageOf(renderNote(language.notes.looking), 'private'), 'once'),
  );
  switch (conversed.kind) {
    case 'reply': {
      const { laidOut, state } = conversed;
      if (isPrivate) {
        await asker.responder.post(messageOf(renderPage(laidOut, language), 'private'), 'insist');
        return null;
      }
      // Nobody else has seen the question: they are told who asked.
      const isSure = await sureOrAsked(context, asker, state, () => postToChannel(context, asker, laidOut, language));
      return isSure ? laidOut : null;
    }
    case 'no more':
      await tell(({ notes }) => notes.noMore);
      return null;
    case 'nothing':
      await tell(({ notes }) => notes.noted);
      return null;
    default:
      return conversed satisfies never;
  }
}

/** What `private_metadata` says; null where we did not write it. */
function memoryIn(metadata: string): FollowUpMemory | null {
  try {
    const memory = JSON.parse(metadata) as Partial<FollowUpMemory> | null;
    const { button, responseUrl, channel, thread, isPrivate, openedAt } = memory ?? {};
    const hasPlace = [button, responseUrl, channel].every((field) => typeof field === 'string');
    const hasThread = thread === null || typeof thread === 'string';
    const isWhole = hasPlace && hasThread && typeof isPrivate === 'boolean' && typeof openedAt === 'number';
    return isWhole ? (memory as FollowUpMemory) : null;
  } catch {
    return null;
  }
}
