import MiniSearch, { type Options } from 'minisearch';
import type { PassageFields, PassageIndex } from './passage-index.ts';

interface Entry extends Record<keyof PassageFields, string> {
  readonly id: number;
}

/** Between terms: the name of an alias group (`=north korea`) has a space in it. */
const PART = '\n';

/** Terms are analysed before they come here, so that MiniSearch only has to part them. */
const OPTIONS: Options<Entry> = {
  fields: ['text', 'title', 'heading', 'source'],
  tokenize: (terms) => (terms === '' ? [] : terms.split(PART)),
  processTerm: (term) => term,
  searchOptions: {
    // Saturation and length as in `rank.ts`, so that the candidates are those which rank well there.
    bm25: { k: 1.3, b: 0.7, d: 0 },
    boost: { text: 1, title: 0.4, heading: 0.3, source: 0.3 },
  },
};

/** A passage index on MiniSearch, filled by `add` in order of passage number. */
export class MiniSearchIndex implements PassageIndex {
  readonly #index: MiniSearch<Entry>;

  constructor(index: MiniSearch<Entry> = new MiniSearch(OPTIONS)) {
    this.#index = index;
  }

  /** @throws where `saved` is not what `save` gave. */
  static load(saved: string): MiniSearchIndex {
    return new MiniSearchIndex(MiniSearch.loadJSON(saved, OPTIONS));
  }

  get size(): number {
    return this.#index.documentCount;
  }

  add(passage: number, fields: PassageFields): void {
    this.#index.add({
      id: passage,
      text: fields.text.join(PART),
      title: fields.title.join(PART),
      heading: fields.heading.join(PART),
      source: fields.source.join(PART),
    });
  }

  candidates(
    terms: Parameters<PassageIndex['candidates']>[0],
    limit: number,
    accepts: (passage: number) => boolean,
  ): number[] {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    const hits = this.#index.search([...weights.keys()].join(PART), {
      boostTerm: (term) => weights.get(term) ?? 1,
      filter: (hit) => accepts(hit.id),
    });
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    return hits.slice(0, limit).map((hit) => hit.id);
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

  save(): string {
    return JSON.stringify(this.#index);
  }
}

/** The term with two neighbouring characters changed about, each way. */
function swaps(term: string): string[] {
  const characters = [...term];
  return characters
    .slice(1)
    .map((second, at) => [...characters.slice(0, at), second, characters[at]!, ...characters.slice(at + 2)].join(''));
}
