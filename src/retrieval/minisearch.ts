import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Lexicon } from '../lexicon.ts';
import { atOnce, inSlices } from '../slices.ts';
import { nearAmong } from './near.ts';
import type { Held, Numbered, PassageIndex } from './passage-index.ts';

interface Document {
  readonly id: Numbered;
  readonly terms: string;
}

/** Between terms: the name of an alias group (`=north korea`) has a space in it. */
const PART = '\n';

/** Terms are analysed before they come here, so that MiniSearch only has to part them. */
const OPTIONS: Options<Document> = {
  fields: ['terms'],
  tokenize: (terms) => (terms === '' ? [] : terms.split(PART)),
  processTerm: (term) => term,
};

/**
 * A passage index on MiniSearch. Passages are taken out with `remove` and not with `discard`, which leaves the postings
 * where they are: until they are swept, lost terms would be found near others. All terms of a passage are one field: which
 * part of it holds them the ranking reads elsewhere, and a field each would double the memory.
 */
export class MiniSearchIndex implements PassageIndex {
  readonly #lexicon: Lexicon;
  readonly #index: MiniSearch<Document>;

  /** Holds `passages` from the beginning, which is several times as quick as adding them one by one. */
  constructor(lexicon: Lexicon, passages: Iterable<Held> = [], index?: MiniSearch<Document>) {
    this.#lexicon = lexicon;
    this.#index = index ?? MiniSearch.loadJS<Document>(atOnce(plainIndex(lexicon, passages)), OPTIONS);
  }

  /** The same, with a turn for others now and then. */
  static async inSlices(
    lexicon: Lexicon,
    passages: Iterable<Held>,
    pause: () => Promise<void>,
  ): Promise<MiniSearchIndex> {
    const plain = await inSlices(plainIndex(lexicon, passages), pause);
    return new MiniSearchIndex(lexicon, [], await MiniSearch.loadJSAsync<Document>(plain, OPTIONS));
  }

  get size(): number {
    return this.#index.documentCount;
  }

  add(passage: Numbered, terms: readonly number[]): void {
    this.#index.add(this.#documentOf(passage, terms));
  }

  remove(passage: Numbered, terms: readonly number[]): void {
    this.#index.remove(this.#documentOf(passage, terms));
  }

  /** It knows passages, and asks them for their numbers. */
  renumbered(): void {}

  holders(term: number, tell: (passage: number) => void): void {
    this.#index.search(this.#lexicon.word(term), {
      // A passage that counts nothing is left out of MiniSearch's result, which would take longer than to find it.
      boostDocument: (passage: Numbered) => {
        tell(passage.number);
        return 0;
      },
    });
  }

  near(term: string, edits: number): string[] {
    const within = (word: string, distance: number) => {
      const found = new Set<string>();
      const search = {
        ...(distance > 0 && { fuzzy: distance }),
        boostDocument: (_: Numbered, match: string) => {
          found.add(match);
          return 0;
        },
      };
      this.#index.search(word, search);
      return found;
    };
    return nearAmong(term, edits, within);
  }

  #documentOf(id: Numbered, terms: readonly number[]): Document {
    return { id, terms: terms.map((term) => this.#lexicon.word(term)).join(PART) };
  }
}

/** Passages of one step. */
const STEP_PASSAGES = 500;

/** The index that MiniSearch would make of these passages, in the form in which it saves one. */
function* plainIndex(lexicon: Lexicon, passages: Iterable<Held>): Generator<void, AsPlainObject> {
  const documentIds: Record<number, Numbered> = {};
  const fieldLength: Record<number, number[]> = {};
  const postings: (number[] | undefined)[] = [];
  let count = 0;
  let all = 0;
  for (const [passage, terms] of passages) {
    documentIds[count] = passage;
    fieldLength[count] = [terms.length];
    all += terms.length;
    for (const term of terms) {
      const holders = postings[term];
      if (holders === undefined) postings[term] = [count];
      else holders.push(count);
    }
    if (++count % STEP_PASSAGES === 0) yield;
  }
  return {
    ...{ documentCount: count, nextId: count, documentIds, fieldLength, storedFields: {}, dirtCount: 0 },
    fieldIds: { terms: 0 },
    averageFieldLength: [count === 0 ? 0 : all / count],
    // Read once from the first to the last, so that not all of these objects are there at the same time.
    index: plainPostings(lexicon, postings),
    serializationVersion: 2,
  } as unknown as AsPlainObject;
}

function* plainPostings(lexicon: Lexicon, postings: readonly (number[] | undefined)[]) {
  for (const [term, holders] of postings.entries()) {
    if (holders === undefined) continue;
    const counts: Record<number, number> = {};
    for (const passage of holders) counts[passage] = 1;
    yield [lexicon.word(term), { 0: counts }];
  }
}
