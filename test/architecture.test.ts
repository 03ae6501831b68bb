import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { commandsDoc } from '../scripts/commands-doc.ts';
import { configOptions } from '../src/config.ts';

interface Room {
  /** Files, and folders with a slash at the end. */
  readonly holds: readonly string[];
  /** Rooms, or single files of a room; `type` before one: by `import type` only. A room knows itself where it says so. */
  readonly knows: readonly string[];
}

/** Who may import whom. A file belongs to the first room that holds it. docs/DESIGN.md has the picture. */
const house: Readonly<Record<string, Room>> = {
  main: {
    holds: ['src/main.ts', 'src/chat-platforms.ts', 'src/cli/briefwire.ts'],
    knows: [
      ...[
        'main',
        'commands index',
        'desk',
        'worker',
        'settings',
        'process',
        'cli',
        'shared',
        'chat',
        'store',
        'helpers',
      ],
      ...['platforms/terminal', 'platforms/slack', 'platforms/discord', 'posting', 'dates', 'type words'],
    ],
  },
  helpers: {
    holds: [
      'src/clock-time.ts',
      'src/compare.ts',
      'src/errors.ts',
      'src/harmless.ts',
      'src/lexicon.ts',
      'src/lines.ts',
      'src/log.ts',
      'src/nearest.ts',
      'src/ranges.ts',
      'src/remark.ts',
      'src/rows.ts',
      'src/slices.ts',
      'src/varints.ts',
    ],
    knows: ['helpers'],
  },
  settings: { holds: ['src/config.ts', 'src/env.ts', 'src/read-options.ts'], knows: ['settings', 'helpers'] },
  process: {
    holds: ['src/closed-pipe.ts', 'src/exit.ts', 'src/logger.ts', 'src/progress.ts'],
    knows: ['settings', 'helpers', 'type desk'],
  },

  // What is said between the rooms.
  words: {
    holds: [
      ...[
        'src/channel.ts',
        'src/channel-options.ts',
        'src/command.ts',
        'src/command-name.ts',
        'src/judgement.ts',
        'src/parse-text.ts',
        'src/reply.ts',
      ],
      'src/search-options.ts',
    ],
    knows: ['words', 'type article', 'src/errors.ts', 'type helpers'],
  },
  dispatch: { holds: ['src/dispatch.ts'], knows: ['words', 'helpers'] },
  'commands index': { holds: ['commands/index.ts'], knows: ['commands', 'type words'] },
  commands: { holds: ['commands/'], knows: ['words', 'helpers'] },

  // What answers.
  article: { holds: ['src/corpus/article.ts'], knows: [] },
  dates: { holds: ['src/corpus/dates.ts', 'src/local-day.ts'], knows: ['type article'] },
  text: {
    holds: ['src/corpus/passages.ts', 'src/corpus/raw-range.ts', 'src/corpus/sentences.ts'],
    knows: ['text', 'type article'],
  },
  corpus: { holds: ['src/corpus/'], knows: ['corpus', 'text', 'dates', 'type article', 'helpers'] },
  retrieval: {
    holds: ['src/retrieval/'],
    knows: [
      'retrieval',
      'text',
      'type article',
      'type words',
      'src/clock-time.ts',
      'src/compare.ts',
      'src/errors.ts',
      'src/lexicon.ts',
      'src/ranges.ts',
      'src/rows.ts',
      'src/slices.ts',
      'src/varints.ts',
      'type src/remark.ts',
    ],
  },
  analysis: {
    holds: ['src/analysis/'],
    knows: [
      ...['analysis', 'text', 'dates', 'type article', 'type words', 'helpers'],
      // What is known of English words in general.
      ...['src/retrieval/fold.ts', 'src/retrieval/irregular.ts', 'src/retrieval/wordnet.ts'],
    ],
  },
  evidence: {
    holds: ['src/evidence/'],
    knows: [
      'evidence',
      'analysis',
      'retrieval',
      'text',
      'type article',
      'type words',
      'src/compare.ts',
      'src/ranges.ts',
    ],
  },
  digest: {
    holds: ['src/digest/'],
    knows: [
      'digest',
      'evidence',
      'analysis',
      'retrieval',
      'text',
      'type article',
      'type words',
      'src/clock-time.ts',
      'src/compare.ts',
      'src/errors.ts',
      'src/nearest.ts',
      'src/ranges.ts',
      'type src/remark.ts',
    ],
  },
  cache: { holds: ['src/cache/'], knows: ['type article'] },
  desk: {
    holds: ['src/desk.ts', 'src/desk/', 'src/completion.ts'],
    knows: ['desk', 'corpus', 'dates', 'type article', 'retrieval', 'evidence', 'digest', 'cache', 'words', 'helpers'],
  },

  // Where the desk is at work while platforms are.
  worker: {
    holds: ['src/worker/'],
    knows: ['worker', 'desk', 'type words', 'type article', 'helpers', 'type src/log.ts'],
  },

  // What is remembered.
  store: { holds: ['src/store/'], knows: ['store', 'helpers'] },

  // What is posted without being asked there and then.
  posting: {
    holds: ['src/posting/'],
    knows: [
      ...['posting', 'type words', 'type store', 'type article', 'dates', 'helpers'],
      ...['src/digest/local-time.ts', 'src/digest/quiet-hours.ts', 'src/digest/slots.ts', 'src/digest/when.ts'],
      ...['src/digest/zones.ts', 'src/retrieval/days.ts', 'src/retrieval/query.ts'],
    ],
  },

  // Where people and programs ask.
  shared: {
    holds: ['src/platforms/phrases.ts', 'src/platforms/platform.ts', 'src/platforms/languages/'],
    knows: ['shared', 'words', 'type article', 'type posting', 'helpers'],
  },
  threads: {
    holds: ['src/threads/'],
    knows: [
      ...['threads', 'words', 'type article', 'helpers'],
      // What is known of names and of English words in general.
      ...[
        'src/analysis/statements/countries.ts',
        'src/analysis/statements/names.ts',
        'src/analysis/statements/tokens.ts',
      ],
      ...[
        'src/analysis/statements/speaker-words.ts',
        'src/analysis/statements/speech-verbs.ts',
        'src/retrieval/stop-words.ts',
      ],
    ],
  },
  chat: {
    holds: ['src/platforms/chat/'],
    knows: [
      ...['chat', 'shared', 'threads', 'dispatch', 'dates', 'words', 'type article', 'type store', 'type posting'],
      'helpers',
    ],
  },
  'platforms/slack': {
    holds: ['src/platforms/slack/'],
    knows: ['platforms/slack', 'chat', 'shared', 'words', 'type article', 'type store', 'type posting', 'helpers'],
  },
  'platforms/discord': {
    holds: ['src/platforms/discord/'],
    knows: ['platforms/discord', 'chat', 'shared', 'words', 'type article', 'type store', 'type posting', 'helpers'],
  },
  'platforms/terminal': {
    holds: ['src/platforms/terminal/'],
    knows: ['platforms/terminal', 'shared', 'chat', 'dispatch', 'words', 'type article', 'helpers'],
  },
  cli: {
    holds: ['src/cli/'],
    knows: [
      ...['cli', 'platforms/terminal', 'shared', 'chat', 'dispatch', 'words', 'settings', 'process', 'helpers'],
      ...['store', 'posting', 'dates', 'type article', 'type desk', 'package.json'],
      ...['src/desk/asynchronous.ts', 'src/retrieval/coverage.ts'],
    ],
  },
};

