import type { ViewOutput } from '@slack/bolt';
import type { Delivery } from './delivery.ts';
import type { Concern, EnvelopeType, Exchange, Track } from './exchange.ts';
import { type Json, textIn } from './json.ts';
import type { SlackMessage } from './messages.ts';
import { type CommandLine, commandPayload } from './payloads/command.ts';
import { placeOf } from './payloads/common.ts';
import { eventPayload } from './payloads/event.ts';
import {
  blockActions,
  blockSuggestion,
  elementOn,
  type Surface,
  shortcutPayload,
  viewSubmission,
  type Wanted,
} from './payloads/interaction.ts';
import type { Choice, Choices } from './payloads/state.ts';
import type { Slack } from './slack.ts';
import { viewJson } from './views.ts';

interface Person {
  /** Who does it: the person that the message is for, or else the first of the workspace. */
  readonly user?: string;
}

type Press = Surface & Wanted & Person & Delivery & { readonly choose?: Choice; readonly choices?: Choices };
type Feedback = Surface & Person & Delivery & { readonly verdict: 'positive' | 'negative'; readonly actionId?: string };
type Suggest = Surface & Person & Delivery & { readonly actionId: string; readonly value: string };
type Submit = Person & Delivery & { readonly view: ViewOutput; readonly values?: Choices };
type Shortcut = Person & Delivery & { readonly callbackId: string; readonly message?: SlackMessage };
type Event = Delivery & { readonly event: Json; readonly team?: string };
/** By the first person, to the first channel, unless it is said. */
type Saying = Person &
  Delivery & {
    readonly text: string;
    readonly channel?: string;
    readonly thread?: string;
  } & Partial<Pick<SlackMessage, 'blocks' | 'attachments' | 'metadata'>>;

/** What people do, and what Slack tells the app of it. */
export interface Driver {
  /** Types a slash command. */
  command(line: CommandLine & Delivery): Exchange;
  /** Presses a button, or chooses from a menu; `choices` is what was chosen before in other elements. */
  press(what: Press): Exchange;
  /** Presses one of two feedback buttons. */
  feedback(what: Feedback): Exchange;
  /** Opens the home tab, or the messages of the app. */
  openHome(user?: string, tab?: 'home' | 'messages'): Exchange;
  /** Types into a menu that asks the app for its options: these come with the acknowledgement. */
  suggest(what: Suggest): Exchange;
  /** Fills a modal in and sends it off. */
  submitView(what: Submit): Exchange;
  /** Uses a shortcut, from the menu of a message or from anywhere. */
  shortcut(what: Shortcut): Exchange;
  /** Anything else that happened. */
  event(what: Event): Exchange;
  /** Writes a message: the app hears of it in direct messages, and where it is mentioned. */
  say(what: Saying): Exchange & { readonly message: SlackMessage };
  /** Writes a message of which the app hears nothing. */
  write(what: Omit<Saying, keyof Delivery>): SlackMessage;
  /** Sends the same payload again, as Slack does where an acknowledgement did not come in time. */
  redeliver(exchange: Exchange, delivery?: Delivery): Exchange;
}

type Send = (track: Track, delivery: Delivery) => void;

