/**
 * A process of its own that works in a store, for the tests: `node worker.ts <folder> <task>`. It says `ready`, starts at
 * the first byte on its standard input, and says the rest in lines.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/sqlite.ts';

const [, , folder = '', task = ''] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  /** Opens the store at the same time as others, and says its secret. */
  async open() {
    await start();
    const store = openStore(folder);
    say(Buffer.from(store.secret).toString('hex'));
    store.close();
  },
  /** Claims 200 deliveries and says those that it was given. */
  async claim() {
    const store = openStore(folder);
    await start();
    for (let number = 0; number < 200; number++) {
      if (store.claim(`slack:Ev${number}`, 0, 60_000)) say(`slack:Ev${number}`);
    }
    store.close();
  },
  /** Writes until it is killed, and says the number of each question once it is kept. */
  async write() {
    const store = openStore(folder);
    await start();
    for (let number = 0; ; number++) {
      store.addQuestion({ person: 'p', line: `/ask ${number}`, state: 'x'.repeat(2000) }, number);
      if (number % 10 === 9)
        store.expire({ deliveries: 0, buttons: 0, questions: number - 500, turns: 0, outcomes: 0, posts: 0 });
      say(String(number));
    }
  },
};

async function start(): Promise<void> {
  say('ready');
  await once(process.stdin, 'data');
  process.stdin.destroy();
}

await tasks[task]!();
