/** On how many questions do the two engines give another first excerpt, or other excerpts at all? */
import { Command } from 'commander';
import type { CorpusDesk, SearchRequest } from '../src/command.ts';
import type { IsoDate } from '../src/corpus/article.ts';
import { openDesk } from '../src/desk.ts';
import { type QuestionSet, readSet } from './data.ts';
import { errorLog } from './log.ts';
import { table } from './table.ts';

const WAYS = ['ask', 'search', 'brief'] as const;

const options = new Command('node bench/agreement.ts')
  .description('Compares what the desk answers on MiniSearch and on SQLite.')
  .requiredOption('--data <folder...>', 'folders with articles.jsonl and queries.jsonl')
  .parse()
  .opts<{ readonly data: string[] }>();

const rows: string[][] = [];
for (const folder of options.data) rows.push(await compared(readSet(folder)));
console.log(table([['set', 'questions', ...WAYS.flatMap((way) => [`${way}: first differs`, 'any differs'])], ...rows]));

async function compared({ name, corpus, questions }: QuestionSet): Promise<string[]> {
  const on = async (index: 'minisearch' | 'sqlite') =>
    (await openDesk({ corpus, dataDir: null, index, clock: () => new Date(), log: errorLog })).desk;
  const [one, other] = [await on('minisearch'), await on('sqlite')];
  const counts = WAYS.flatMap((way) => {
    const pairs = questions.map(({ query, now }) => {
      const request = { query, ...(now !== null && { now: now as IsoDate }) };
      return [shown(one, way, request), shown(other, way, request)] as const;
    });
    const first = pairs.filter(([a, b]) => a[0] !== b[0]).length;
    return [first, pairs.filter(([a, b]) => a.join() !== b.join()).length];
  });
  return [name, String(questions.length), ...counts.map(String)];
}

/** Citations and scores of all that is shown. */
function shown(desk: CorpusDesk, way: (typeof WAYS)[number], request: SearchRequest): string[] {
  return desk[way](request).excerpts.map(({ citation, score }) => `${citation} ${score}`);
}
