import { CommanderError, InvalidArgumentError, Option, Command as Program } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Ask, Command, OptionSpec } from '../command.ts';
import { commandIn } from '../command-name.ts';
import type { IsoDate } from '../corpus/article.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { parseText } from '../parse-text.ts';
import { isoDay } from './iso-day.ts';
import { type ChatPlatformName, chatPlatformNames } from './surroundings.ts';
import { toShell } from './to-shell.ts';

/** What the command line asks for. */
export interface Invocation {
  readonly command: string;
  readonly options: Ask['options'];
  /** Instead of the corpus in the settings; empty where none was named. */
  readonly corpus: readonly string[];
  readonly json: boolean;
  readonly now: IsoDate | null;
  /** Print the reply as this platform would be sent it; null for people and programs. */
  readonly as: ChatPlatformName | null;
  /** ISO 639-1, for `as`. */
  readonly language: string | null;
  /** For `manifest`. */
  readonly format: 'yaml' | 'json';
  /** For `manifest`: the public address where Slack reaches this Briefwire; null for Socket Mode. */
  readonly url: string | null;
  /** For `manifest`: with Slack's agent view. */
  readonly hasAgentView: boolean;
  /** For `report`: the day from which it counts; null for the last thirty days. */
  readonly since: IsoDate | null;
  /** For `report`: where an evaluation set is written; null for nowhere. */
  readonly evaluationFile: string | null;
  /** For `forget`: as the platform names the person. */
  readonly person: string | null;
  /** For `digest`: whether to say what became of each article. */
  readonly why: boolean;
  /** For `ask`: whether to say what spoke for and against an answer. */
  readonly explain: boolean;
  /** For `digest`: the channel for which it is put together, and as of when, in milliseconds since 1970; null for now. */
  readonly channel: string | null;
  readonly at: number | null;
  /** For `backup`: the file to write. */
  readonly backupFile: string | null;
}

/** Where help and what is wrong with the arguments are written. */
export interface ArgumentOutput {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Commands whose words may also come as JSON lines on standard input. */
export const lineCommands: ReadonlySet<string> = new Set(['brief', 'ask', 'search']);

/** Reads the arguments, or says what is wrong with them (or the help that was asked for) and gives the exit code. */
export function readArguments(
  argv: readonly string[],
  commands: readonly Command[],
  { stdout, stderr }: ArgumentOutput,
): Invocation | ExitCode {
  let invocation: Invocation | null = null;
  const program = new Program('briefwire')
    .description(packageJson.description)
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .addHelpText('after', '\nFrom a checkout: npm run -s briefwire -- brief troops');
  const receive = (read: Invocation) => {
    invocation = read;
  };
  // The program has its own `help`.
  for (const command of commands.filter(({ name, needsChannel = false }) => name !== 'help' && !needsChannel)) {
    declare(program, command, commands, receive);
  }
  declareCheck(program, receive);
  declareManifest(program, receive);
  declareReport(program, receive);
  declareForget(program, receive);
  declareBackup(program, receive);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  }
  return invocation ?? exitCodes.wrongUsage;
}

type Receive = (invocation: Invocation) => void;

/** What the command line adds to the options of every command. */
interface OwnOptions {
  readonly as?: ChatPlatformName;
  readonly language?: string;
  readonly why?: boolean;
  readonly explain?: boolean;
  readonly channel?: string;
  readonly at?: number;
  readonly dryRun?: boolean;
}

/** The options of a command, as it declares them for every platform, and those of the command line beside them. */
function declare(program: Program, command: Command, commands: readonly Command[], receive: Receive): void {
  const rest = command.options.find((option) => option.rest);
  const named = command.options.filter((option) => !option.rest);
  const declared = declareOwn(program, command.name, command.summary);
  if (rest !== undefined) declared.argument(placeholder(command, rest), rest.summary);
  for (const { name, type, choices, summary } of named) {
    declared.option(`--${name} <${choices?.join('|') ?? type}>`, summary);
  }
  addShared(declared)
    .addOption(
      new Option('--now <day>', 'The day to rank and to read "last week" by, such as 2024-01-10').argParser(day),
    )
    .addOption(
      new Option('--as <platform>', 'Print exactly what this platform would be sent, to look at in its own builder')
        .choices(chatPlatformNames)
        .conflicts('json'),
    )
    .option('--language <code>', 'The language of the reader, for --as: en, ko or ja')
    .addHelpText('after', () => examplesOf(command));
  if (command.name === 'digest') declareForDigest(declared);
  if (command.name === 'ask')
    declared.option('--explain', 'Also say what spoke for and against an answer, and how much');
  declared.action((...parameters: unknown[]) => {
    const values = declared.opts<Record<string, string>>();
    const words = rest === undefined ? [] : (parameters[0] as string[]);
    const entries = named.filter(({ name }) => name in values).map(({ name }) => [name, values[name]!]);
    const options = Object.fromEntries(entries) as Record<string, string>;
    if (rest !== undefined && words.length > 0) options[rest.name] = words.join(' ');
    const {
      as = null,
      language = null,
      why = false,
      explain = false,
      channel = null,
      at = null,
      dryRun = false,
    } = declared.opts<OwnOptions>();
    if (dryRun !== (channel !== null) || (at !== null && !dryRun)) {
      declared.error('error: the command line posts nothing: use --channel, --at and --dry-run together', {
        exitCode: 2,
      });
    }
    // `digest pause 2` is no digest on that; whoever types it is told why it cannot be done here.
    const meant = rest === undefined ? null : commandIn(`${command.name} ${options[rest.name] ?? ''}`, commands);
    if (meant !== null && meant.command !== command) {
      receive({ ...shared(declared), command: meant.command.name, options: parseText(meant.command, meant.rest) });
      return;
    }
    receive({ ...shared(declared), as, language, why, explain, channel, at, command: command.name, options });
  });
}

