import type { Article } from '../corpus/article.ts';
import { headOf } from '../retrieval/archive.ts';
import { type Pause, slicesOf } from '../slices.ts';
import { type AliasTexts, aliasProblems, analyserFor } from './aliases.ts';
import { difference, type FileChanges, replace, replaceAll, replacements, restock } from './collection.ts';
import { index } from './index-articles.ts';
import { indexMaker } from './indexing.ts';
import { type News, nothingNew } from './news.ts';
import { type Collection, emptyArchive, indexPlaceOf, keepTexts } from './open.ts';
import type { Place } from './place.ts';

/** Articles that are put into the archive in one go: nobody is answered meanwhile. */
const STEP = 50;

/** Takes changes in. `swap` is given each collection that can be asked from then on; earlier ones must not be asked any more. */
export async function takeIn(
  collection: Collection,
  changes: FileChanges,
  place: Place,
  pause: Pause,
  swap: (collection: Collection) => void,
): Promise<News> {
  const { aliases } = collection;
  const { stock, corpus } = await restock(collection.stock, changes, pause);
  const problems = [...corpus.problems, ...aliasProblems(aliases)];
  const { gone, come } = difference(collection.archive, corpus.articles);
  const entries = await index(come, collection.archive, aliases, pause);
  const before = gone.map(({ article }) => article);
  await keepTexts(place, before, come);
  let { archive } = collection;
  for (const some of slicesOf(replacements(gone, entries), STEP)) {
    archive = replace(archive, some);
    swap({ stock, archive, aliases, problems });
    await pause();
  }
  if (gone.length + come.length === 0) swap({ stock, archive, aliases, problems });
  return newsOf(before, come);
}

/** The same articles with other aliases: all of them are indexed anew, while the collection that there is answers. */
export async function reindexed(
  { stock, archive, problems, aliases: before }: Collection,
  aliases: AliasTexts,
  place: Place,
  pause: Pause,
): Promise<Collection> {
  const sketches = new Map(archive.entries.map(({ article, sketch }) => [article, sketch]));
  const empty = emptyArchive(analyserFor(aliases));
  const entries = await index(archive.articles, empty, aliases, pause, sketches);
  const anew = await replaceAll(empty, [], entries, indexMaker(indexPlaceOf(place), null), pause);
  const ofBefore = new Set(aliasProblems(before).map((problem) => JSON.stringify(problem)));
  const ofArticles = problems.filter((problem) => !ofBefore.has(JSON.stringify(problem)));
  return { stock, archive: anew, aliases, problems: [...ofArticles, ...aliasProblems(aliases)] };
}

/** An article that was read anew and says the same is no news. */
function newsOf(before: readonly Article[], now: readonly Article[]): News {
  if (before.length + now.length === 0) return nothingNew;
  const earlier = new Map(before.map((article) => [article.id, JSON.stringify(headOf(article))]));
  const current = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !earlier.has(id)).map(headOf),
    changed: now.map(headOf).filter((head) => earlier.has(head.id) && earlier.get(head.id) !== JSON.stringify(head)),
    removed: before.filter(({ id }) => !current.has(id)).map(headOf),
  };
}
