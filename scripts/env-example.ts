/** Writes `.env.example` from the option table; with `--check` exits 1 where the file differs from it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { configOptions } from '../src/config.ts';
import type { ConfigOption } from '../src/read-options.ts';

const file = new URL('../.env.example', import.meta.url);

export function envExample(table: Record<string, ConfigOption>): string {
  const groups = Map.groupBy(Object.values(table), (option) => option.group);
  const sections = [...groups].map(([group, options]) => [`# --- ${group} ---`, ...options.map(entry)].join('\n\n'));
  const head = '# Settings of Briefwire. Copy this file to .env and take the # from the lines that you change.';
  return `${[head, '# Written by `npm run docs:env` from src/config.ts.'].join('\n')}\n\n${sections.join('\n\n')}\n`;
}

/** The default stands as a comment, so that a copied file changes nothing. A secret has no value to show. */
function entry(option: ConfigOption): string {
  return [`# ${option.help}`, `# ${option.name}=${option.secret ? '' : option.default}`].join('\n');
}

if (import.meta.main) {
  const wanted = envExample(configOptions);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, wanted);
  } else if (readFileSync(file, 'utf8') !== wanted) {
    console.error('.env.example is not what src/config.ts says. Run: npm run docs:env');
    process.exitCode = 1;
  }
}