/** Packages that only some files may import; nobody, where there are none. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['src/platforms/discord/'],
  'discord-api-types': ['src/platforms/discord/'],
  '@slack/bolt': ['src/platforms/slack/'],
  '@slack/types': ['src/platforms/slack/'],
  '@slack/web-api': ['src/platforms/slack/'],
  '@slack/socket-mode': ['src/platforms/slack/'],
  // What is remembered, and the posting lists of a large archive.
  'node:sqlite': ['src/store/', 'src/retrieval/sqlite-index.ts'],
  minisearch: ['src/retrieval/minisearch.ts'],
  chokidar: ['src/corpus/watch.ts'],
  commander: ['src/cli/arguments.ts'],
  pino: ['src/logger.ts'],
  dotenv: ['src/env.ts'],
  'temporal-polyfill': ['src/digest/local-time.ts'],
  // The disk: settings, articles, the thesaurus, the index, the store, the history of the chat, what draws pictures, what
  // `check` tries out.
  'node:fs': [
    ...[
      'src/env.ts',
      'src/desk/',
      'src/corpus/load.ts',
      'src/corpus/watch.ts',
      'src/retrieval/wordnet.ts',
      'src/cache/',
    ],
    ...[
      'src/platforms/terminal/history.ts',
      'src/platforms/chat/picture/png.ts',
      'src/cli/check.ts',
      'src/cli/report/report.ts',
      'src/store/',
    ],
  ],
  'node:process': [],
  // A large corpus is read by a process of its own, which gives its memory back.
  'node:child_process': ['src/desk/apart.ts'],
  'node:http': [],
  'node:https': [],
  'node:http2': [],
  'node:net': [],
  'node:tls': [],
  'node:dgram': [],
};

/** What only some files may say. */
const sayings: readonly { readonly what: string; readonly pattern: RegExp; readonly allowed: readonly string[] }[] = [
  {
    what: 'reads the environment',
    pattern: /\bprocess(?:\?)?\.env\b|\bprocess\[|\benv\b[^=\n]*\}\s*=\s*process\b/,
    allowed: ['src/main.ts', 'src/cli/briefwire.ts'],
  },
  {
    what: 'asks the clock',
    pattern: /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/,
    allowed: ['src/main.ts', 'src/cli/briefwire.ts', 'src/progress.ts', 'src/desk/sparing.ts', 'src/worker/worker.ts'],
  },
  {
    what: 'throws dice',
    pattern: /\bMath\.random\b|\brandom(?:Bytes|UUID|Int)\(/,
    // Names of files that are not whole yet, and keys.
    allowed: ['src/cache/checked-file.ts', 'src/desk/postings-file.ts', 'src/store/'],
  },
  {
    what: 'uses the network',
    pattern: /\bfetch\(|\bnew (?:WebSocket|EventSource)\b/,
    allowed: ['src/platforms/slack/response-url.ts'],
  },
  {
    what: 'imports behind the back of this test',
    pattern: /\brequire\(|\bcreateRequire\b|\bgetBuiltinModule\b/,
    allowed: [],
  },
];

const MAX_LINES = 300;

const root = posix.join(import.meta.dirname, '..');
const files = globSync(['src/**/*.ts', 'commands/**/*.ts'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const sources = new Map(files.map((path) => [path, readFileSync(posix.join(root, path), 'utf8')]));

describe('the house', () => {
  test('there is something to look at', () => {
    expect(files).toEqual(expect.arrayContaining(['src/main.ts', 'commands/index.ts', 'src/corpus/read/index.ts']));
    expect([...sources].flatMap(([path, source]) => importsIn(path, source)).length).toBeGreaterThan(files.length);
  });

  test('every file has a room', () => {
    expect(files.filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  test('nobody imports what they may not know', () => {
    expect([...sources].flatMap(([path, source]) => breachesIn(path, source))).toEqual([]);
  });

  test('no imports go in a circle', () => {
    expect(circleIn(new Map([...sources].map(([path, source]) => [path, neighboursOf(path, source)])))).toBeNull();
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const lines = (path: string) => sources.get(path)!.trimEnd().split('\n').length;
    expect(files.filter((path) => lines(path) > MAX_LINES).map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
  });

  test('every command is in the index, under the name of its file', () => {
    const listed = neighboursOf('commands/index.ts', sources.get('commands/index.ts')!);
    const there = files.filter((path) => path.startsWith('commands/') && path !== 'commands/index.ts');
    expect(listed.filter((path) => path.startsWith('commands/')).sort()).toEqual(there);
    expect(commands.map(({ name }) => `commands/${name.replace(' ', '-')}.ts`).sort()).toEqual(there);
  });

  test('every platform is wired in main', () => {
    const wired = neighboursOf('src/main.ts', sources.get('src/main.ts')!);
    const folders = files.filter((path) => path.endsWith('/connect.ts')).map((path) => `${posix.dirname(path)}/`);
    expect(folders).not.toEqual([]);
    expect(folders.filter((folder) => !wired.some((path) => path.startsWith(folder)))).toEqual([]);
  });
});

describe('the papers', () => {
  const papers = globSync(['*.md', 'docs/*.md', 'bench/*.md'], { cwd: root });

  test('their links lead somewhere', () => {
    const links = papers.flatMap((paper) =>
      [...readFileSync(posix.join(root, paper), 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(
        ([, target]) => `${paper} -> ${target}`,
      ),
    );
    const path = (link: string) => posix.join(root, posix.dirname(link.split(' -> ')[0]!), link.split(' -> ')[1]!);
    expect(links).toContain('README.md -> docs/DESIGN.md');
    expect(links.filter((link) => !existsSync(path(link)))).toEqual([]);
  });

  test('the page of commands is what the commands say', () => {
    expect(readFileSync(posix.join(root, 'docs/commands.md'), 'utf8')).toBe(commandsDoc(commands));
  });

  test('the README has every setting as it is', () => {
    const readme = readFileSync(posix.join(root, 'README.md'), 'utf8').replace(/ +/g, ' ');
    for (const { name, default: value, help } of Object.values(configOptions)) {
      expect(readme).toContain(`| \`${name}\` | ${value === '' ? '' : `\`${value}\` `}| ${help} |`);
    }
  });
});

describe('this test can fail', () => {
  test.each([
    ["import { a } from './x.ts';", ['src/x.ts']],
    ["import a, { type B } from './x.ts';", ['src/x.ts']],
    ["import {\n  a,\n  b as c,\n} from '../commands/x.ts';", ['commands/x.ts']],
    ["import * as all from './x.ts';", ['src/x.ts']],
    ["import './x.ts';", ['src/x.ts']],
    ["import data from './x.json' with { type: 'json' };", ['src/x.json']],
    ["import type { A } from './x.ts';", ['type src/x.ts']],
    ["import type A from './x.ts';", ['type src/x.ts']],
    // At run time this is `import {} from './x.ts'`, which loads the file.
    ["import { type A } from './x.ts';", ['src/x.ts']],
    ["export { a } from './x.ts';", ['src/x.ts']],
    ["export * from './x.ts';", ['src/x.ts']],
    ["export * as all from './x.ts';", ['src/x.ts']],
    ["export type { A } from './x.ts';", ['type src/x.ts']],
    ["const a = async () => (await import('./x.ts')).a;", ['src/x.ts']],
    ["const a = import(\n  './x.ts'\n);", ['src/x.ts']],
    ["type A = import('./x.ts').A;", ['src/x.ts']],
    ["import a from 'package/part';\nimport { b } from 'node:fs';", ['package/part', 'node:fs']],
    ["export function a({ from }: B) {\n  return ' from ';\n}\nconst c = 'import';", []],
    ['const here = import.meta.dirname;', []],
    ['const a = import(name);', ['?']],
    ['import a from `./x.ts`;', ['?']],
    ["import defer * as a from './x.ts';", ['?']],
  ])('%s', (source, found) => {
    const shown = importsIn('src/a.ts', source).map(({ target, isType }) => `${isType ? 'type ' : ''}${target}`);
    expect(shown).toEqual(found);
  });

  test.each([
    ['commands/ask.ts', "import { rank } from '../src/retrieval/rank.ts';"],
    ['commands/ask.ts', "import brief from './brief.ts';"],
    ['src/platforms/terminal/connect.ts', "import { clean } from '../../corpus/clean.ts';"],
    ['src/platforms/terminal/connect.ts', "import { read } from '../../corpus/article.ts';"],
    ['src/platforms/terminal/connect.ts', "import type { Connection } from '../slack/connect.ts';"],
    ['src/platforms/slack/connect.ts', "import type { Client } from '../discord/connect.ts';"],
    ['src/platforms/slack/connect.ts', "import { openStore } from '../../store/sqlite.ts';"],
    ['src/platforms/chat/chat.ts', "import { App } from '@slack/bolt';"],
    ['src/corpus/load.ts', "import type { Archive } from '../retrieval/archive.ts';"],
    ['src/retrieval/search.ts', "import { usageOf } from '../command.ts';"],
    ['src/retrieval/search.ts', "import { load } from '../corpus/load.ts';"],
    ['src/retrieval/rank.ts', "import MiniSearch from 'minisearch';"],
    ['src/retrieval/rank.ts', "import { x } from 'minisearch/part';"],
    ['src/retrieval/rank.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/retrieval/rank.ts', "import { readFile } from 'fs/promises';"],
    ['src/platforms/terminal/connect.ts', "import { Client } from 'discord.js';"],
    ['src/cache/revisions.ts', "import { answer } from '../dispatch.ts';"],
    ['src/config.ts', 'const level = process.env.LOG_LEVEL;'],
    ['src/config.ts', 'const { env } = process;'],
    ['src/retrieval/rank.ts', 'const now = new Date();'],
    ['src/retrieval/rank.ts', 'const luck = Math.random();'],
    ['src/corpus/load.ts', "const page = await fetch('https://example.org');"],
    ['src/desk.ts', 'const parts = await import(path);'],
    ['src/nowhere/x.ts', "import './y.ts';"],
  ])('%s may not: %s', (path, source) => {
    expect(breachesIn(path, source)).toHaveLength(1);
  });

  test('a circle is found, also over types', () => {
    const neighbours = (...pairs: [string, string[]][]) => new Map(pairs);
    expect(circleIn(neighbours(['a', ['b', 'c']], ['b', ['c']], ['c', []]))).toBeNull();
    expect(circleIn(neighbours(['a', ['b']], ['b', ['c']], ['c', ['b']]))).toBe('b > c > b');
    expect(neighboursOf('src/a.ts', "import type { B } from './b.ts';")).toEqual(['src/b.ts']);
  });
});

interface Import {
  /** A path below the root, the name of a package, or `?` where the scanner cannot tell. */
  readonly target: string;
  readonly isType: boolean;
}

const NAMES = String.raw`(?:[\w$]+|\*\s*as\s+[\w$]+|\{[^}]*\})`;
/** Static imports and exports start a line, as the formatter sees to. */
const STATIC = new RegExp(
  String.raw`^(?:import\s+(?:(type)\s+)?(?:${NAMES}(?:\s*,\s*${NAMES})?\s*from\s*)?|export\s+(?:(type)\s+)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*)(["'])([^"'\n]+)\3`,
  'gm',
);
const DYNAMIC = /\bimport\s*\(\s*(?:(["'`])([^"'`$\n]+)\1\s*[,)])?/g;
const ANY_STATIC = /^import\b(?!\s*[.(])/gm;

/** Every import of a file, also in places where it would be none (a comment, a template): better one too many. */
function importsIn(path: string, source: string): Import[] {
  const found: Import[] = [];
  for (const [, importType, exportType, , target] of source.matchAll(STATIC)) {
    found.push({ target: resolved(path, target!), isType: (importType ?? exportType) !== undefined });
  }
  for (const [, , target] of source.matchAll(DYNAMIC)) {
    found.push({ target: target === undefined ? '?' : resolved(path, target), isType: false });
  }
  const read = [...source.matchAll(STATIC)].filter(([statement]) => statement.startsWith('import')).length;
  const unread = [...source.matchAll(ANY_STATIC)].length - read;
  return [...found, ...Array.from({ length: unread }, () => ({ target: '?', isType: false }))];
}

function resolved(path: string, target: string): string {
  return target.startsWith('.') ? posix.join(posix.dirname(path), target) : target;
}

function neighboursOf(path: string, source: string): string[] {
  return importsIn(path, source)
    .map(({ target }) => target)
    .filter((target) => target.endsWith('.ts'));
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function roomOf(path: string): string | undefined {
  return Object.keys(house).find((name) => isIn(path, house[name]!.holds));
}

/** One sentence for each thing that the file does and may not. */
function breachesIn(path: string, source: string): string[] {
  const said = sayings
    .filter(({ pattern, allowed }) => pattern.test(source) && !isIn(path, allowed))
    .map(({ what }) => `${path} ${what}`);
  const imported = importsIn(path, source)
    .filter((found) => !mayImport(path, found))
    .map(({ target, isType }) => `${path} imports ${isType ? 'type ' : ''}${target}`);
  return [...said, ...imported];
}

function mayImport(path: string, { target, isType }: Import): boolean {
  if (target === '?') return false;
  const knows = house[roomOf(path) ?? '']?.knows ?? [];
  const isOwn = /^(?:src|commands)\/|^package\.json$/.test(target);
  if (isOwn) {
    const names = [target, ...(roomOf(target) === undefined ? [] : [roomOf(target)!])];
    return names.some((name) => knows.includes(name) || (isType && knows.includes(`type ${name}`)));
  }
  // `fs` is `node:fs` under a name that the table lacks.
  if (isBuiltin(target) && !target.startsWith('node:')) return false;
  const name = Object.keys(reserved).find((name) => target === name || target.startsWith(`${name}/`));
  return name === undefined || isIn(path, reserved[name]!);
}

/** The first circle on the way from file to file, or null. */
function circleIn(neighbours: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): string | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path].join(' > ');
    if (done.has(path)) return null;
    done.add(path);
    way.push(path);
    for (const next of neighbours.get(path) ?? []) {
      const circle = visit(next);
      if (circle !== null) return circle;
    }
    way.pop();
    return null;
  };
  for (const path of neighbours.keys()) {
    const circle = visit(path);
    if (circle !== null) return circle;
  }
  return null;
}
