import { type APIDMChannel, type APIMessage, REST, Routes } from 'discord.js';
import type { Command } from '../../command.ts';
import type { Log } from '../../log.ts';
import type { Found, Notice, Poster, Posting } from '../../posting/poster.ts';
import type { Chat } from '../chat/chat.ts';
import type { LaidOut } from '../chat/lay-out.ts';
import { noticeSentence } from '../chat/notice.ts';
import { START } from '../chat/paging.ts';
import { languageFor } from '../languages/index.ts';
import { idAt, ownAfter } from './look-for.ts';
import { isMarked } from './mark.ts';
import { idsIn } from './page-on.ts';
import { NEEDED_PERMISSIONS } from './permissions.ts';
import type { Places } from './places.ts';
import { failureIn, postOnce } from './post-once.ts';
import { postRest } from './post-rest.ts';
import { noticeBody, pageBody } from './render.ts';
import { surfaceFor } from './surface.ts';

export interface PosterOptions {
  readonly token: string;
  /** Without version and trailing slash. */
  readonly apiUrl: string;
  readonly chat: Pick<Chat, 'pagesOf' | 'buttonFor'>;
  readonly commands: readonly Command[];
  readonly commandPrefix: string;
  readonly log: Log;
  /** What is known of channels; null until it is connected. */
  readonly places: () => Places | null;
}

const PLATFORM = 'discord';

/** Clocks differ: what was posted at a time can have an earlier one on Discord. */
const LENIENCE_MS = 60_000;

/** Milliseconds for a sentence to one person. */
const TELL_MS = 15_000;

/** Discord as far as Briefwire posts there by itself. */
export function createPoster(options: PosterOptions): Poster & { readonly letGo: () => void } {
  const { chat, log, places } = options;
  // discord.js would post again by itself, and wait without end where it is told to ask less.
  const rest = new REST({ api: options.apiUrl, retries: 0, rejectOnRateLimit: () => true }).setToken(options.token);

  function pagesOf(posting: Posting): readonly LaidOut[] {
    return chat.pagesOf(posting, surfaceFor('channel', languageFor(posting.language), options));
  }

  async function find(posting: Posting, since: number): Promise<Found> {
    const known = places();
    if (known === null) return { kind: 'away', error: new Error('Discord is not connected.') };
    const button = chat.buttonFor('follow', { ask: posting.ask, cursor: START, trail: [] });
    const isIt = (message: APIMessage) => isMarked(message, posting.name) || idsIn(message.components).includes(button);
    const own = await ownAfter(idOf(posting.channel), idAt(since - LENIENCE_MS), { rest, places: known }, isIt);
    if (own === null) return { kind: 'away', error: new Error('Discord is not connected.') };
    if (own === 'unreadable') return { kind: 'unknowable', error: new Error('What stands there cannot be read.') };
    const found = own.find(isIt);
    return found === undefined ? { kind: 'absent' } : { kind: 'found', message: found.id };
  }

  async function tell(person: string, notice: Notice): Promise<boolean> {
    const body = { recipient_id: idOf(person) };
    const signal = AbortSignal.timeout(TELL_MS);
    const { id } = (await rest.post(Routes.userChannels(), { body, signal })) as APIDMChannel;
    const surface = surfaceFor('private', languageFor(notice.language), options);
    const sentence = noticeSentence(notice, surface, options.commands);
    const message = noticeBody(sentence, idOf(notice.channel));
    const outcome = await postOnce(rest, id, { body: message, name: notice.name, signal });
    if (outcome.kind !== 'posted') log.warn({ err: outcome.error, person }, 'Discord: somebody could not be told.');
    return outcome.kind === 'posted';
  }

  return {
    platform: PLATFORM,

    async post(posting, deadlineMs) {
      try {
        const body = pageBody({ ...pagesOf(posting)[0]!, picture: null }, languageFor(posting.language));
        const signal = AbortSignal.timeout(deadlineMs);
        return await postOnce(rest, idOf(posting.channel), { body, name: posting.name, signal });
      } catch (error) {
        return { kind: 'away', afterMs: null, error };
      }
    },

    async find(posting, since) {
      try {
        return await find(posting, since);
      } catch (error) {
        const failure = failureIn(error);
        return { kind: failure.kind === 'refused' ? 'unknowable' : 'away', error: failure.error };
      }
    },

    async postRest(posting, message, isOurs = () => true) {
      const known = places();
      try {
        const pages = pagesOf(posting);
        if (known === null) return pages.length === 1;
        const at = { channel: idOf(posting.channel), message, name: posting.name, isOurs };
        const done = await postRest(at, pages, languageFor(posting.language), { rest, places: known });
        if (done.kind === 'whole') return true;
        const needs = done.kind === 'refused' ? ` What the bot needs there: ${NEEDED_PERMISSIONS}.` : '';
        log.warn({ err: done.error, channel: at.channel }, `Discord: the rest of a post is missing below it.${needs}`);
        return done.kind === 'refused';
      } catch (err) {
        log.error({ err, post: posting.name }, 'Discord: the rest of a post could not be worked out.');
        return false;
      }
    },

    async tell(person, notice) {
      try {
        return await tell(person, notice);
      } catch (error) {
        log.warn({ err: failureIn(error).error, person }, 'Discord: somebody could not be told.');
        return false;
      }
    },

    letGo() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** The id that Discord knows, of a channel or a person as the house knows it: `discord:1012`. */
function idOf(name: string): string {
  return name.slice(PLATFORM.length + 1);
}
