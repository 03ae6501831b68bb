import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Numbered, PassageFields, PassageIndex } from './passage-index.ts';

interface Entry extends Record<keyof PassageFields, string> {
  readonly id: Numbered;
}

/** Between terms: the name of an alias group (`=north korea`) has a space in it. */
const PART = '\n';

const FIELDS = ['text', 'title', 'heading', 'source'] as const satisfies readonly (keyof PassageFields)[];

/** Terms are analysed before they come here, so that MiniSearch only has to part them. */
const OPTIONS: Options<Entry> = {
  fields: [...FIELDS],
  tokenize: (terms) => (terms === '' ? [] : terms.split(PART)),
  processTerm: (term) => term,
  searchOptions: {
    // Saturation and length as in `rank.ts`, so that the candidates are those which rank well there.
    bm25: { k: 1.3, b: 0.7, d: 0 },
    boost: { text: 1, title: 0.4, heading: 0.3, source: 0.3 },
  },
};

/**
 * A passage index on MiniSearch. Passages are taken out with `remove` and not with `discard`, which leaves the postings
 * where they are: until they are swept, terms would count as commoner than they are.
 */
export class MiniSearchIndex implements PassageIndex {
  readonly #index: MiniSearch<Entry>;
  /** By field: distinct terms of all passages together, and of a passage on average. */
  readonly #lengths: number[];
  readonly #averages: number[];

  /** Holds `passages` from the beginning, which is several times as quick as adding them one by one. */
  constructor(passages: Iterable<readonly [Numbered, PassageFields]> = []) {
    const { plain, lengths } = plainIndex(passages);
    this.#index = MiniSearch.loadJS<Entry>(plain, OPTIONS);
    this.#lengths = lengths;
    this.#averages = plain.averageFieldLength;
    this.#average();
  }

  get size(): number {
    return this.#index.documentCount;
  }

  add(passage: Numbered, fields: PassageFields): void {
    this.#index.add(entryOf(passage, fields));
    this.#count(fields, 1);
  }

  remove(passage: Numbered, fields: PassageFields): void {
    this.#index.remove(entryOf(passage, fields));
    this.#count(fields, -1);
  }

  candidates(
    terms: Parameters<PassageIndex['candidates']>[0],
    limit: number,
    accepts: (passage: number) => boolean,
  ): number[] {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    const hits = this.#index.search([...weights.keys()].join(PART), {
      boostTerm: (term) => weights.get(term) ?? 1,
      filter: (hit) => accepts(hit.id.number),
    });
    hits.sort((a, b) => b.score - a.score || a.id.number - b.id.number);
    return hits.slice(0, limit).map((hit) => hit.id.number);
  }

  near(term: string, edits: number): string[] {
    const found = new Map<string, number>();
    for (let distance = 1; distance <= edits; distance++) {
      for (const hit of this.#index.search(term, { fuzzy: distance })) {
        for (const match of hit.terms) if (!found.has(match)) found.set(match, distance);
      }
      // MiniSearch counts two letters in the wrong order as two edits.
      for (const swapped of swaps(term)) {
        for (const hit of this.#index.search(swapped, distance > 1 ? { fuzzy: distance - 1 } : {})) {
          for (const match of hit.terms) if (!found.has(match)) found.set(match, distance);
        }
      }
    }
    return [...found].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([match]) => match);
  }

  #count(fields: PassageFields, by: 1 | -1): void {
    for (const [number, field] of FIELDS.entries()) this.#lengths[number]! += by * new Set(fields[field]).size;
    this.#average();
  }

  /**
   * MiniSearch works an average out from the one before, so that it depends in its last digits on the order in which
   * passages came and went. It reads the averages from the array that it was given.
   */
  #average(): void {
    for (const number of FIELDS.keys())
      this.#averages[number] = this.size === 0 ? 0 : this.#lengths[number]! / this.size;
  }
}

function entryOf(id: Numbered, { text, title, heading, source }: PassageFields): Entry {
  const parts = (terms: readonly string[]) => terms.join(PART);
  return { id, text: parts(text), title: parts(title), heading: parts(heading), source: parts(source) };
}

/** The index that MiniSearch would make of these passages, in the form in which it saves one. */
function plainIndex(passages: Iterable<readonly [Numbered, PassageFields]>): {
  plain: AsPlainObject;
  lengths: number[];
} {
  const documentIds: Record<number, Numbered> = {};
  const fieldLength: Record<number, number[]> = {};
  const postings = new Map<string, Postings>();
  const lengths = FIELDS.map(() => 0);
  let count = 0;
  for (const [passage, fields] of passages) {
    documentIds[count] = passage;
    const own = FIELDS.map((field) => new Set(fields[field]).size);
    fieldLength[count] = own;
    for (const [number, field] of FIELDS.entries()) {
      lengths[number]! += own[number]!;
      for (const term of fields[field]) {
        let holders = postings.get(term);
        if (holders === undefined) {
          holders = FIELDS.map(() => []);
          postings.set(term, holders);
        }
        holders[number]!.push(count);
      }
    }
    count++;
  }
  const plain = {
    ...{ documentCount: count, nextId: count, documentIds, fieldLength, storedFields: {}, dirtCount: 0 },
    fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
    averageFieldLength: FIELDS.map(() => 0),
    // Read once from the first to the last, so that not all of these objects are there at the same time.
    index: plainPostings(postings),
    serializationVersion: 2,
  };
  return { plain: plain as unknown as AsPlainObject, lengths };
}

/** By field: the passages that hold a term, each as often as it does. */
type Postings = number[][];

function* plainPostings(postings: ReadonlyMap<string, Postings>) {
  for (const [term, holders] of postings) {
    const byField: Record<number, Record<number, number>> = {};
    for (const [field, own] of holders.entries()) {
      if (own.length === 0) continue;
      const counts: Record<number, number> = {};
      for (const passage of own) counts[passage] = (counts[passage] ?? 0) + 1;
      byField[field] = counts;
    }
    yield [term, byField];
  }
}

/** The term with two neighbouring characters changed about, each way. */
function swaps(term: string): string[] {
  const characters = [...term];
  return characters
    .slice(1)
    .map((second, at) => [...characters.slice(0, at), second, characters[at]!, ...characters.slice(at + 2)].join(''));
}
