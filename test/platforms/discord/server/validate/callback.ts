import { type APIMessage, MessageFlags, InteractionResponseType as Type } from 'discord.js';
import { choiceOf } from './choices.ts';
import { message } from './message.ts';
import { modal } from './modal.ts';
import { anything, every, listOf, oneOf, type Rule, shape, whole } from './rules.ts';

/** What an interaction may be answered with. */
export interface Answerable {
  readonly types: readonly number[];
  /** The message that its component is attached to. */
  readonly message: APIMessage | null;
  /** The type of the option that a person is typing. */
  readonly optionType: number;
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
export function callback({ types, message: attachedTo, optionType }: Answerable): Rule {
  return (value, place) => {
    shape({ type: oneOf(...types), data: anything }, ['type'])(value, place);
    if (place.refused.length > 0) return;
    const { type, data } = value as { readonly type: number; readonly data?: unknown };
    const rule = rules(attachedTo, optionType)[type];
    if (rule === undefined) {
      if (data !== undefined) place.at('data').remark('Nothing goes with this type.');
    } else if (data !== undefined) rule(data, place.at('data'));
    else if (!mayBeBare.includes(type)) place.at('data').refuse('BASE_TYPE_REQUIRED', 'This field is required');
  };
}

const mayBeBare: readonly number[] = [Type.DeferredChannelMessageWithSource, Type.UpdateMessage];

const rules = (attachedTo: APIMessage | null, optionType: number): Readonly<Record<number, Rule>> => ({
  [Type.ChannelMessageWithSource]: message('answer'),
  [Type.DeferredChannelMessageWithSource]: deferral,
  [Type.UpdateMessage]: message('edit', attachedTo),
  [Type.ApplicationCommandAutocompleteResult]: shape({ choices: listOf(choiceOf(optionType), { max: 25 }) }, [
    'choices',
  ]),
  [Type.Modal]: modal,
});

/** Only whether the answer is ephemeral is settled now; `IsComponentsV2` goes on the edit. */
const deferral = shape({
  flags: every(whole({ min: 0 }), (value, place) => {
    const others = Number(value) & ~MessageFlags.Ephemeral;
    if (others !== 0) place.remark(`Flags ${others} do not go with a deferral: only Ephemeral does.`);
  }),
});
