import type { CommandHelp, Reply } from '../../../reply.ts';
import type { Line } from '../layout.ts';
import { EMPTY, hanging, type Page, paragraph, span, toTry } from './page.ts';

/** All commands in a table, or one in detail. */
export function helpLines(commands: readonly CommandHelp[], page: Page): Line[] {
  const [only, ...others] = commands;
  if (only !== undefined && others.length === 0) return detailLines(only, page);
  return [
    ...table(
      commands.map(({ name, summary }) => [page.toType(name), summary]),
      page,
    ),
    EMPTY,
    ...paragraph('A line that begins otherwise is a question.', page, 'faint'),
    ...paragraph(`More on one of them: ${page.toType('help brief')}`, page, 'faint'),
  ];
}

/** What cannot be carried out, and what to type instead. */
export function refusalLines({ message, suggestions }: Extract<Reply, { kind: 'refusal' }>, page: Page): Line[] {
  const advice = suggestions.length === 0 ? [] : [...paragraph('Try:', page), ...toTry(suggestions, page)];
  return [...message.split('\n').flatMap((line) => paragraph(line, page)), ...advice];
}

function detailLines({ usage, summary, options, examples }: CommandHelp, page: Page): Line[] {
  return [
    ...paragraph(page.toType(usage), page, 'command'),
    ...paragraph(summary, page),
    ...(options.length === 0
      ? []
      : [
          EMPTY,
          ...table(
            options.map((option) => [option.name, option.summary]),
            page,
          ),
        ]),
    EMPTY,
    ...paragraph('For example:', page),
    ...toTry(examples, page),
  ];
}

function table(rows: readonly (readonly [string, string])[], page: Page): Line[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.flatMap(([name, text]) => hanging(span(`  ${name.padEnd(width + 2)}`, 'command'), [span(text)], page));
}
