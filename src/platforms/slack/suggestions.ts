import type { App, types } from '@slack/bolt';
import type { OptionSpec } from '../../command.ts';
import type { ArticleHead } from '../../corpus/article.ts';
import { harmless } from '../../harmless.ts';
import { articlePhrase } from '../phrases.ts';
import { acknowledged } from './acknowledged.ts';
import type { SlackContext } from './context.ts';
import { memoryIn } from './filled-form.ts';
import { optionFor } from './form.ts';
import { limits } from './limits.ts';
import { cutTo, plainText } from './text.ts';

/** What can be chosen in a form while somebody types. */
export function listenToSuggestions(app: App, context: SlackContext): void {
  app.options<'block_suggestion'>({ type: 'block_suggestion' }, async ({ ack, body, payload }) => {
    const options = await found();
    await acknowledged(() => ack({ options }), context.log);

    async function found(): Promise<types.PlainTextOption[]> {
      try {
        const memory = memoryIn(('view' in body && body.view?.private_metadata) || '');
        const command = context.commands.find(({ name }) => name === memory?.command);
        const option = command?.options.find(({ name }) => name === payload.action_id);
        return option === undefined ? [] : await optionsFor(option, payload.value, context);
      } catch (err) {
        context.log.error({ err }, 'Nothing could be suggested in a form.');
        return [];
      }
    }
  });
}

/** The choices for what was typed so far, at most as many as Slack takes. */
async function optionsFor(
  { complete }: OptionSpec,
  typed: string,
  { desk, commands }: Pick<SlackContext, 'desk' | 'commands'>,
): Promise<types.PlainTextOption[]> {
  if (complete === undefined) return [];
  if (complete === 'command') {
    return commands.filter(({ name }) => name.startsWith(typed.toLowerCase())).map(({ name }) => optionFor(name));
  }
  // A value comes back as it was sent: one that is too long, or not harmless, would not be the same any more.
  const isPossible = (value: string) => value !== '' && value.length <= limits.optionValue && harmless(value) === value;
  if (complete !== 'article')
    return (await desk.complete(complete, typed, limits.options)).filter(isPossible).map(optionFor);
  const articles = await desk.completeArticle(typed, limits.options);
  return articles.filter(({ id }) => isPossible(id)).map(articleOption);
}

/** An article by its title: nobody knows it by its id. */
function articleOption(article: ArticleHead): types.PlainTextOption {
  const phrase = harmless(articlePhrase(article)).trim();
  return { text: plainText(cutTo(phrase || article.id, limits.optionText)), value: article.id };
}
