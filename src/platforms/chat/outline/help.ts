import type { CommandHelp, Reply } from '../../../reply.ts';
import { line, type Outline, type Part, plain, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** All commands, or one in detail. */
export function helpOutline(commands: readonly CommandHelp[], reader: Reader): Outline {
  const [only, ...others] = commands;
  if (only !== undefined && others.length === 0) return notPaged(detailParts(only, reader));
  const { language, toType } = reader;
  return notPaged([
    { kind: 'title', text: language.helpTitle },
    ...commands.flatMap((command) => entry(toType(command.name), summaryOf(command, reader))),
    small(language.moreHelp(toType('help brief'))),
  ]);
}

/** What cannot be carried out, and what to type instead. */
export function refusalOutline(
  { message, remark, suggestions }: Extract<Reply, { kind: 'refusal' }>,
  { language, toType }: Reader,
): Outline {
  const said = remark === null ? [language.englishOnly, message] : [language.remark(remark)];
  return notPaged([
    ...said.filter((sentence) => sentence !== null).map(line),
    ...(suggestions.length === 0 ? [] : [line(language.tryThis)]),
    ...suggestions.map((suggestion): Part => ({ kind: 'code', text: toType(suggestion) })),
  ]);
}

function detailParts(command: CommandHelp, reader: Reader): Part[] {
  const { language, toType } = reader;
  const named = language.commands[command.name]?.options;
  return [
    { kind: 'title', text: toType(command.name) },
    line(summaryOf(command, reader)),
    { kind: 'code', text: toType(command.usage) },
    ...command.options.flatMap(({ name, summary }) => entry(name, named?.[name]?.summary ?? summary)),
    line(language.forExample),
    ...command.examples.map((example): Part => ({ kind: 'code', text: toType(example) })),
  ];
}

function summaryOf({ name, summary }: CommandHelp, { language }: Reader): string {
  return language.commands[name]?.summary ?? summary;
}

function entry(name: string, summary: string): Part[] {
  return [{ kind: 'line', runs: [{ text: name, look: 'match' }, plain(` – ${summary}`)] }];
}

function notPaged(lead: readonly Part[]): Outline {
  return { head: [], lead, items: [], passedOver: 0, more: false, foot: [], isAnswer: false };
}
