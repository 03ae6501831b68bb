import type { Asynchronous, CorpusDesk, Desk } from '../command.ts';

/** The desk of a corpus in this thread, asked as one in another thread is. There is no channel here. */
export function asynchronous(desk: CorpusDesk): Desk {
  const names = Object.keys(desk) as (keyof CorpusDesk)[];
  return asking(names, async (name, what) => (desk[name] as (...what: readonly unknown[]) => unknown)(...what));
}

/** A desk whose functions are carried out by `ask`, wherever that is. */
export function asking(
  names: readonly (keyof CorpusDesk)[],
  ask: (name: keyof CorpusDesk, what: readonly unknown[]) => Promise<unknown>,
): Desk {
  const functions = names.map((name) => [name, (...what: readonly unknown[]) => ask(name, what)]);
  return { ...(Object.fromEntries(functions) as Asynchronous<CorpusDesk>), channel: null };
}
