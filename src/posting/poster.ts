import type { Ask } from '../command.ts';
import type { IsoDate } from '../corpus/article.ts';
import type { Reply } from '../reply.ts';

/** Something that Briefwire posts without anybody asking for it there and then. */
export interface Posting {
  /** With the platform before it, as in `Asker`. */
  readonly channel: string;
  /**
   * By this it is found again where nobody knows whether it arrived, the same at every attempt: at most 20 characters, so
   * that there is room for a number behind it (Discord takes a nonce of 25).
   */
  readonly name: string;
  readonly reply: Reply;
  /** By which the reply can be made again, for the buttons below it and for questions in its thread. */
  readonly ask: Pick<Ask, 'command' | 'options' | 'at'> & { readonly now: IsoDate };
  /** ISO 639-1. */
  readonly language: string;
}

/** What became of an attempt to post. */
export type Outcome =
  /** `message` is the platform's id of it. */
  | { readonly kind: 'posted'; readonly message: string }
  /** The channel is not there any more, or does not let us post: to try again would not help. */
  | { readonly kind: 'refused'; readonly why: 'gone' | 'forbidden'; readonly error: unknown }
  /** It has certainly not arrived. `afterMs`: how long the platform asks us to wait, where it does. */
  | { readonly kind: 'away'; readonly afterMs: number | null; readonly error: unknown }
  /** It may have arrived. */
  | { readonly kind: 'uncertain'; readonly error: unknown };

/** Whether a posting stands in its channel. */
export type Found =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'absent' }
  /** We may not look there, now or ever. */
  | { readonly kind: 'unknowable'; readonly error: unknown }
  /** The platform cannot be asked for now. */
  | { readonly kind: 'away'; readonly error: unknown };

/** A platform as far as it posts by itself. Nothing of it rejects. */
export interface Poster {
  /** What the channels that are its begin with, before the first colon: `slack`. */
  readonly platform: string;
  /**
   * Posts the first page for everybody in the channel. It makes a single attempt and takes `deadlineMs` at the longest;
   * after that nothing of it arrives that was not on its way.
   */
  readonly post: (posting: Posting, deadlineMs: number) => Promise<Outcome>;
  /** Looks for the first page in the channel, from the time `since` (milliseconds since 1970) on. */
  readonly find: (posting: Posting, since: number) => Promise<Found>;
  /**
   * Posts the pages after the first in the thread of `message`, as far as they do not stand there; true where all do, or
   * there are none, or the channel takes no threads, so that to try again would not help. `isOurs` is asked before each of
   * them: where somebody else goes on with it, it ends.
   */
  readonly postRest: (posting: Posting, message: string, isOurs?: () => boolean) => Promise<boolean>;
  /** Tells a person alone, by a direct message in their language; false where that could not be done. */
  readonly tell: (person: string, notice: Notice) => Promise<boolean>;
}

/** What whoever set something up should know of it. */
export interface Notice {
  /** `paused`: nothing is posted any more; `perhaps lost`: nobody knows whether the last post arrived. */
  readonly about: 'paused' | 'perhaps lost';
  /** Why it is paused. */
  readonly why: 'gone' | 'forbidden';
  readonly what: 'digest' | 'watch';
  readonly topic: string | null;
  /** What to type there to have it again. */
  readonly again: Pick<Ask, 'command' | 'options'>;
  readonly channel: string;
  /** ISO 639-1, for platforms that do not tell which language a person reads; English unless told. */
  readonly language?: string;
  /** As in `Posting`; a direct message with the same name is sent once, as far as the platform helps. */
  readonly name: string;
}
