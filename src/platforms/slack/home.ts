import { setTimeout } from 'node:timers/promises';
import type { App, types } from '@slack/bolt';
import pRetry from 'p-retry';
import type { Command, Desk } from '../../command.ts';
import { line, type Part, plain, small } from '../chat/part.ts';
import type { Language } from '../languages/language.ts';
import { articlePhrase, coveragePhrase } from '../phrases.ts';
import { deliveryOf } from './answer.ts';
import type { SlackContext } from './context.ts';
import { limits } from './limits.ts';
import { typedOnSlack } from './names.ts';
import { blocksOf } from './render/parts.ts';
import { isLasting, retryAfterOf } from './web-errors.ts';

/** The home tab, made anew whenever somebody opens it. */
export function listenToHome(app: App, context: SlackContext): void {
  const { chat, people } = context;

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    const delivery = deliveryOf(body.event_id, body.team_id, event.user, event.channel);
    await chat.handle(delivery, {
      async work() {
        const { language } = await people.find(event.user);
        const questions = chat.lastQuestions(delivery.person, limits.lastQuestions);
        await publish(context, event.user, await homeParts(context, questions, language));
      },
      // There is no other place here in which something could be said.
      async tell(say) {
        const { language } = await people.find(event.user);
        await publish(context, event.user, [{ kind: 'title', text: language.home.title }, line(say(language))]);
      },
    });
  });
}

/** To publish the same view twice does no harm, so it is tried again. */
const TRIES = 3;

async function publish({ web, patience }: SlackContext, user: string, parts: readonly Part[]): Promise<void> {
  const view: types.HomeView = { type: 'home', blocks: blocksOf(parts).slice(0, limits.homeBlocks) };
  await pRetry(() => web.views.publish({ user_id: user, view }), {
    retries: TRIES - 1,
    minTimeout: patience.firstRepost,
    maxRetryTime: patience.posting,
    shouldRetry: async ({ error }) => {
      const wait = (retryAfterOf(error) ?? 0) * 1000;
      if (isLasting(error) || wait >= patience.posting) return false;
      await setTimeout(wait);
      return true;
    },
  });
}

/** What stands in the home tab: what Briefwire does, what can be asked, what is there, and what this person asked last. */
export async function homeParts(
  { desk, commands, commandPrefix }: { desk: Desk; commands: readonly Command[]; commandPrefix: string },
  questions: readonly string[],
  language: Language,
): Promise<Part[]> {
  const { home } = language;
  const toType = (typed: string) => typedOnSlack(typed, commands, commandPrefix);
  return [
    { kind: 'title', text: home.title },
    line(home.whatItDoes),
    { kind: 'title', text: language.helpTitle },
    ...commands.map((command): Part => {
      const summary = language.commands[command.name]?.summary ?? command.summary;
      return { kind: 'line', runs: [{ text: toType(command.name), look: 'match' }, plain(` – ${summary}`)] };
    }),
    { kind: 'title', text: home.corpus },
    ...(await corpusParts(desk, language)),
    { kind: 'title', text: home.lastQuestions },
    ...(questions.length === 0 ? [line(home.noQuestions)] : questions.map((asked) => code(toType(asked)))),
  ];
}

async function corpusParts(desk: Desk, language: Language): Promise<Part[]> {
  const { coverage, publishers, newest } = await desk.holdings(1);
  const [latest] = newest;
  const problems = await desk.problems();
  return [
    line(`${coveragePhrase(coverage, language)} · ${language.countPublishers(publishers)}`),
    ...(latest === undefined ? [] : [small(language.home.newest(articlePhrase(latest, language)))]),
    ...(problems === 0 ? [] : [line(language.unreadable(problems))]),
  ];
}

/** A question can be as long as an option may be; its beginning tells which it was. */
function code(text: string): Part {
  return { kind: 'code', text: text.length <= 300 ? text : `${text.slice(0, 299).toWellFormed()}…` };
}
