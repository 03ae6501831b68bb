import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Lexicon } from '../lexicon.ts';
import { atOnce } from '../slices.ts';
import { eachOfGaps } from '../varints.ts';
import { distanceUpTo, lettersApart, lettersOf, nearAmong } from './near.ts';
import type { Held, Numbered, PassageIndex } from './passage-index.ts';
import { postingLists } from './posting-lists.ts';

/** Posting lists and texts, and under which name they can be found again; null for those that are nowhere but in memory. */
export interface Postings {
  readonly database: DatabaseSync;
  readonly stamp: string | null;
}

/** The text of a number. */
export type Texts = (number: number) => string;

/** Opens what `writePostings` wrote, to be read alone. @throws errors of SQLite. */
export function openPostings(path: string): DatabaseSync {
  // `immutable`: it takes no locks, and so waits for nobody's.
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  const database = new DatabaseSync(url, { readOnly: true });
  try {
    database.prepare('SELECT term FROM postings LIMIT 1').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The texts that were written with posting lists. */
export function textsIn({ database }: Postings): Texts {
  const select = database.prepare('SELECT text, is_whole FROM texts WHERE number = ?');
  return (number) => {
    const { text, is_whole } = select.get(number) as { text: Uint8Array; is_whole: number };
    return Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString(is_whole === 1 ? 'utf8' : 'utf16le');
  };
}

/** Rows written in one transaction; between two of them others have their turn. */
const ROWS = { postings: 2000, texts: 100 } as const;

/**
 * Writes the posting lists of passages, numbered from 0 in their order, and texts, numbered as well, to a new database. A
 * term has one row: FTS5 would give the same passages one row each, which takes many times as long to read. Yields now and
 * then.
 * @throws errors of SQLite, as where the disk is full; the database is closed then.
 */
export function* writePostings(
  path: string,
  passages: Iterable<Held>,
  texts: Iterable<string> = [],
): Generator<void, DatabaseSync> {
  const database = new DatabaseSync(path);
  try {
    // Nobody reads the file before it is whole, and one that was broken off is thrown away.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE');
    database.exec('CREATE TABLE postings (term INTEGER PRIMARY KEY, passages BLOB NOT NULL) STRICT');
    database.exec(
      'CREATE TABLE texts (number INTEGER PRIMARY KEY, text BLOB NOT NULL, is_whole INTEGER NOT NULL) STRICT',
    );
    const insertText = database.prepare('INSERT INTO texts VALUES (?, ?, ?)');
    yield* inTransactions(database, textRows(texts), ROWS.texts, (row) => insertText.run(...row));
    const insertList = database.prepare('INSERT INTO postings VALUES (?, ?)');
    yield* inTransactions(database, postingLists(passages), ROWS.postings, (row) => insertList.run(...row));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** In UTF-8, where that gives the same characters back. */
function* textRows(texts: Iterable<string>): Generator<[number: number, text: Uint8Array, isWhole: number]> {
  let number = 0;
  for (const text of texts) {
    const isWhole = text.isWellFormed();
    yield [number++, Buffer.from(text, isWhole ? 'utf8' : 'utf16le'), Number(isWhole)];
  }
}

function* inTransactions<Row>(
  database: DatabaseSync,
  rows: Iterable<Row | null>,
  size: number,
  insert: (row: Row) => void,
): Generator<void> {
  let some: Row[] = [];
  const write = () => {
    database.exec('BEGIN');
    for (const row of some) insert(row);
    database.exec('COMMIT');
    some = [];
  };
  for (const row of rows) {
    if (row !== null) some.push(row);
    if (row === null || some.length === size) yield;
    if (some.length === size) write();
  }
  write();
}

/**
 * A passage index whose posting lists lie in an SQLite database that is never changed once it is written: it needs no locks,
 * and several processes can read it. What came since is held beside it, and what went is passed over, until so much has
 * changed that a new database pays.
 */
export class SqliteIndex implements PassageIndex {
  readonly #lexicon: Lexicon;
  #postings!: Postings;
  #select!: StatementSync;
  /** By number in the database: the passage, or null where it has gone. */
  #places: (Numbered | null)[] = [];
  /** By number in the database: the passage's number, or -1; and the way back. Made when they are first asked for. */
  #current: Int32Array | null = null;
  #numbers: Int32Array | null = null;
  #gone = 0;
  /** By term: the passages that came since. */
  #come = new Map<number, Set<Numbered>>();
  #comeCount = 0;
  /** By term number: which letters its word has; made as far as it is asked for. */
  readonly #letters: number[] = [];

  /** `places` are the passages of the database in their order; null for those that are there no more. */
  constructor(lexicon: Lexicon, postings: Postings, places: (Numbered | null)[]) {
    this.#lexicon = lexicon;
    this.#use(postings, places);
  }

  /** In memory, where there is no disk to write to. */
  static of(lexicon: Lexicon, passages: Iterable<Held> = []): SqliteIndex {
    const held = [...passages];
    const database = atOnce(writePostings(':memory:', held));
    return new SqliteIndex(
      lexicon,
      { database, stamp: null },
      held.map(([passage]) => passage),
    );
  }

  /** Share of the passages of the database that came or went since it was written. */
  get drift(): number {
    return (this.#gone + this.#comeCount) / Math.max(1, this.#places.length);
  }

  /** How many passages its posting lists are of, whether or not they have gone since. */
  get size(): number {
    return this.#places.length;
  }

  /** Under which name its posting lists can be found again. */
  get stamp(): string | null {
    return this.#postings.stamp;
  }

  /** Goes on with other posting lists. */
  rebase(postings: Postings, places: (Numbered | null)[]): void {
    // The other database is closed when nobody reads texts from it any more.
    this.#use(postings, places);
  }

  /** The number in the database of a passage that was there when it was written, or -1. */
  placeOf(passage: Numbered): number {
    if (this.#numbers === null) {
      const current = this.#currentNumbers();
      this.#numbers = new Int32Array(current.reduce((most, number) => Math.max(most, number), -1) + 1).fill(-1);
      for (let place = 0; place < current.length; place++) {
        if (current[place]! >= 0) this.#numbers[current[place]!] = place;
      }
    }
    const place = this.#numbers[passage.number] ?? -1;
    return this.#places[place] === passage ? place : -1;
  }

  renumbered(): void {
    this.#current = null;
    this.#numbers = null;
  }

  #currentNumbers(): Int32Array {
    if (this.#current === null) {
      this.#current = new Int32Array(this.#places.length);
      for (let place = 0; place < this.#current.length; place++)
        this.#current[place] = this.#places[place]?.number ?? -1;
    }
    return this.#current;
  }

  add(passage: Numbered, terms: readonly number[]): void {
    this.#comeCount++;
    for (const term of terms) {
      const holders = this.#come.get(term);
      if (holders) holders.add(passage);
      else this.#come.set(term, new Set([passage]));
    }
  }

  remove(passage: Numbered, terms: readonly number[]): void {
    const number = this.placeOf(passage);
    if (number >= 0) {
      this.#places[number] = null;
      this.#currentNumbers()[number] = -1;
      this.#gone++;
      return;
    }
    this.#comeCount--;
    for (const term of terms) {
      const holders = this.#come.get(term);
      holders?.delete(passage);
      if (holders?.size === 0) this.#come.delete(term);
    }
  }

  holders(term: number, tell: (passage: number) => void): void {
    const row = this.#select.get(term) as { passages: Uint8Array } | undefined;
    if (row !== undefined) {
      const current = this.#currentNumbers();
      eachOfGaps(row.passages, (number) => {
        const passage = current[number]!;
        if (passage >= 0) tell(passage);
      });
    }
    const come = this.#come.get(term);
    if (come !== undefined) for (const passage of come) tell(passage.number);
  }

  near(term: string, edits: number): string[] {
    return nearAmong(term, edits, (word, distance) => this.#within(word, distance));
  }

  *#within(word: string, distance: number): Iterable<string> {
    if (distance === 0) {
      if (this.#isHeld(this.#lexicon.find(word))) yield word;
      return;
    }
    const letters = lettersOf(word);
    for (let number = 0; number < this.#lexicon.size; number++) {
      const other = this.#lexicon.word(number);
      const own = this.#letters[number] ?? lettersOf(other);
      this.#letters[number] = own;
      if (lettersApart(letters, own) > 2 * distance) continue;
      if (distanceUpTo(distance, word, other) <= distance && this.#isHeld(number)) yield other;
    }
  }

  #isHeld(term: number): boolean {
    let isHeld = false;
    if (term >= 0) {
      this.holders(term, () => {
        isHeld = true;
      });
    }
    return isHeld;
  }

  #use(postings: Postings, places: (Numbered | null)[]): void {
    this.#postings = postings;
    this.#select = postings.database.prepare('SELECT passages FROM postings WHERE term = ?');
    this.#places = places;
    this.renumbered();
    this.#gone = 0;
    for (let place = 0; place < places.length; place++) this.#gone += Number(places[place] === null);
    this.#come = new Map();
    this.#comeCount = 0;
  }
}
