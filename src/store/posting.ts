/** What is kept of what Briefwire posts without being asked there and then. */
export interface Posting {
  /** Names this process among those that work with the same store. */
  readonly holder: string;
  readonly orders: Orders;
  readonly posts: Posts;
  readonly arrivals: Arrivals;
}

/** Something that a channel gets by itself until it is taken away. */
export interface Order {
  /** Never given twice. */
  readonly number: number;
  readonly kind: 'digest' | 'watch';
  readonly channel: string;
  /** A hash of whoever set it up, keyed with the secret. */
  readonly person: string;
  /** The same person as the platform names them, so that they can be told; null once they are forgotten. */
  readonly whom: string | null;
  /** What was set up, as JSON text. */
  readonly state: string;
  /** Why it is paused; null where it is not. */
  readonly paused: string | null;
  /** From where on it is due: milliseconds since 1970 for a digest, the number of an arrival for a watch. */
  readonly from: number;
}

interface Orders {
  readonly add: (order: Omit<Order, 'number' | 'paused'>) => Order;
  /** In order of number. */
  readonly all: () => readonly Order[];
  /** False where there is none of this number, or it is paused already. */
  readonly pause: (number: number, why: string) => boolean;
  /** False where there is none of this number, or it is not paused. */
  readonly resume: (number: number, from: number) => boolean;
  /** Moves on from where it is due; never back. */
  readonly moveOn: (number: number, from: number) => void;
  readonly remove: (number: number) => boolean;
}

/**
 * `open`: certainly not there, to be tried again; `claimed`: may be there; `posted`: its first page is there; `done`: all of it is,
 * or there was nothing to post; `missed`: it is not there and will not be; `unknown`: nobody can find out whether it is there.
 */
export type PostStatus = 'open' | 'claimed' | 'posted' | 'done' | 'missed' | 'unknown';

export interface KeptPost {
  /** What it is for, such as one order on one day: of one name there is one post. */
  readonly name: string;
  readonly order: number;
  readonly channel: string;
  /** What it tells, as JSON text. */
  readonly state: string;
  /** As of when it was put together. */
  readonly at: number;
  readonly status: PostStatus;
  /** The platform's id of its first page; null until it is there. */
  readonly message: string | null;
  /** When somebody claimed it last. */
  readonly claimed: number;
}

/** Of several processes that work with one post, one holds it; `holder` names a process. */
export interface Posts {
  /** Takes a name in order to post under it; false where somebody has it, or all was done. */
  readonly claim: (
    post: Pick<KeptPost, 'name' | 'order' | 'channel' | 'state' | 'at'>,
    holder: string,
    now: number,
  ) => boolean;
  /**
   * Takes over what is `claimed` or `posted` and was not held for `leaseMs`, by either direction of the clock; null where there is no
   * such post.
   */
  readonly takeOver: (name: string, holder: string, now: number, leaseMs: number) => KeptPost | null;
  /** Holds it for another while; with `change`, tells something else. False where it is held no more. */
  readonly renew: (name: string, holder: string, now: number, change?: Pick<KeptPost, 'state' | 'at'>) => boolean;
  /** Says how it stands, and, unless that is `posted`, lets go of it. False where it was held no more, and nothing is changed. */
  readonly settle: (name: string, holder: string, status: PostStatus, message: string | null) => boolean;
  readonly find: (name: string) => KeptPost | null;
  /** What is `claimed` or `posted`, in order of name. */
  readonly unfinished: () => readonly KeptPost[];
  /** What this channel was told before this time, in order of time. */
  readonly told: (channel: string, before: number) => readonly KeptPost[];
}

export interface Arrival {
  /** In order of arrival, from 1. */
  readonly number: number;
  readonly article: string;
  /** Milliseconds since 1970; 0 for what was there before anybody looked. */
  readonly at: number;
}

interface Arrivals {
  /** Keeps when articles came in; of those that are known, nothing is changed. Gives the new ones. */
  readonly add: (articles: readonly string[], at: number) => readonly Arrival[];
  /** Those with a higher number than this, in order of arrival. */
  readonly after: (number: number) => readonly Arrival[];
}
