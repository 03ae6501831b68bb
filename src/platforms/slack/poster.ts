import type { Poster, Posting } from '../../posting/poster.ts';
import type { LaidOut } from '../chat/lay-out.ts';
import { languageFor } from '../languages/index.ts';
import { type SlackContext, surfaceOf } from './context.ts';
import type { Content } from './message.ts';
import { type Mark, whereItStands } from './named-post.ts';
import { renderNotice } from './notice.ts';
import { postOnce, QUIET } from './post-once.ts';
import { isPointless, outcomeOf, unfound } from './post-outcome.ts';
import { renderPage } from './render.ts';
import { type WebOptions, webClient } from './web-client.ts';

/** Milliseconds by which the clocks of Slack and of this machine may differ. */
const SKEW_MS = 60_000;

/** Slack as far as Briefwire posts there by itself. */
export function createPoster(context: SlackContext, options: WebOptions): Poster {
  const { web, chat, people, commands, log } = context;
  const self = selfOf(context);

  const pagesOf = (posting: Posting): Content[] => {
    const language = languageFor(posting.language);
    const pages = chat.pagesOf(posting, surfaceOf(context, language, 'channel'));
    return pages.map((page, at) => renderPage(at === 0 ? page : inThread(page, at === pages.length - 1), language));
  };

  return {
    platform: 'slack',

    async post(posting, deadlineMs) {
      let content: Content | undefined;
      try {
        [content] = pagesOf(posting);
      } catch (error) {
        return { kind: 'away', afterMs: null, error };
      }
      // A client of its own: in that of all others the post could wait for its turn until after the deadline.
      const web = webClient(options, Math.max(1, Math.floor(deadlineMs)));
      const place = { channel: idIn(posting.channel), metadata: markOf(posting.name) };
      try {
        const { ts } = await web.chat.postMessage({ ...place, ...content!, ...QUIET });
        if (ts !== undefined) return { kind: 'posted', message: ts };
        return { kind: 'uncertain', error: new Error('Slack took a post and did not say when.') };
      } catch (error) {
        return outcomeOf(error);
      }
    },

    async find({ channel, name }, since) {
      const oldest = ((since - SKEW_MS) / 1000).toFixed(6);
      const place = { channel: idIn(channel), thread: null, since: oldest };
      try {
        const standing = await whereItStands(web, place, markOf(name), await self());
        if (standing.kind === 'found') return { kind: 'found', message: standing.ts };
        if (standing.kind === 'absent') return { kind: 'absent' };
        return { kind: 'unknowable', error: new Error('There are more messages than are looked through for a post.') };
      } catch (error) {
        return unfound(error);
      }
    },

    async postRest(posting, message, isOurs = () => true) {
      const place = { channel: idIn(posting.channel), thread: message, since: message };
      try {
        for (const [index, content] of pagesOf(posting).slice(1).entries()) {
          if (!isOurs()) return false;
          const mark = markOf(`${posting.name}#${index + 2}`);
          const standing = await whereItStands(web, place, mark, await self());
          if (standing.kind === 'absent') await postOnce(context, place, mark, content);
        }
        return true;
      } catch (err) {
        // What is missing can still be read by the button below the first page.
        log.warn({ err, channel: posting.channel }, 'Slack: the rest of a post could not be put into its thread.');
        return isPointless(err);
      }
    },

    async tell(person, notice) {
      const user = idIn(person);
      try {
        const { language } = await people.find(user);
        const { channel } = await web.conversations.open({ users: user });
        if (channel?.id === undefined) throw new Error('Slack opened no direct messages.');
        const place = { channel: channel.id, thread: null, since: null };
        const mark: Mark = { event_type: 'briefwire_notice', event_payload: { name: notice.name } };
        // Where it cannot be looked for, to be told twice is better than not at all.
        const standing = await whereItStands(web, place, mark, await self()).catch(() => null);
        if (standing?.kind === 'found') return true;
        const { toType } = surfaceOf(context, language, 'private');
        await postOnce(context, place, mark, renderNotice(notice, { language, toType }, commands));
        return true;
      } catch (err) {
        log.warn({ err, person }, 'Slack: somebody could not be told of what they set up.');
        return false;
      }
    },
  };
}

function markOf(name: string): Mark & { event_payload: Record<string, string> } {
  return { event_type: 'briefwire_post', event_payload: { name } };
}

/** `C0NEWS` in `slack:T0HARBOUR:C0NEWS`. */
function idIn(name: string): string {
  return name.split(':').at(-1)!;
}

/** The other pages stand above and below it, so that there is nothing to turn; unless there are more than were posted. */
function inThread(page: LaidOut, isLast: boolean): LaidOut {
  const { controls } = page;
  return { ...page, controls: { ...controls, back: null, more: isLast ? controls.more : null } };
}

/** Who we are, asked once. */
function selfOf({ web }: SlackContext): () => Promise<string> {
  let known: string | null = null;
  return async () => {
    known ??= (await web.auth.test()).user_id ?? '';
    return known;
  };
}
