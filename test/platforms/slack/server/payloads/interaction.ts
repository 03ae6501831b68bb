import type { ViewOutput } from '@slack/bolt';
import type { Track } from '../exchange.ts';
import { type Json, jsonOf, listOf } from '../json.ts';
import { type Placed, usableIn } from '../kit.ts';
import type { SlackMessage } from '../messages.ts';
import type { Slack } from '../slack.ts';
import { viewJson } from '../views.ts';
import { contextOf, messageJson, placeOf } from './common.ts';
import { type Choice, type Choices, chosen, stateOf, stateOfElement } from './state.ts';

/** Where somebody presses: on a message, in a modal or on a home tab. */
export type Surface = { readonly message: SlackMessage } | { readonly view: ViewOutput };

/** Which element: by its `action_id`, or by anything else about it. */
export type Wanted = { readonly actionId: string } | { readonly find: (element: Json) => boolean };

/** The element that is meant. @throws with what there is, where it is not there. */
export function elementOn(surface: Surface, wanted: Wanted): Placed {
  const placed = usableIn('message' in surface ? surface.message.blocks : surface.view.blocks);
  const isMeant = (element: Json) => ('find' in wanted ? wanted.find(element) : element.action_id === wanted.actionId);
  const found = placed.find(({ element }) => isMeant(element));
  if (found !== undefined) return found;
  const there = placed.map(({ element }) => `${element.type} ${element.action_id}`).join(', ');
  throw new Error(
    `There is no ${'find' in wanted ? 'such element' : wanted.actionId} here, only: ${there || 'nothing'}.`,
  );
}

/** The payload when somebody uses an element; `choice` is what they chose in a menu or wrote in a field. */
export function blockActions(
  slack: Slack,
  track: Track,
  surface: Surface,
  { blockId, element }: Placed,
  choice: Choice | undefined,
  choices: Choices = {},
): Json {
  const all = choice === undefined ? choices : { ...choices, [String(element.action_id)]: choice };
  const blocks = 'message' in surface ? surface.message.blocks : surface.view.blocks;
  return {
    type: 'block_actions',
    ...contextOf(slack, track.user!),
    ...surfaceJson(slack, surface, all),
    state: { values: stateOf(blocks, all) },
    ...('message' in surface ? { response_url: responseUrlFor(slack, track, surface.message) } : {}),
    trigger_id: slack.views.trigger(track),
    actions: [{ ...actionOf(element, choice), block_id: blockId, action_ts: slack.messages.stamp() }],
  };
}

/** The payload when somebody types into a menu that asks the app for its options. */
export function blockSuggestion(slack: Slack, track: Track, surface: Surface, placed: Placed, value: string): Json {
  return {
    type: 'block_suggestion',
    ...contextOf(slack, track.user!),
    ...surfaceJson(slack, surface),
    action_id: placed.element.action_id,
    block_id: placed.blockId,
    value,
  };
}

/** The payload when somebody sends a modal off. @throws where Slack would not let them. */
export function viewSubmission(slack: Slack, track: Track, view: ViewOutput, choices: Choices): Json {
  const blocks = listOf(view.blocks).map(jsonOf);
  const values = stateOf(blocks, choices);
  const known = usableIn(blocks).map(({ element }) => String(element.action_id));
  const unknown = Object.keys(choices).filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')} here, only: ${known.join(', ')}.`);
  for (const { block_id, type, optional, element } of blocks) {
    const held = Object.values(values[String(block_id)] ?? {}).map(
      ({ type: _type, ...value }: Json) => Object.values(value)[0],
    );
    if (type === 'input') checkInput(String(block_id), optional === true, jsonOf(element), held[0]);
  }
  return {
    type: 'view_submission',
    ...contextOf(slack, track.user!),
    trigger_id: slack.views.trigger(track),
    view: { ...viewJson(view), state: { values } },
    response_urls: [],
  };
}

/** The payload of a shortcut: from the menu of a message, or from anywhere. */
export function shortcutPayload(slack: Slack, track: Track, callbackId: string, message: SlackMessage | null): Json {
  const common = {
    ...contextOf(slack, track.user!),
    callback_id: callbackId,
    trigger_id: slack.views.trigger(track),
    action_ts: slack.messages.stamp(),
  };
  if (message === null) return { type: 'shortcut', ...common };
  const { channel, name } = placeOf(slack, message.channel);
  return {
    type: 'message_action',
    ...common,
    message_ts: message.ts,
    message: messageJson(slack, message),
    channel: { id: channel.id, name },
    // It leads to new messages only: an app cannot replace what a person wrote.
    response_url:
      slack.origin + slack.responseUrls.issue({ track, channel: channel.id, user: track.user!, message: null }),
  };
}

function surfaceJson(slack: Slack, surface: Surface, choices: Choices = {}): Json {
  if ('view' in surface) {
    const { view } = surface;
    const state = { values: stateOf(view.blocks, choices) };
    return { container: { type: 'view', view_id: view.id }, view: { ...viewJson(view), state } };
  }
  const { message } = surface;
  const { channel, name } = placeOf(slack, message.channel);
  const isEphemeral = message.onlyFor !== null;
  const thread = message.thread === null ? {} : { thread_ts: message.thread };
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...thread,
    },
    channel: { id: channel.id, name },
    // Slack keeps no ephemeral messages, so it cannot send them along.
    ...(isEphemeral ? {} : { message: messageJson(slack, message) }),
  };
}

function responseUrlFor(slack: Slack, track: Track, message: SlackMessage): string {
  return slack.origin + slack.responseUrls.issue({ track, channel: message.channel, user: track.user!, message });
}

function actionOf(element: Json, choice: Choice | undefined): Json {
  const { type, action_id } = element;
  if (type === 'feedback_buttons') {
    const button = jsonOf(choice === 'negative' ? element.negative_button : element.positive_button);
    return { type, action_id, text: button.text, value: button.value };
  }
  if (type === 'overflow') return { type, action_id, selected_option: chosen(element, choice ?? null) };
  const { options: _options, option_groups: _groups, positive_button: _yes, negative_button: _no, ...told } = element;
  return { ...told, ...stateOfElement(element, choice) };
}

function checkInput(blockId: string, isOptional: boolean, element: Json, held: unknown): void {
  const isEmpty = held === undefined || held === null || held === '' || (Array.isArray(held) && held.length === 0);
  if (isEmpty && !isOptional) throw new Error(`Slack wants something in ${blockId} before it sends the modal off.`);
  const length = typeof held === 'string' ? held.length : 0;
  if (
    length > Number(element.max_length ?? Number.POSITIVE_INFINITY) ||
    (!isEmpty && length < Number(element.min_length ?? 0))
  )
    throw new Error(`Slack does not take ${length} characters in ${blockId}.`);
}
