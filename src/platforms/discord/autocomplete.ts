import type { APIApplicationCommandOptionChoice as Choice } from 'discord.js';
import type { Command, Desk } from '../../command.ts';
import { harmless } from '../../harmless.ts';
import type { Language } from '../languages/language.ts';
import { articlePhrase } from '../phrases.ts';
import { limits } from './limits.ts';
import type { Deed } from './parse.ts';

interface Library {
  readonly commands: readonly Command[];
  readonly desk: Pick<Desk, 'complete' | 'article'>;
}

/** What a person may mean by what is typed of an option so far, best first. */
export function choicesFor(
  { command, option, typed }: Extract<Deed, { kind: 'completion' }>,
  library: Library,
  language: Language,
): Choice<string>[] {
  const options = library.commands.find(({ name }) => name === command)?.options;
  const what = options?.find(({ name }) => name === option)?.complete;
  return choices().filter(isPossible).slice(0, limits.choices);

  function choices(): Choice<string>[] {
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
        return wordsFor(typed, (prefix) => desk.complete('topic', prefix, limits.choices)).map(sameFor);
      case 'source':
      case 'zone':
        return desk.complete(what, typed, limits.choices).map(sameFor);
      case 'article':
        return desk.complete('article', typed, limits.choices).map((id) => ({ name: titleOf(id), value: id }));
      default:
        return what satisfies never;
    }
  }

  function titleOf(id: string): string {
    const article = library.desk.article(id);
    const name = article === null ? id : harmless(articlePhrase(article, language));
    return name.length <= limits.choice ? name : `${name.slice(0, limits.choice - 1).toWellFormed()}…`;
  }
}

/** Several words are completed together where something begins with them, else the last one behind the others. */
function wordsFor(typed: string, complete: (prefix: string) => readonly string[]): readonly string[] {
  const together = complete(typed);
  const [, earlier, last] = /^(.*\s)(\S+)$/s.exec(typed) ?? [];
  if (together.length > 0 || earlier === undefined) return together;
  return complete(last!).map((word) => `${earlier}${word}`);
}

function sameFor(value: string): Choice<string> {
  return { name: value, value };
}

/** What could act on the reader's screen is not offered: sent back, it would not be the same word. */
function isPossible({ name, value }: Choice<string>): boolean {
  const fits = [name, value].every((text) => text.trim() !== '' && text.length <= limits.choice);
  return fits && harmless(value) === value;
}
