import { type Json, jsonOf, listOf, textIn } from '../json.ts';
import { usableIn } from '../kit.ts';

/** What somebody typed or chose: text, the value of an option, several of them, or a whole option that was suggested. */
export type Choice = string | readonly string[] | Json | null;

/** Choices by the `action_id` of the element. */
export type Choices = Readonly<Record<string, Choice>>;

/** In which field an element's value stands, by its type; buttons have none. */
const fields: Readonly<Record<string, string>> = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  checkboxes: 'selected_options',
  users_select: 'selected_user',
  multi_users_select: 'selected_users',
  conversations_select: 'selected_conversation',
  multi_conversations_select: 'selected_conversations',
  channels_select: 'selected_channel',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  rich_text_input: 'rich_text_value',
};

/** `state.values`: what stands in each element that keeps a value, as it began or as somebody chose. */
export function stateOf(blocks: readonly unknown[], choices: Choices = {}): Record<string, Record<string, never>> {
  const values: Record<string, Record<string, Json>> = {};
  for (const { blockId, element } of usableIn(blocks)) {
    const id = String(element.action_id);
    const value = stateOfElement(element, choices[id]);
    if (value !== null) values[blockId] = { ...values[blockId], [id]: value };
  }
  return values as Record<string, Record<string, never>>;
}

/** What one element holds, or null for those that hold nothing. */
export function stateOfElement(element: Json, choice?: Choice): Json | null {
  const type = textIn(element, 'type') ?? '';
  const field = fields[type];
  if (field === undefined) return null;
  const held =
    choice === undefined ? initialOf(element) : field.startsWith('selected_option') ? chosen(element, choice) : choice;
  return { type, [field]: held ?? (field.endsWith('s') ? [] : null) };
}

/** The option, or the options, that somebody picked. @throws where there is no such option. */
export function chosen(element: Json, choice: Choice): unknown {
  if (Array.isArray(choice)) return choice.map((value) => optionOf(element, value));
  return typeof choice === 'string' ? optionOf(element, choice) : choice;
}

function optionOf(element: Json, value: string): unknown {
  const groups = listOf(element.option_groups).map(jsonOf);
  const options = [element, ...groups].flatMap((holder) => listOf(holder.options)).map(jsonOf);
  const option = options.find((one) => one.value === value);
  if (option !== undefined) return option;
  if (String(element.type).includes('external')) return { text: { type: 'plain_text', text: value }, value };
  throw new Error(`There is no choice "${value}", only ${options.map((one) => `"${one.value}"`).join(', ')}.`);
}

function initialOf(element: Json): unknown {
  const [name] = Object.keys(element).filter((field) => field.startsWith('initial_'));
  return name === undefined ? undefined : element[name];
}
