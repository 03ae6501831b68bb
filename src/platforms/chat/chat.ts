import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Ask, Asker, ChannelDesk, Command, Desk } from '../../command.ts';
import { answer, refusalOf } from '../../dispatch.ts';
import { localDay } from '../../local-day.ts';
import type { Log } from '../../log.ts';
import type { Posting } from '../../posting/poster.ts';
import type { Reply } from '../../reply.ts';
import type { Store } from '../../store/store.ts';
import { typedLine } from '../../threads/understand.ts';
import type { Language } from '../languages/language.ts';
import type { AskerFor } from './asker-for.ts';
import { type Action, createButtons, type PageState } from './button.ts';
import { type Conversed, createConversation, type Said } from './conversation.ts';
import { createFlood, type FloodLimits } from './flood.ts';
import { type LaidOut, layOut, nextOf, type Surface, type Visibility, visibilityOf } from './lay-out.ts';
import { lineOf } from './line.ts';
import { outcomeOf } from './outcome.ts';
import { START } from './paging.ts';
import { personHash } from './person.ts';
import { createTurns } from './turns.ts';

export interface ChatOptions {
  readonly desk: Desk;
  readonly commands: readonly Command[];
  readonly store: Store;
  readonly clock: () => Date;
  readonly log: Log;
  readonly limits: FloodLimits;
  /** Names of commands whose replies everybody in the channel sees, unless it is asked otherwise. */
  readonly channelCommands: readonly string[];
  /** What the channel of the asker gets by itself. */
  readonly channelDesk: (asker: Asker) => ChannelDesk;
}

/** One thing that a platform delivered and that somebody waits for. */
export interface Delivery {
  /** The platform's name for it, with the platform before it; the same when it comes again. */
  readonly id: string;
  /** Who asked, and where, each with the platform before it. */
  readonly person: string;
  readonly channel: string;
}

/** How a delivery is handled where it came in. */
export interface Handling {
  readonly work: () => Promise<void>;
  /** Tells the person alone a sentence of ours. */
  readonly tell: (say: (language: Language) => string) => Promise<void>;
}

/** What a button stands for, as it was pressed. */
export interface Press {
  readonly action: Action;
  readonly key: string;
  readonly page: PageState;
}

/** What Slack and Discord have in common: everything between an ask that was read and a page to be drawn. */
export interface Chat {
  /**
   * Handles a delivery once, however often it comes, within the limits of its person and channel. Whatever goes wrong is
   * told to the person, with a reference that is in the log. Never rejects.
   */
  readonly handle: (delivery: Delivery, handling: Handling) => Promise<void>;
  /** Where the reply is to be seen: as asked, else as set for the command. */
  readonly visibilityOf: (ask: Pick<Ask, 'command' | 'options'>) => Visibility;
  /** The first page of an ask, which is kept as one of the person's last questions. */
  readonly firstPage: (ask: Pick<Ask, 'command' | 'options'>, person: string) => PageState;
  /** Works a page out. */
  readonly show: (state: PageState, surface: Surface, askerFor: AskerFor) => Promise<LaidOut>;
  /** The pages of what Briefwire posts by itself, first to last; at most ten, each with a button for more where there is more. */
  readonly pagesOf: (posting: Posting, surface: Surface) => readonly LaidOut[];
  /**
   * Works out the first page of a reply to what somebody wrote to the bot, in view of what was said in the thread before,
   * and remembers it; help for whoever only calls. `nothing`: no answer is expected, as to thanks; `no more`: all of the
   * last reply was shown.
   */
  readonly converse: (said: Said, surface: Surface) => Promise<Conversed>;
  /** What the id of a button stands for; null where it is not one that we know. */
  readonly press: (id: string) => Press | null;
  readonly buttonFor: (action: Action, state: PageState) => string;
  readonly opine: (person: string, press: Press) => void;
  /** The lines that this person typed last, latest first. */
  readonly lastQuestions: (person: string, limit: number) => readonly string[];
  /**
   * Posts a page to a channel by `post`, once: false where it was posted there before. What `post` throws is thrown on,
   * and the page can be posted again.
   */
  readonly postOnce: (press: Press, channel: string, post: () => Promise<void>) => Promise<boolean>;
  /** Names what went wrong, and where, in the log; gives the reference under which it stands there. */
  readonly report: (delivery: Delivery, error: unknown, message: string) => string;
  /** Takes nothing more in and waits for what is under way, `graceMs` at the longest. */
  readonly close: (graceMs: number) => Promise<void>;
}

/**
 * Milliseconds after which a delivery that nobody finished may be handled by another process. Slack delivers again after
 * one minute and after five.
 */
const LEASE_MS = 45_000;

/** Pages of one posting; nobody reads more of a digest. */
const MOST_PAGES = 10;

