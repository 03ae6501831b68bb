import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command, Option } from 'commander';
import { commands } from '../commands/index.ts';
import { asynchronous } from '../src/desk/asynchronous.ts';
import { openDesk } from '../src/desk.ts';
import { type QuestionSet, readQuestions, readSet } from './data.ts';
import { type JudgedTurn, judgeDialogue, readDialogues } from './dialogues.ts';
import { failures } from './failures.ts';
import { HALVES, type Half, halfOf } from './halves.ts';
import { judgeJoined } from './joined.ts';
import { judge } from './judge.ts';
import { labelledSets } from './labelled/index.ts';
import { errorLog } from './log.ts';
import { MEASURES, measured } from './measures.ts';
import { figure, table } from './table.ts';

interface Options {
  readonly data: string[];
  readonly corpus?: string[];
  readonly questions?: string;
  readonly dialogues?: string;
  readonly now?: string;
  readonly half?: Half;
  readonly joined?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

const options = new Command('npm run eval --')
  .description('Puts questions with known answers to the desk and prints how well it did.')
  .option('--data <folder...>', 'folders with articles.jsonl and queries.jsonl', [])
  .option('--corpus <path...>', 'a corpus of any kind, together with --questions or --dialogues')
  .option('--questions <file>', 'questions on that corpus, JSON lines')
  .option('--dialogues <file>', 'dialogues on that corpus, YAML')
  .option('--now <date>', 'the day on which questions without a day of their own are asked; today unless told')
  .addOption(new Option('--half <half>', 'only half of the questions: decide on A, then look at B').choices(HALVES))
  .option('--joined', 'ask each two neighbouring questions as one, and look for both answers')
  .option('--json', 'one JSON line a set instead of the table')
  .option('--verbose', 'list each question that failed, with what was found instead')
  .parse()
  .opts<Options>();

const sets = options.data.map(readSet);
if (options.corpus && options.questions) {
  const name = basename(options.questions, '.jsonl');
  sets.push({ name, corpus: options.corpus, questions: readQuestions(options.questions) });
}
if (Boolean(options.corpus) !== Boolean(options.questions ?? options.dialogues)) {
  console.error('--corpus PATH goes together with --questions FILE or --dialogues FILE.');
  process.exit(2);
}
if (options.corpus && options.dialogues) await judgeDialogues(options.corpus, options.dialogues);
else if (sets.length === 0) await printLabelled();

const columns: { name: string; values: Map<string, number | null>; failed: string[] }[] = [];
for (const set of sets) {
  if (options.joined) {
    await printJoined(set);
    continue;
  }
  const judgements = await judgeAll(set);
  const column = { name: set.name, values: measured(judgements), failed: options.verbose ? failures(judgements) : [] };
  if (options.json) {
    console.log(
      JSON.stringify({
        set: set.name,
        ...Object.fromEntries(column.values),
        ...(options.verbose ? { failed: column.failed } : {}),
      }),
    );
  }
  columns.push(column);
}
if (!options.json && columns.length > 0) {
  const rows = MEASURES.map(({ name, decimals }) => [
    name,
    ...columns.map(({ values }) => figure(values.get(name) ?? null, decimals)),
  ]);
  console.log(table([['', ...columns.map(({ name }) => name)], ...rows]));
  for (const { name, failed } of columns) {
    for (const failure of failed) console.log(`\n[${name}] ${failure}`);
  }
}

/** Prints the share of turns that were understood as they should be, and with --verbose what was wrong with the others. */
async function judgeDialogues(corpus: readonly string[], file: string) {
  const { desk } = await openDesk({ corpus, dataDir: null, clock, log: errorLog });
  const set = basename(file, '.yaml');
  const judged: JudgedTurn[] = [];
  for (const dialogue of readDialogues(file)) {
    judged.push(...(await judgeDialogue(dialogue, asynchronous(desk), commands)));
  }
  const wrong = judged.filter((turn) => turn.wrong.length > 0);
  const right = judged.length - wrong.length;
  const failed = wrong.map((turn) => `${turn.dialogue}: ${turn.say} -> ${turn.understood}: ${turn.wrong.join('; ')}`);
  if (options.json) {
    console.log(JSON.stringify({ set, turns: judged.length, right, ...(options.verbose ? { failed } : {}) }));
    return;
  }
  console.log(
    table([
      ['', set],
      ['turns', figure(judged.length, 0)],
      ['right', figure(right / judged.length, 3)],
    ]),
  );
  if (options.verbose) for (const failure of failed) console.log(`\n[${set}] ${failure}`);
}

async function printJoined(set: QuestionSet) {
  const { desk } = await openDesk({ corpus: set.corpus, dataDir: null, clock, log: errorLog });
  const { pairs, ask, brief } = judgeJoined(desk, questionsOf(set));
  if (options.json) console.log(JSON.stringify({ set: set.name, pairs, ask, brief }));
  else {
    const rows = [
      ['pairs', figure(pairs, 0)],
      ['both in A@3 ask', figure(ask, 3)],
      ['both in brief', figure(brief, 3)],
    ];
    console.log(table([['', set.name], ...rows]));
  }
}

function questionsOf({ questions }: QuestionSet) {
  return questions.filter(({ id }) => options.half === undefined || halfOf(id) === options.half);
}

function clock(): Date {
  return options.now ? new Date(`${options.now}T12:00:00Z`) : new Date();
}

async function judgeAll(set: QuestionSet) {
  const started_ms = performance.now();
  const { desk } = await openDesk({ corpus: set.corpus, dataDir: null, clock, log: errorLog });
  const opened_ms = performance.now();
  const judgements = questionsOf(set).map((question) => judge(desk, question));
  const done_ms = performance.now();
  console.error(
    `${set.name}: ${desk.ids().length} articles opened in ${seconds(started_ms, opened_ms)} s, ` +
      `${judgements.length} questions in ${seconds(opened_ms, done_ms)} s`,
  );
  return judgements;
}

/** The sets of our own sentences, on which rules are measured: without data of questions, these are what there is. */
async function printLabelled(): Promise<void> {
  const rows = [];
  for (const { name, measure } of labelledSets) {
    const { expected, found, right } = await measure();
    rows.push({ name, cases: expected, precision: right / found, recall: right / expected });
  }
  if (options.json) {
    for (const { name, ...figures } of rows) console.log(JSON.stringify({ set: name, ...figures }));
    return;
  }
  const lines = rows.map(({ name, cases, precision, recall }) => [
    ...[name, String(cases), figure(precision, 3), figure(recall, 3)],
  ]);
  console.log(table([['', 'cases', 'precision', 'recall'], ...lines]));
}

function seconds(from_ms: number, to_ms: number): string {
  return ((to_ms - from_ms) / 1000).toFixed(1);
}
