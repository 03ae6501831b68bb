import type { App, types, ViewSubmitAction } from '@slack/bolt';
import type { Press } from '../chat/chat.ts';
import { UNREAD } from '../chat/conversation.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { acknowledged } from './acknowledged.ts';
import { type Asker, deliveryOf, tellAlone } from './answer.ts';
import { type SlackContext, surfaceOf } from './context.ts';
import { tooOld } from './filled-form.ts';
import { limits } from './limits.ts';
import { messageOf } from './message.ts';
import { renderNote, renderPage } from './render.ts';
import { responder } from './response-url.ts';
import { cutTo, plainText } from './text.ts';

/** By this Slack says that the form to ask on was sent off. */
const FOLLOW_UP = 'follow-up';
const QUESTION = 'question';

/** What the form carries with it from the button to the answer. Slack keeps it and signs what comes back. */
export interface FollowUpMemory {
  /** The id of the button: what it stands for is asked on about. */
  readonly button: string;
  readonly responseUrl: string;
  readonly channel: string;
  /** The message above the thread in which everybody sees the answer; null where only the asker does. */
  readonly thread: string | null;
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
    const asker: Asker = {
      delivery: deliveryOf(body.trigger_id, team?.id ?? user.team_id ?? '', user.id, memory.channel),
      user: user.id,
      name: user.name ?? null,
      responder: responder(memory.responseUrl, patience),
    };
    const text = view.state.values[QUESTION]?.[QUESTION]?.value?.trim() ?? '';
    await chat.handle(asker.delivery, {
      work: () => answer(context, asker, { press, text, thread: memory.thread }),
      tell: tellAlone(context, asker),
    });
  });
}

async function answer(
  context: SlackContext,
  asker: Asker,
  { press, text, thread }: { readonly press: Press; readonly text: string; readonly thread: string | null },
): Promise<void> {
  const { id, person } = asker.delivery;
  const { language } = await context.people.find(asker.user);
  const read = () => Promise.resolve({ ...UNREAD, onto: press.page });
  const conversed = await context.chat.converse(
    { id, person, text, thread: id, within: null, read },
    surfaceOf(context, language, thread === null ? 'private' : 'channel'),
  );
  switch (conversed.kind) {
    case 'reply': {
      const content = renderPage(conversed.laidOut, language);
      const message =
        thread === null ? messageOf(content, 'private') : { ...messageOf(content, 'channel'), thread_ts: thread };
      return asker.responder.post(message, thread === null ? 'insist' : 'certain');
    }
    case 'no more':
      return asker.responder.post(messageOf(renderNote(language.notes.noMore), 'private'), 'insist');
    case 'nothing':
      return asker.responder.post(messageOf(renderNote(language.notes.noted), 'private'), 'insist');
    default:
      return conversed satisfies never;
  }
}

/** What `private_metadata` says; null where we did not write it. */
function memoryIn(metadata: string): FollowUpMemory | null {
  try {
    const memory = JSON.parse(metadata) as Partial<FollowUpMemory> | null;
    const { button, responseUrl, channel, thread, openedAt } = memory ?? {};
    const isWhole = [button, responseUrl, channel].every((field) => typeof field === 'string');
    const isThread = thread === null || typeof thread === 'string';
    return isWhole && isThread && typeof openedAt === 'number' ? (memory as FollowUpMemory) : null;
  } catch {
    return null;
  }
}
