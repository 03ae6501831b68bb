import type { Posting } from './posting.ts';

/**
 * What Briefwire remembers from one start to the next. Times come in as whole milliseconds since 1970, and everything
 * happens at once: a change that has returned is kept. A change that cannot be kept, for want of room or rights, throws a
 * `BriefwireError` with the code `store`.
 */
export interface Store extends Posting {
  /** 32 random bytes, made once when the store was; they key the hashes of persons and the keys of buttons. */
  readonly secret: Uint8Array;

  /**
   * Takes a delivery in order to handle it. A delivery is named by its platform and the id that the platform gives to one
   * event or interaction (`slack:Ev0PV52K21`), in some 200 characters at most. True: the caller handles it now. False: it
   * was handled, or somebody claimed it less than `leaseMs` milliseconds ago and may still be at it. Of several processes
   * that claim one delivery, one is told true.
   */
  claim(delivery: string, now: number, leaseMs: number): boolean;
  /** The delivery was handled, so that nobody can claim it again until `expire` forgets it. */
  finish(delivery: string, now: number): void;
  /** The delivery could not be handled, so that whoever gets it next may claim it. One that was handled stays so. */
  release(delivery: string): void;

  /** Keeps what a button stands for, as JSON text, under its key. To keep it again renews its age. */
  keepButton(key: string, state: string, now: number): void;
  /** What the button stands for, or null where that was never kept or is forgotten. */
  button(key: string): string | null;

  /** Keeps what a person thinks of a reply, in the place of what the same person thought of it before. */
  addFeedback(feedback: Feedback, now: number): void;
  /** All of it, in the order in which it was given. */
  feedback(): readonly (Feedback & At)[];

  /** Keeps what a person asked. To ask the same line again brings it to the front, with its later state. */
  addQuestion(question: Question & { readonly person: string }, now: number): void;
  /** What this person asked, latest first; `limit` is a whole number, 0 or more. */
  lastQuestions(person: string, limit: number): readonly (Question & At)[];

  /** Keeps one exchange of a thread. The same delivery, handled again, takes the place of what it was before. */
  addTurn(turn: KeptTurn, now: number): void;
  /** What was exchanged in this thread, as JSON texts, oldest first; what this delivery brought before is left out. */
  turns(thread: string, except: string): readonly string[];

  /** Keeps what came of an ask. To ask the same again is another outcome. */
  addOutcome(outcome: Outcome, now: number): void;
  /** The outcomes from this time on, in the order in which they were added. */
  outcomes(since: number): readonly (Outcome & At)[];

  /**
   * Deletes all that is kept under this hash of a person, and says how much it was. What they set up for a channel stays;
   * only who it was is forgotten.
   */
  forgetPerson(person: string): Forgotten;

  /** A small value by its name, such as which commands are registered, or null where it was never set. */
  value(name: string): string | null;
  setValue(name: string, value: string): void;

  /** Forgets what is older than these times. What people thought of replies stays, and so do values, orders and arrivals. */
  expire(
    before: Readonly<Record<'deliveries' | 'buttons' | 'questions' | 'turns' | 'outcomes' | 'posts', number>>,
  ): void;

  /** What is wrong with the stored data and what to do about it, in sentences, or null. It reads all of it. */
  fault(): string | null;
  /** Lets go of the file; may be called twice. Nothing else may be called afterwards. */
  close(): void;
}

export interface Feedback {
  /** A hash, keyed with the secret: who it was cannot be read from it. */
  readonly person: string;
  /** The key of the button state from which the reply can be made again. */
  readonly reply: string;
  readonly useful: boolean;
}

export interface Question {
  /** As it would be typed. */
  readonly line: string;
  /** The ask, as JSON text. */
  readonly state: string;
}

/** One exchange of a thread. */
export interface KeptTurn {
  /** A hash, keyed with the secret, as is `person`. */
  readonly thread: string;
  readonly person: string;
  readonly delivery: string;
  /** What was exchanged, as JSON text. */
  readonly state: string;
}

/** What came of one ask. */
export interface Outcome {
  /** A hash, keyed with the secret, as in `Feedback`. */
  readonly person: string;
  /** As it would be typed. */
  readonly line: string;
  readonly command: string;
  /** The words that were looked for, as typed. */
  readonly question: string;
  /** Whether the corpus was found to answer. */
  readonly answerable: boolean;
  /** Words of the question, as typed, that stood nowhere in the corpus. */
  readonly missing: readonly string[];
  /** The ask, as JSON text. */
  readonly state: string;
}

/** How many entries of a person were deleted. */
interface Forgotten {
  readonly questions: number;
  readonly opinions: number;
  readonly outcomes: number;
  readonly turns: number;
  readonly orders: number;
}

export interface At {
  /** When, in milliseconds since 1970. */
  readonly at: number;
}
