import { type Rows, RowsWriter, type Strings, StringsWriter, stringAt } from '../rows.ts';
import type { Article } from './article.ts';
import { packedRuns } from './packed-runs.ts';
import type { Cleaned, KeptExtract } from './shelf.ts';

/** The strings of an extract and of its article, in the order of their columns. Where there is no revision, there is no article. */
const FIELDS = [
  ...(['print', 'wantedId', 'id', 'revision', 'title', 'date'] as const),
  ...(['dateFrom', 'source', 'byline', 'dateline', 'url', 'file'] as const),
];
export type Field = (typeof FIELDS)[number];
const COLUMN = Object.fromEntries(FIELDS.map((field, column) => [field, column])) as Record<Field, number>;

type Bytes = Rows<Uint8Array<ArrayBuffer>>;
type Words = Rows<Uint32Array<ArrayBuffer>>;

/** Extracts with their articles in columns. Plain data, for structured cloning. */
export interface ExtractColumns {
  readonly strings: Strings;
  /** By extract as many as there are fields: numbers of the strings. */
  readonly fields: Uint32Array<ArrayBuffer>;
  /** Those that do not lie elsewhere. */
  readonly texts: readonly (string | null)[];
  /** Of each block its start, its end, and `blockKind`. */
  readonly blocks: Words;
  /** In the form of `packedRuns`; no bytes where it has none. */
  readonly runs: Bytes;
  readonly questioned: Bytes;
  readonly whole: Bytes;
  readonly asked: Words;
  readonly told: Bytes;
  /** By extract, where it has any. */
  readonly problems: ReadonlyMap<number, Cleaned['problems']>;
}

/** A field of an extract, or of its article. */
export function stringIn({ strings, fields }: ExtractColumns, extract: number, field: Field): string | null {
  return stringAt(strings, fields[FIELDS.length * extract + COLUMN[field]]!);
}

/** By number of a block's kind, with 2 added for what stands after a cut. */
export const BLOCK_KINDS = ['paragraph', 'heading'] as const;

/** `isElsewhere` tells of which articles the text need not be kept. */
export function columnsOf(
  extracts: readonly KeptExtract[],
  isElsewhere: (article: Article) => boolean,
): ExtractColumns {
  const bytes = () => new RowsWriter<Uint8Array<ArrayBuffer>>(Uint8Array);
  const words = () => new RowsWriter<Uint32Array<ArrayBuffer>>(Uint32Array);
  const [runs, questioned, whole, told] = [bytes(), bytes(), bytes(), bytes()];
  const [blocks, asked] = [words(), words()];
  const strings = new StringsWriter();
  const fields = new RowsWriter<Uint32Array<ArrayBuffer>>(Uint32Array);
  const problems = new Map<number, Cleaned['problems']>();
  for (const [place, extract] of extracts.entries()) {
    const cleaned = extract.cleaned!;
    const { article } = cleaned;
    for (const field of FIELDS) fields.push(strings.number(fieldOf(extract, article, field)));
    for (const { start, end, kind, afterCut } of article?.blocks ?? []) {
      blocks.append([start, end, BLOCK_KINDS.indexOf(kind) + 2 * Number(afterCut)]);
    }
    blocks.end();
    runs.row(article?.runs ? packedRuns(article.runs) : []);
    questioned.row(extract.words.questioned);
    whole.row(extract.words.whole);
    asked.row(cleaned.asked);
    told.row(cleaned.told);
    if (cleaned.problems.length > 0) problems.set(place, cleaned.problems);
  }
  const texts = extracts.map((extract) => {
    const { article } = extract.cleaned!;
    return article === null || isElsewhere(article) ? null : article.text;
  });
  return {
    ...{ strings: strings.strings(), fields: fields.rows().values, texts, problems },
    ...{ blocks: blocks.rows(), runs: runs.rows(), asked: asked.rows(), told: told.rows() },
    ...{ questioned: questioned.rows(), whole: whole.rows() },
  };
}

function fieldOf(extract: KeptExtract, article: Article | null, field: Field): string | null {
  return field === 'print' || field === 'wantedId' ? extract[field] : (article?.[field] ?? null);
}
