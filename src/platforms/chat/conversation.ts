import type { Ask, Command } from '../../command.ts';
import type { Reply } from '../../reply.ts';
import type { Store } from '../../store/store.ts';
import { foundNothing, shownIn, type Turn } from '../../threads/turn.ts';
import { understand } from '../../threads/understand.ts';
import type { AskerFor } from './asker-for.ts';
import type { Action, PageState } from './button.ts';
import { type LaidOut, layOut, nextOf, type Surface } from './lay-out.ts';
import { lineOf } from './line.ts';

/** What somebody wrote to the bot where people talk. */
export interface Said {
  /** The id of the delivery and who wrote it, as in `Delivery`. */
  readonly id: string;
  readonly person: string;
  readonly askerFor: AskerFor;
  /** Without the mention of the bot. */
  readonly text: string;
  /** The platform's name for the thread, with the platform before it. */
  readonly thread: string;
  /** Around the thread, where people go on without it, such as direct messages: what was said there last counts as before. */
  readonly within: string | null;
  /** Reads what the platform lets us read of the thread. */
  readonly read: () => Promise<ThreadAsRead>;
}

/** A thread as the platform has it. */
export interface ThreadAsRead {
  /** What people wrote there before, oldest first. */
  readonly said: readonly string[];
  /** The page of ours that the thread hangs from; null where there is none. */
  readonly root: PageState | null;
  /** The page of ours that is answered, and so asked on about; null where there is none. */
  readonly onto: PageState | null;
}

/** Nothing could be read, or there was nothing. */
export const UNREAD: ThreadAsRead = { said: [], root: null, onto: null };

export type Conversed =
  | { readonly kind: 'reply'; readonly state: PageState; readonly laidOut: LaidOut }
  | { readonly kind: 'no more' }
  /** Nobody waits for an answer, as after thanks. */
  | { readonly kind: 'nothing' };

/** What is kept of an exchange: the turn, and where its reply goes on. */
interface Kept {
  readonly turn: Turn;
  readonly next: PageState | null;
}

export interface ConversationOptions {
  readonly commands: readonly Command[];
  readonly store: Store;
  readonly now: () => number;
  readonly hashOf: (text: string) => string;
  readonly hashedPerson: (person: string) => string;
  readonly firstPage: (ask: Pick<Ask, 'command' | 'options'>, person: string) => PageState;
  readonly keepOutcome: (asked: PageState, reply: Reply) => void;
  readonly idFor: (action: Action, page: PageState) => string;
}

/** Questions in threads: what was asked before is remembered, and what is meant is worked out from it. */
export function createConversation(options: ConversationOptions) {
  const { commands, store, now, hashOf, hashedPerson, firstPage, keepOutcome, idFor } = options;

  return async (
    said: Said,
    asRead: ThreadAsRead,
    surface: Surface,
    replyTo: (state: PageState) => Promise<Reply>,
  ): Promise<Conversed> => {
    const { said: saidBefore, root, onto } = asRead;
    const thread = (onto ?? root)?.thread ?? hashOf(`thread\n${said.thread}`);
    const around = said.within === null ? null : hashOf(`thread\n${said.within}`);
    const before = await remembered();
    const understood = understand(said.text, { turns: before.map(({ turn }) => turn), said: saidBefore }, commands);
    switch (understood.kind) {
      case 'thanks':
        return { kind: 'nothing' };
      case 'nothing':
        return help();
      case 'more': {
        const last = before.at(-1);
        if (last === undefined || last.next === null) return { kind: 'no more' };
        return reply({ ...last.next, thread }, last.turn.ask, last.turn.carried);
      }
      case 'ask': {
        const { ask, carried, otherwise } = understood;
        const first = firstPage(ask, said.person);
        const found = await replyTo(first);
        if (otherwise === undefined || !foundNothing(found)) return reply(first, ask, carried, found);
        return reply(firstPage(otherwise.ask, said.person), otherwise.ask, otherwise.carried);
      }
      default:
        return understood satisfies never;
    }

    /** To whoever only calls the bot. */
    async function help(): Promise<Conversed> {
      const state = firstPage({ command: 'help', options: {} }, said.person);
      return { kind: 'reply', state, laidOut: layOut(await replyTo(state), state, surface, idFor) };
    }

    async function reply(
      page: PageState,
      ask: Turn['ask'],
      carried: Turn['carried'],
      known?: Reply,
    ): Promise<Conversed> {
      const found = known ?? (await replyTo(page));
      const state = { ...page, thread, ...(carried.length > 0 && { carried }) };
      keepOutcome(page, found);
      const laidOut = layOut(found, state, surface, idFor);
      const kept: Kept = {
        turn: { text: said.text, ask, carried, shown: shownIn(found) },
        next: nextOf(state, laidOut),
      };
      const turn = { person: hashedPerson(said.person), delivery: said.id, state: JSON.stringify(kept) };
      store.addTurn({ ...turn, thread }, now());
      if (around !== null && around !== thread) store.addTurn({ ...turn, thread: around }, now());
      return { kind: 'reply', state, laidOut };
    }

    /** What was exchanged in the thread, with what is answered last; where that is nothing, what it goes on from. */
    async function remembered(): Promise<Kept[]> {
      // What the store holds was written above alone.
      const kept = (name: string) => store.turns(name, said.id).map((state) => JSON.parse(state) as Kept);
      const here = kept(thread);
      if (onto !== null && !isOf(here.at(-1), onto)) return [...here, await fromPage(onto)];
      if (here.length > 0) return here;
      if (root !== null) return [await fromPage(root)];
      return around === null ? [] : kept(around);
    }

    /** A reply that was asked for outside of any thread, as if it had been asked for in this one. */
    async function fromPage(state: PageState): Promise<Kept> {
      const { ask, carried = [] } = state;
      const found = await replyTo(state);
      const next = nextOf(state, layOut(found, state, surface, idFor));
      return { turn: { text: lineOf(ask, commands), ask, carried, shown: shownIn(found) }, next };
    }
  };

  function isOf(kept: Kept | undefined, { ask }: PageState): boolean {
    return kept !== undefined && lineOf(kept.turn.ask, commands) === lineOf(ask, commands);
  }
}
