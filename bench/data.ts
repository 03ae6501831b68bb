import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A question with what is known about its answer. */
export interface Question {
  readonly id: string;
  readonly query: string;
  /** The day on which it is asked, `YYYY-MM-DD`; null: today. */
  readonly now: string | null;
  readonly answerable: boolean;
  readonly kind: string | null;
  /** Ids of the articles that answer. */
  readonly relevant: ReadonlySet<string>;
  /** Short strings, one of which stands in a right answer. Empty where nobody wrote them down. */
  readonly answers: readonly string[];
  /** Sentences of the articles that are evidence. Empty where nobody marked them. */
  readonly facts: readonly string[];
}

/** A corpus and the questions on it. */
export interface QuestionSet {
  readonly name: string;
  /** What the desk opens: folders, or `.jsonl` files of articles. */
  readonly corpus: readonly string[];
  readonly questions: readonly Question[];
}

/** The set in a folder that holds `articles.jsonl` and `queries.jsonl`. */
export function readSet(folder: string): QuestionSet {
  return {
    name: basename(folder),
    corpus: [join(folder, 'articles.jsonl')],
    questions: readQuestions(join(folder, 'queries.jsonl')),
  };
}

export function readQuestions(file: string): Question[] {
  return jsonLines(readFileSync(file, 'utf8')).map((record, index) =>
    questionOf(record, `${file}, record ${index + 1}`),
  );
}

/** A record of a question set. The articles that answer stand in `relevant`, or in `article` (one or several). */
export function questionOf(record: Record<string, unknown>, place: string): Question {
  if (typeof record.id !== 'string' || typeof record.query !== 'string' || typeof record.answerable !== 'boolean') {
    throw new Error(`${place}: a question needs id, query and answerable.`);
  }
  return {
    id: record.id,
    query: record.query,
    now: typeof record.now === 'string' ? record.now : null,
    answerable: record.answerable,
    kind: typeof record.kind === 'string' ? record.kind : null,
    relevant: new Set([...strings(record.relevant), ...strings(record.article)]),
    answers: strings(record.answers),
    facts: strings(record.facts),
  };
}

function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