function declareForDigest(declared: Program): void {
  declared
    .option('--why', 'Also say what became of each article of these days')
    .option('--channel <channel>', 'As it would be posted in this channel: slack:TEAM:CHANNEL or discord:CHANNEL')
    .addOption(new Option('--at <time>', 'As of when, such as 2024-01-10T08:30; else now').argParser(moment))
    .option('--dry-run', 'With --channel: show what would be posted, and why each article is in or out');
}

function declareCheck(program: Program, receive: Receive): void {
  const summary = 'What is wrong with corpus and configuration, and how to mend it';
  const declared = declareOwn(program, 'check', summary);
  addShared(declared).action(() => receive({ ...shared(declared), command: 'check', options: {} }));
}

interface ManifestOptions {
  readonly format: 'yaml' | 'json';
  readonly http?: string;
  readonly agentView?: boolean;
}

function declareManifest(program: Program, receive: Receive): void {
  const summary = 'The manifest from which Slack makes the app, with all that it needs';
  const declared = declareOwn(program, 'manifest', summary)
    .addOption(new Option('--format <format>', 'How it is written').choices(['yaml', 'json']).default('yaml'))
    .option('--http <url>', 'Over HTTP in place of Socket Mode: the public address of this Briefwire, with https://')
    .option('--agent-view', 'With the agent view of Slack, which offers questions; for workspaces with a paid plan');
  declared.action(() => {
    const { format, http = null, agentView = false } = declared.opts<ManifestOptions>();
    receive({ ...unasked, command: 'manifest', options: {}, format, url: http, hasAgentView: agentView });
  });
}

function declareReport(program: Program, receive: Receive): void {
  const summary = 'What was asked on Slack and Discord, what was declined, and which words the corpus lacks';
  const declared = declareOwn(program, 'report', summary)
    .addOption(new Option('--since <day>', 'Count from this day on; else the last thirty days').argParser(day))
    .option('--eval <file>', 'Write what people have judged as an evaluation set for npm run eval');
  addShared(declared).action(() => {
    const { since = null, eval: evaluationFile = null } = declared.opts<{ since?: IsoDate; eval?: string }>();
    receive({ ...shared(declared), command: 'report', options: {}, since, evaluationFile });
  });
}

function declareForget(program: Program, receive: Receive): void {
  const summary = 'Deletes what is kept of a person: their last questions, opinions, and what they said in threads';
  const declared = declareOwn(program, 'forget', summary).argument('<person>', 'slack:TEAM:USER or discord:USER');
  withJson(declared).action((person: string) => {
    const { json = false } = declared.opts<{ json?: boolean }>();
    receive({ ...unasked, command: 'forget', options: {}, json, person });
  });
}

function declareBackup(program: Program, receive: Receive): void {
  const summary = 'Writes what Briefwire remembers into a new file, also while it runs';
  const declared = declareOwn(program, 'backup', summary).argument('<file>', 'such as briefwire-2024-01-10.db');
  withJson(declared).action((backupFile: string) => {
    const { json = false } = declared.opts<{ json?: boolean }>();
    receive({ ...unasked, command: 'backup', options: {}, json, backupFile });
  });
}

/** What a command leaves unsaid. */
const unasked: Omit<Invocation, 'command' | 'options'> = {
  ...{ corpus: [], json: false, now: null, as: null, language: null, url: null },
  format: 'yaml',
  hasAgentView: false,
  ...{ since: null, evaluationFile: null, person: null, backupFile: null },
  ...{ why: false, explain: false, channel: null, at: null },
};

function declareOwn(program: Program, name: string, summary: string): Program {
  return program.command(name).summary(summary).description(summary);
}

function withJson(declared: Program): Program {
  return declared.option('--json', 'Print JSON for programs, as docs/machine-interface.md describes it');
}

function addShared(declared: Program): Program {
  const gather = (path: string, before: readonly string[]) => [...before, path];
  return withJson(
    declared.addOption(
      new Option('--corpus <path>', 'A folder, or a .jsonl file of articles, instead of CORPUS; repeatable')
        .argParser(gather)
        .default([], 'as set in CORPUS'),
    ),
  );
}

function shared(declared: Program): Omit<Invocation, 'command' | 'options'> {
  const { corpus, json = false, now = null } = declared.opts<{ corpus: string[]; json?: boolean; now?: IsoDate }>();
  return { ...unasked, corpus, json, now };
}

/** The words may be left out where they can come as lines. */
function placeholder(command: Command, rest: OptionSpec): string {
  return rest.required && !lineCommands.has(command.name) ? `<${rest.name}...>` : `[${rest.name}...]`;
}

function examplesOf(command: Command): string {
  const lines = command.examples.map((example) => toShell(example, [command]));
  if (lineCommands.has(command.name)) lines.push(`briefwire ${command.name} --json < queries.jsonl`);
  return `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** A day alone stands for its end. Without an offset it is the time of this machine. */
function moment(text: string): number {
  const isDay = isoDay(text) === text;
  const at = isoDay(text) === null ? Number.NaN : new Date(isDay ? `${text}T23:59:59.999` : text).getTime();
  if (Number.isNaN(at)) throw new InvalidArgumentError('Write a time as in 2024-01-10T08:30.');
  return at;
}

function day(text: string): IsoDate {
  const read = isoDay(text);
  if (read === null) throw new InvalidArgumentError('Write a day as in 2024-01-10.');
  return read;
}
