/** Writes docs/commands.md from the declarations in commands/; with `--check` exits 1 where the file differs from them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { commands } from '../commands/index.ts';
import { type Command, usageOf } from '../src/command.ts';
import { shownName } from '../src/platforms/discord/names.ts';
import { languages } from '../src/platforms/languages/index.ts';

const file = new URL('../docs/commands.md', import.meta.url);

export function commandsDoc(all: readonly Command[]): string {
  return `${[
    '# Commands',
    'Written by `npm run docs:commands` from the files in `commands/`. In Slack and in the terminal an option is typed as\n`name:value`; Discord shows a field for each. `COMMAND_PREFIX` goes before every name, on Slack and Discord.',
    ...all.map(section),
  ].join('\n\n')}\n`;
}

function section(command: Command): string {
  const translated = languages.filter(({ commands }) => commands[command.name] !== undefined);
  const names = translated.map((language) => `\`/${shownName(command, language, '')}\``).join(' and ');
  const onDiscord =
    command.amongOthers === undefined ? 'On Discord' : `On Discord \`/${command.name} ${command.amongOthers}\`,`;
  const rows = command.options.map(({ name, required, summary, complete }) => [
    `\`${name}\``,
    summary.replaceAll('|', '\\|'),
    [...(required ? ['required'] : []), ...(complete === undefined ? [] : ['completes as you type'])].join(', '),
  ]);
  return [
    `## \`/${command.name}\``,
    `${command.summary}. ${onDiscord} also ${names}, for people who read these languages.`,
    ['```', `/${usageOf(command)}`, ...command.examples.map((example) => `/${example}`), '```'].join('\n'),
    tableOf([['option', '', ''], ...rows]),
  ].join('\n\n');
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join('\n');
}

if (import.meta.main) {
  const wanted = commandsDoc(commands);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, wanted);
  } else if (readFileSync(file, 'utf8') !== wanted) {
    console.error('docs/commands.md is not what commands/ says. Run: npm run docs:commands');
    process.exitCode = 1;
  }
}
