import type { CorpusDesk } from './command.ts';
import type { Article, Problem } from './corpus/article.ts';
import { answering } from './desk/answering.ts';
import { type Following, follow } from './desk/follow.ts';
import type { News } from './desk/news.ts';
import { openCollection } from './desk/open.ts';
import type { Place, Progress } from './desk/place.ts';
import { logProblems } from './desk/problems.ts';
import { localDay } from './local-day.ts';

export interface DeskOptions extends Place {
  readonly clock: () => Date;
  readonly progress?: Progress;
}

export interface OpenDesk {
  /** Answers from the corpus as it was read last. */
  readonly desk: CorpusDesk;
  readonly articles: () => readonly Article[];
  /** What was wrong with the corpus when it was opened. */
  readonly problems: readonly Problem[];
  /** Takes in what comes, changes and goes from now on; `onNews` is told when it can be asked for. To be called once. */
  readonly follow: (onNews: (news: News) => void) => Promise<Following>;
}

/**
 * Reads the corpus, builds or loads the index, and answers questions over both.
 * @throws BriefwireError 'corpus' where a path of the corpus does not exist.
 */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const { clock, dataDir, log, progress = () => {} } = options;
  const collection = await openCollection(options, progress);
  logProblems(log, collection.problems);
  const today = () => localDay(clock());
  let { archive } = collection;
  let current = answering(archive, collection.problems, today, dataDir);
  return {
    desk: newest(() => current),
    articles: () => archive.articles,
    problems: collection.problems,
    follow: (onNews) =>
      follow(options, collection, onNews, (swapped) => {
        archive = swapped.archive;
        current = answering(archive, swapped.problems, today, dataDir);
      }),
  };
}

/** A desk that asks whichever is there. */
function newest(current: () => CorpusDesk): CorpusDesk {
  const names = Object.keys(current()) as (keyof CorpusDesk)[];
  const asked = names.map((name) => [
    name,
    (...what: never[]) => (current()[name] as (...what: never[]) => unknown)(...what),
  ]);
  return Object.fromEntries(asked) as CorpusDesk;
}
