import type { ViewOutput } from '@slack/bolt';
import type { Bell } from './bell.ts';
import type { Json } from './json.ts';
import type { SlackMessage } from './messages.ts';

/** The three kinds of things that Slack sends to an app. */
export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

/** Something that was sent to the app, and what came of it. */
export interface Exchange {
  readonly type: EnvelopeType;
  readonly payload: Json;
  /** What the app acknowledged with; rejects where it could not be reached or refused. */
  readonly ack: Promise<Json>;
  /** Every message that came of it, each as it was when it was written or changed. */
  readonly messages: readonly SlackMessage[];
  /** The first message that came of it, or a later one. */
  answered(which?: number): Promise<SlackMessage>;
  /** The first view that it opened, changed or published, or a later one. */
  opened(which?: number): Promise<ViewOutput>;
}

/** Whom and what an exchange is about. */
export interface Concern {
  readonly channel: string | null;
  readonly user: string | null;
}

/** An exchange as the server keeps it. */
export interface Track extends Exchange, Concern {
  /** How often it has been sent before. */
  readonly attempt: number;
  /** How it ended; null while it is under way. */
  readonly outcome: { readonly payload: Json } | { readonly error: Error } | null;
  settle(payload: Json): void;
  fail(error: Error): void;
  credit(message: SlackMessage): void;
  creditView(view: ViewOutput): void;
}

/** All exchanges so far. */
export interface Exchanges {
  /** `payload` is made with the exchange at hand, since it names ways back to it. */
  start(type: EnvelopeType, concern: Concern, payload: (track: Track) => Json, attempt?: number): Track;
  /**
   * The exchange that a call of the Web API belongs to. Such calls do not say what made the app call, so it is the newest
   * one that can have led there: in that channel or in none (a modal, a home tab), and with that person where it is about
   * one.
   */
  concerning(concern: Concern): Track | undefined;
}

/** No exchanges yet. */
export function newExchanges(bell: Bell): Exchanges {
  const tracks: Track[] = [];
  return {
    start(type, concern, payload, attempt = 0) {
      const track = newTrack(bell, type, concern, payload, attempt);
      tracks.push(track);
      return track;
    },
    concerning: ({ channel, user }) =>
      tracks.findLast(
        (track) =>
          (channel === null || track.channel === null || track.channel === channel) &&
          (user === null || track.user === user),
      ),
  };
}

function newTrack(bell: Bell, type: EnvelopeType, concern: Concern, payload: (track: Track) => Json, attempt: number) {
  const messages: SlackMessage[] = [];
  const views: ViewOutput[] = [];
  let outcome: Track['outcome'] = null;
  const end = (how: NonNullable<Track['outcome']>) => {
    outcome ??= how;
    bell.ring();
  };
  const track = {
    ...concern,
    type,
    attempt,
    payload: {} as Json,
    messages,
    ack: bell.until(`the acknowledgement of ${type}`, () => {
      if (outcome === null) return undefined;
      if ('error' in outcome) throw outcome.error;
      return outcome.payload;
    }),
    get outcome() {
      return outcome;
    },
    answered: (which = 1) => bell.until(`answer ${which} to ${type}`, () => messages[which - 1]),
    opened: (which = 1) => bell.until(`view ${which} of ${type}`, () => views[which - 1]),
    settle: (acknowledged: Json) => end({ payload: acknowledged }),
    fail: (error: Error) => end({ error }),
    credit(message: SlackMessage) {
      messages.push(message);
      bell.ring();
    },
    creditView(view: ViewOutput) {
      views.push(view);
      bell.ring();
    },
  };
  track.payload = payload(track);
  return track;
}