export function createChat(options: ChatOptions): Chat {
  const { desk, commands, store, clock, log, limits, channelCommands, channelDesk } = options;
  const buttons = createButtons(store);
  const flood = createFlood(limits);
  const underWay = new Set<Promise<void>>();
  let isClosing = false;
  const inTurn = createTurns();

  /** Who asked, for what was not worked out yet. */
  const asked = new WeakMap<PageState, string>();

  const now = () => clock().getTime();
  const hashed = (person: string) => personHash(store.secret, person);
  const hashOf = (text: string) => createHmac('sha256', store.secret).update(text).digest('hex');

  function report({ id, channel }: Delivery, err: unknown, message: string): string {
    const reference = `BW-${hashOf(`reference\n${id}`).slice(0, 8).toUpperCase()}`;
    log.error({ reference, delivery: id, channel, err }, message);
    return reference;
  }

  async function handle(delivery: Delivery, { work, tell }: Handling): Promise<void> {
    if (!store.claim(delivery.id, now(), LEASE_MS)) return;
    try {
      const seconds = flood.admit(delivery.person, delivery.channel, now());
      if (seconds !== null) await tell(({ notes }) => notes.tooMany(seconds));
      else await work();
      store.finish(delivery.id, now());
    } catch (error) {
      store.release(delivery.id);
      const reference = report(delivery, error, 'An ask was not answered.');
      await tell(({ notes }) => notes.failed(reference));
    }
  }

  const firstPage: Chat['firstPage'] = ({ command, options: typed }, person) => {
    const { isLocal = false, manages = false } = commandNamed(command) ?? {};
    const ask = { command, options: typed, now: localDay(clock()), ...(isLocal && { at: now() }) };
    const question = { person: hashed(person), line: lineOf(ask, commands), state: JSON.stringify(ask) };
    if (command !== 'help' && !manages) store.addQuestion(question, now());
    const state: PageState = { ask, cursor: START, trail: [] };
    asked.set(state, person);
    return state;
  };

  const commandNamed = (name: string) => commands.find((command) => command.name === name);

  const replyTo = async ({ ask, cursor }: PageState, asker: Asker | Reply) =>
    'kind' in asker
      ? asker
      : await answer({ ...ask, offset: cursor.item }, { ...desk, channel: channelDesk(asker) }, commands);

  /** Who asks; where that cannot be told, the refusal for it. */
  async function askerOf(ask: Pick<Ask, 'command' | 'options'>, askerFor: AskerFor): Promise<Asker | Reply> {
    const command = commandNamed(ask.command);
    try {
      return await askerFor(ask, command?.manages ?? false);
    } catch (error) {
      return refusalOf(error, command);
    }
  }

  /** Keeps what came of an ask, once; that this fails costs nobody their answer. */
  function keepOutcome(state: PageState, reply: Reply): void {
    const person = asked.get(state);
    if (person === undefined) return;
    asked.delete(state);
    const outcome = outcomeOf(hashed(person), state, reply, commands);
    if (outcome !== null) store.addOutcome(outcome, now());
  }

  const idFor = (action: Action, page: PageState) => buttons.idFor(action, page, now());

  const converse = createConversation({
    commands,
    store,
    now,
    hashOf,
    hashedPerson: hashed,
    firstPage,
    keepOutcome,
    idFor,
  });

  return {
    async handle(delivery, handling) {
      const handled = (isClosing ? handling.tell(({ notes }) => notes.closing) : handle(delivery, handling)).catch(
        (error: unknown) => {
          report(delivery, error, 'Not even that an ask failed could be told.');
        },
      );
      underWay.add(handled);
      await handled;
      underWay.delete(handled);
    },

    visibilityOf: (ask) => visibilityOf(ask, channelCommands),

    firstPage,

    async show(state, surface, askerFor) {
      const asker = await askerOf(state.ask, askerFor);
      const reply = await replyTo(state, asker);
      keepOutcome(state, reply);
      return layOut(reply, state, surface, idFor);
    },
    async converse(said, surface) {
      const thread = await said.read();
      const asker = await askerOf(typedLine(said.text, commands) ?? { command: '', options: {} }, said.askerFor);
      // What is written there next goes on from this.
      return inTurn(said.within ?? said.thread, () =>
        converse(said, thread, surface, (state) => replyTo(state, asker)),
      );
    },

    pagesOf({ reply, ask }, surface) {
      const pages: LaidOut[] = [];
      let state: PageState | null = { ask, cursor: START, trail: [] };
      while (state !== null && pages.length < MOST_PAGES) {
        const page: LaidOut = layOut(reply, state, surface, idFor);
        pages.push(page);
        state = nextOf(state, page);
      }
      return pages;
    },

    press: buttons.read,
    buttonFor: idFor,

    opine(person, { action, key }) {
      store.addFeedback({ person: hashed(person), reply: key, useful: action === 'useful' }, now());
    },

    lastQuestions: (person, limit) => store.lastQuestions(hashed(person), limit).map(({ line }) => line),

    async postOnce({ action, key }, channel, post) {
      const posting = `post:${key}:${channel}`;
      if (action !== 'again' && !store.claim(posting, now(), LEASE_MS)) return false;
      try {
        await post();
        store.finish(posting, now());
        return true;
      } catch (error) {
        store.release(posting);
        throw error;
      }
    },

    report,

    async close(graceMs) {
      isClosing = true;
      await Promise.race([Promise.allSettled(underWay), setTimeout(graceMs, undefined, { ref: false })]);
    },
  };
}
