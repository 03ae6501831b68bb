import { createShelf, type KeptFile } from '../corpus/shelf.ts';
import { type StoredExtract, storedIn } from '../corpus/stored.ts';
import { Vocabulary } from '../corpus/vocabulary.ts';
import { Lexicon } from '../lexicon.ts';
import type { ArchiveParts } from '../retrieval/archive.ts';
import { type Entry, entriesOf } from '../retrieval/entry.ts';
import { type Postings, textsIn } from '../retrieval/sqlite-index.ts';
import type { Stock } from './collection.ts';
import type { OpenedPostings } from './indexing.ts';
import type { Head, Makings, Part } from './parts.ts';
import { readFromStore, textStore } from './texts-on-disk.ts';

/** An archive as it was kept. */
export interface KeptArchive extends ArchiveParts {
  readonly postings: OpenedPostings | null;
}

/**
 * What `partsOf` gave, with the posting lists and texts that belong to it, which `open` opens; null where other code made it,
 * and without its archive where it was indexed with other aliases.
 */
export async function stockFrom(
  values: AsyncGenerator<unknown>,
  makings: Makings,
  open: (stamp: string) => Promise<Postings>,
): Promise<{ stock: Stock; archive: KeptArchive | null } | null> {
  const { code, aliases, wordCounts, termCounts, postings } = (await values.next()).value as Head;
  if (code !== makings.code) return null;
  const opened = postings && { ...postings, postings: await open(postings.stamp) };
  const { words, terms, files, entries, links } = await gathered(values as AsyncGenerator<Part>).catch((error) => {
    opened?.postings.database.close();
    throw error;
  });
  if (opened !== null) {
    const store = textStore(opened.stamp, textsIn(opened.postings));
    for (const [at, number] of opened.texts.entries()) {
      if (number >= 0) readFromStore(entries[at]!.article, store, number);
    }
  }
  const shelf = createShelf(files, new Vocabulary(words, wordCounts));
  const stock = { shelf, files: files.map(({ file }) => file) };
  if (aliases !== makings.aliases) return { stock, archive: null };
  return { stock, archive: { entries, lexicon: terms, links, counts: termCounts, postings: opened } };
}

type Gathered = Pick<ArchiveParts, 'entries' | 'links'> & {
  readonly words: Lexicon;
  readonly terms: Lexicon;
  readonly files: readonly KeptFile[];
};

async function gathered(parts: AsyncGenerator<Part>): Promise<Gathered> {
  const lexicons = { words: new Lexicon(), terms: new Lexicon() };
  const listed: Extract<Part, { kind: 'files' }>['files'][number][] = [];
  const extracts: StoredExtract[] = [];
  const inFileOrder: Entry[] = [];
  const entries: Entry[] = [];
  const links: ArchiveParts['links'] = new Map();
  for await (const part of parts) {
    switch (part.kind) {
      case 'words':
      case 'terms':
        for (const word of part.words) lexicons[part.kind].add(word);
        break;
      case 'files':
        listed.push(...part.files);
        break;
      case 'articles': {
        const some = storedIn(part.extracts);
        extracts.push(...some);
        inFileOrder.push(
          ...entriesOf(
            some.flatMap(({ article }) => article ?? []),
            part.entries,
          ),
        );
        break;
      }
      case 'order':
        for (const [place, number] of part.numbers.entries()) entries[number] = inFileOrder[place]!;
        for (let at = 0; at < part.links.length; at += 2) {
          const [one, other] = [entries[part.links[at]!]!, entries[part.links[at + 1]!]!];
          links.set(one, (links.get(one) ?? new Set()).add(other));
        }
        break;
      default:
        part satisfies never;
    }
  }
  let filed = 0;
  const files = listed.map(([file, problems, count]) => {
    filed += count;
    return { file, problems, extracts: extracts.slice(filed - count, filed) };
  });
  return { ...lexicons, files, entries, links };
}