/** Everything that people can do, sent by whichever way leads to the app just then. */
export function newDriver(slack: Slack, send: Send): Driver {
  const { workspace } = slack;
  const firstUser = () => workspace.users[0]!.id;
  const start = (type: EnvelopeType, concern: Concern, payload: (track: Track) => Json, how: Delivery, attempt = 0) => {
    const track = slack.exchanges.start(type, concern, payload, attempt);
    send(track, how);
    return track;
  };
  const onSurface = (surface: Surface & Person, how: Delivery, payload: (track: Track) => Json) => {
    const message = 'message' in surface ? surface.message : null;
    const user = surface.user ?? message?.onlyFor ?? firstUser();
    return start('interactive', { channel: message?.channel ?? null, user }, payload, how);
  };
  const event = ({ event, team, ...how }: Event) => {
    const concern = { channel: textIn(event, 'channel'), user: textIn(event, 'user') };
    return start('events_api', concern, () => eventPayload(slack, event, team), how);
  };

  const write: Driver['write'] = ({ channel, thread = null, user = firstUser(), text, blocks = [], ...other }) => {
    const { attachments, metadata } = other;
    const where = { channel: placeOf(slack, channel ?? workspace.channels[0]!.id).channel.id, thread };
    const content = { text, blocks, ...(attachments !== undefined && { attachments }) };
    const marked = metadata === undefined ? {} : { metadata };
    return slack.messages.add({ ...where, ...content, ...marked, author: user, onlyFor: null, via: 'person' });
  };

  return {
    event,
    command(line) {
      const { channel } = placeOf(slack, line.channel ?? workspace.channels[0]!.id);
      const concern = { channel: channel.id, user: line.user ?? firstUser() };
      return start('slash_commands', concern, (track) => commandPayload(slack, track, line), line);
    },
    press(what) {
      const placed = elementOn(what, what);
      return onSurface(what, what, (track) => blockActions(slack, track, what, placed, what.choose, what.choices));
    },
    feedback(what) {
      const { verdict, actionId } = what;
      const isMeant = ({ type, action_id }: Json) =>
        type === 'feedback_buttons' && (actionId === undefined || action_id === actionId);
      const placed = elementOn(what, { find: isMeant });
      return onSurface(what, what, (track) => blockActions(slack, track, what, placed, verdict));
    },
    openHome(user = firstUser(), tab = 'home') {
      const home = slack.views.homes.get(user);
      const { channel } = placeOf(slack, user);
      const view = home === undefined || tab !== 'home' ? {} : { view: viewJson(home) };
      return event({ event: { type: 'app_home_opened', user, channel: channel.id, tab, ...view } });
    },
    suggest(what) {
      const placed = elementOn(what, what);
      return onSurface(what, what, (track) => blockSuggestion(slack, track, what, placed, what.value));
    },
    submitView(what) {
      const { view, values = {}, user = ownerOf(slack, view) ?? firstUser() } = what;
      const payload = (track: Track) => viewSubmission(slack, track, view, values);
      return start('interactive', { channel: null, user }, payload, what);
    },
    shortcut(what) {
      const { callbackId, message = null, user = firstUser() } = what;
      const payload = (track: Track) => shortcutPayload(slack, track, callbackId, message);
      return start('interactive', { channel: message?.channel ?? null, user }, payload, what);
    },
    write,
    say(what) {
      const { channel } = placeOf(slack, what.channel ?? workspace.channels[0]!.id);
      const isDirect = channel.kind === 'im';
      if (!isDirect && !(channel.hasBot && what.text.includes(`<@${workspace.bot.user}>`)))
        throw new Error('The app does not hear of this: it is neither a direct message nor a mention.');
      const message = write(what);
      const { text, blocks, thread } = message;
      const told = {
        ...(isDirect ? { type: 'message', channel_type: channel.kind } : { type: 'app_mention' }),
        ...(thread === null ? {} : { thread_ts: thread }),
        ...(blocks.length === 0 ? {} : { blocks }),
        ...{ user: message.author, text, channel: channel.id, ts: message.ts, event_ts: message.ts },
        team: workspace.team.id,
      };
      return Object.assign(event({ ...what, event: told }), { message });
    },
    redeliver(exchange, delivery = {}) {
      const { channel, user, attempt } = exchange as Track;
      return start(exchange.type, { channel, user }, () => exchange.payload, delivery, attempt + 1);
    },
  };
}

function ownerOf({ views }: Slack, { id }: ViewOutput): string | undefined {
  return [...views.stacks].find(([, stack]) => stack.some((view) => view.id === id))?.[0];
}
