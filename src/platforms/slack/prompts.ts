import type { App } from '@slack/bolt';
import type { ArticleHead } from '../../corpus/article.ts';
import { harmless } from '../../harmless.ts';
import { articlePhrase } from '../phrases.ts';
import type { SlackContext } from './context.ts';
import { limits } from './limits.ts';
import { cutTo } from './text.ts';
import { isPassing, slackErrorOf } from './web-errors.ts';

/** Characters of a prompt's title that Slack's panel shows in two lines: our own number. */
const TITLE = 75;
/** Articles that are looked at: some have no title to ask by. */
const NEWEST = 4 * limits.prompts;

/**
 * What Slack's agent view offers to ask when somebody opens the messages of the app: a question each for the newest articles.
 * Where the app has no agent view, for which Slack wants a paid plan, it says no, and that is written down once.
 */
export function listenToPrompts(app: App, { web, desk, log }: SlackContext): void {
  let isOffered = true;

  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'messages' || !isOffered) return;
    const prompts = promptsFor((await desk.holdings(NEWEST)).newest);
    if (prompts.length === 0) return;
    try {
      await web.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
    } catch (err) {
      // Whatever else Slack says no to, such as a limit that was reached, passes.
      if (slackErrorOf(err) === null || isPassing(err)) {
        log.info({ err }, 'Slack: prompts could not be suggested.');
        return;
      }
      isOffered = false;
      const why = slackErrorOf(err);
      log.info({ why }, 'Slack: no prompts are suggested; the app has no agent view, or the plan lacks it.');
    }
  });
}

/** A question for each of the newest articles, by its own title: what is asked is a command, and nothing of ours about it. */
function promptsFor(articles: readonly ArticleHead[]): { title: string; message: string }[] {
  const titled = articles.filter(({ title }) => harmless(title).trim() !== '').slice(0, limits.prompts);
  return titled.map((article) => ({
    title: cutTo(harmless(articlePhrase(article)), TITLE),
    message: `brief ${harmless(article.title)}`,
  }));
}
