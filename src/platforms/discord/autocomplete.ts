import type { APIApplicationCommandOptionChoice as Choice } from 'discord.js';
import type { Command, Desk } from '../../command.ts';
import type { ArticleHead } from '../../corpus/article.ts';
import { harmless } from '../../harmless.ts';
import type { Language } from '../languages/language.ts';
import { articlePhrase } from '../phrases.ts';
import { limits } from './limits.ts';
import type { Deed } from './parse.ts';

interface Library {
  readonly commands: readonly Command[];
  readonly desk: Pick<Desk, 'complete' | 'completeArticle'>;
}

/** What a person may mean by what is typed of an option so far, best first. */
export async function choicesFor(
  { command, option, typed }: Extract<Deed, { kind: 'completion' }>,
  library: Library,
  language: Language,
): Promise<Choice<string>[]> {
  const options = library.commands.find(({ name }) => name === command)?.options;
  const what = options?.find(({ name }) => name === option)?.complete;
  return (await choices()).filter(isPossible).slice(0, limits.choices);

  async function choices(): Promise<Choice<string>[]> {
    const { desk, commands } = library;
    switch (what) {
      case undefined:
        return [];
      case 'command':
        return commands
          .map(({ name }) => name)
          .filter((name) => name.startsWith(typed.toLowerCase()))
          .map(sameFor);
      case 'topic':
        return (await wordsFor(typed, (prefix) => desk.complete('topic', prefix, limits.choices))).map(sameFor);
      case 'source':
      case 'zone':
        return (await desk.complete(what, typed, limits.choices)).map(sameFor);
      case 'article':
        return (await desk.completeArticle(typed, limits.choices)).map((article) => ({
          name: titleOf(article),
          value: article.id,
        }));
      default:
        return what satisfies never;
    }
  }

  function titleOf(article: ArticleHead): string {
    const name = harmless(articlePhrase(article, language));
    return name.length <= limits.choice ? name : `${name.slice(0, limits.choice - 1).toWellFormed()}…`;
  }
}

/** Several words are completed together where something begins with them, else the last one behind the others. */
async function wordsFor(
  typed: string,
  complete: (prefix: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const together = await complete(typed);
  const [, earlier, last] = /^(.*\s)(\S+)$/s.exec(typed) ?? [];
  if (together.length > 0 || earlier === undefined) return together;
  return (await complete(last!)).map((word) => `${earlier}${word}`);
}

function sameFor(value: string): Choice<string> {
  return { name: value, value };
}

/** What could act on the reader's screen is not offered: sent back, it would not be the same word. */
function isPossible({ name, value }: Choice<string>): boolean {
  const fits = [name, value].every((text) => text.trim() !== '' && text.length <= limits.choice);
  return fits && harmless(value) === value;
}
