import type { Ask } from '../command.ts';
import type { IsoDate } from '../corpus/article.ts';
import type { Reply } from '../reply.ts';

/** One exchange in a thread: what was asked, and what the reply was about. It is kept as JSON text. */
export interface Turn {
  /** As typed, without the mention of the bot. */
  readonly text: string;
  readonly ask: Pick<Ask, 'command' | 'options'>;
  /** What was taken over from before. */
  readonly carried: readonly string[];
  readonly shown: Shown;
}

/** What a reply showed, as far as later questions can point at it. */
export interface Shown {
  readonly answered: boolean;
  readonly persons: readonly string[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export function shownIn(reply: Reply): Shown {
  return { answered: reply.kind !== 'refusal', persons: [], from: null, to: null };
}
