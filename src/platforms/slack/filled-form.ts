import type { App, types, ViewStateValue, ViewSubmitAction } from '@slack/bolt';
import type { Ask } from '../../command.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { acknowledged } from './acknowledged.ts';
import { askerOf, postReply, tellAlone } from './answer.ts';
import type { SlackContext } from './context.ts';
import { FORM, type FormMemory } from './form.ts';
import { limits } from './limits.ts';
import { blocksOf } from './render/parts.ts';
import { responder } from './response-url.ts';
import { cutTo, plainText } from './text.ts';

/** Forms that were sent off: answered where the command was typed. */
export function listenToForms(app: App, context: SlackContext): void {
  const { chat, clock, log, patience } = context;

  app.view<ViewSubmitAction>({ callback_id: FORM, type: 'view_submission' }, async ({ ack, body, view }) => {
    const memory = memoryIn(view.private_metadata);
    const age = clock().getTime() - (memory?.openedAt ?? 0);
    if (memory === null || age > limits.responseUrlMinutes * 60_000) {
      // There is nowhere to answer any more but in the form itself. The language is not asked for: this has to be quick.
      await acknowledged(() => ack({ response_action: 'update', view: tooOld(languageFor(null)) }), log);
      return;
    }
    await acknowledged(ack, log);
    const { user, team } = body;
    const asker = askerOf(context, {
      ...{ trigger: body.trigger_id, team: team?.id ?? user.team_id ?? '', user: user.id, name: user.name ?? null },
      channel: memory.channel,
      responder: responder(memory.responseUrl, patience),
    });
    const ask = { command: memory.command, options: optionsIn(view.state.values) };
    await chat.handle(asker.delivery, {
      work: () => postReply(context, asker, ask),
      tell: tellAlone(context, asker),
    });
  });
}

/** What `private_metadata` says; null where we did not write it. */
export function memoryIn(metadata: string): FormMemory | null {
  try {
    const memory = JSON.parse(metadata) as Partial<FormMemory> | null;
    const { command, responseUrl, channel, openedAt } = memory ?? {};
    const isWhole = [command, responseUrl, channel].every((field) => typeof field === 'string');
    return isWhole && typeof openedAt === 'number' ? (memory as FormMemory) : null;
  } catch {
    return null;
  }
}

/** Each option by its name, as text; what was left empty is left out. */
function optionsIn(values: Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>): Ask['options'] {
  const filled = Object.entries(values).map(([name, fields]) => [name, textIn(Object.values(fields)[0])] as const);
  return Object.fromEntries(filled.filter(([, text]) => text !== ''));
}

function textIn(field: ViewStateValue | undefined): string {
  const { value, selected_date, selected_option, selected_conversation } = field ?? {};
  return (value ?? selected_date ?? selected_option?.value ?? selected_conversation ?? '').trim();
}

export function tooOld({ home, buttons, notes }: Language): types.ModalView {
  return {
    type: 'modal',
    title: plainText(cutTo(home.title, limits.modalTitle)),
    close: plainText(cutTo(buttons.cancel, limits.modalTitle)),
    blocks: blocksOf([{ kind: 'line', runs: [{ text: notes.buttonUnknown, look: 'plain' }] }]),
  };
}
