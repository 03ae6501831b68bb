import { rowAt } from '../rows.ts';
import type { Article, ArticleId, Block, DateOrigin, IsoDate, RevisionId, SharedRun } from './article.ts';
import { BLOCK_KINDS, type ExtractColumns, type Field, stringIn } from './extract-columns.ts';
import { unpackedRuns } from './packed-runs.ts';
import type { Cleaned, KeptExtract } from './shelf.ts';
import type { TextWords } from './vocabulary.ts';

/** Where texts lie that are read when they are asked for. */
export interface TextStore {
  readonly stamp: string;
  readonly text: (number: number) => string;
}

/** An article that is read from columns, each part when it is asked for. Not for structured cloning: `plainArticle` is. */
export class StoredArticle implements Article {
  readonly id: ArticleId;
  readonly #columns: ExtractColumns;
  readonly #place: number;
  /** Where its text lies, under which number, if not in the columns. */
  store: TextStore | null = null;
  numberInStore = -1;

  constructor(columns: ExtractColumns, place: number) {
    this.#columns = columns;
    this.#place = place;
    this.id = this.#string('id') as ArticleId;
  }

  get revision(): RevisionId {
    return this.#string('revision') as RevisionId;
  }

  get title(): string {
    return this.#string('title')!;
  }

  get date(): IsoDate | null {
    return this.#string('date') as IsoDate | null;
  }

  get dateFrom(): DateOrigin | null {
    return this.#string('dateFrom') as DateOrigin | null;
  }

  get source(): string | null {
    return this.#string('source');
  }

  get byline(): string | null {
    return this.#string('byline');
  }

  get dateline(): string | null {
    return this.#string('dateline');
  }

  get url(): string | null {
    return this.#string('url');
  }

  get file(): string {
    return this.#string('file')!;
  }

  get text(): string {
    return this.store === null ? this.#columns.texts[this.#place]! : this.store.text(this.numberInStore);
  }

  get blocks(): readonly Block[] {
    const numbers = rowAt(this.#columns.blocks, this.#place);
    return Array.from({ length: numbers.length / 3 }, (_, block) => {
      const [start, end, kind] = [numbers[3 * block]!, numbers[3 * block + 1]!, numbers[3 * block + 2]!];
      return { start, end, kind: BLOCK_KINDS[kind % 2]!, afterCut: kind >= 2 };
    });
  }

  get runs(): readonly SharedRun[] | null {
    const bytes = rowAt(this.#columns.runs, this.#place);
    return bytes.length === 0 ? null : unpackedRuns(bytes);
  }

  #string(field: Field): string | null {
    return stringIn(this.#columns, this.#place, field);
  }
}

/** The extracts of columns. */
export function storedIn(columns: ExtractColumns): StoredExtract[] {
  return columns.texts.map((_, place) => new StoredExtract(columns, place));
}

/** An extract that is read from columns, and what cleaning made of it: that is itself until it is cleaned anew. */
export class StoredExtract implements KeptExtract, Cleaned {
  readonly article: Article | null;
  readonly #columns: ExtractColumns;
  readonly #place: number;
  cleaned: Cleaned | null = this;

  constructor(columns: ExtractColumns, place: number) {
    this.#columns = columns;
    this.#place = place;
    this.article = stringIn(columns, place, 'revision') === null ? null : new StoredArticle(columns, place);
  }

  get print(): string {
    return stringIn(this.#columns, this.#place, 'print')!;
  }

  get wantedId(): string | null {
    return stringIn(this.#columns, this.#place, 'wantedId');
  }

  get words(): TextWords {
    const { questioned, whole } = this.#columns;
    return { questioned: rowAt(questioned, this.#place), whole: rowAt(whole, this.#place) };
  }

  get asked(): Uint32Array<ArrayBuffer> {
    return rowAt(this.#columns.asked, this.#place);
  }

  get told(): Uint8Array<ArrayBuffer> {
    return rowAt(this.#columns.told, this.#place);
  }

  get problems(): Cleaned['problems'] {
    return this.#columns.problems.get(this.#place) ?? [];
  }
}
