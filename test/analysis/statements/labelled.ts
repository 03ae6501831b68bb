import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statementsIn } from '../../../src/analysis/statements/statements.ts';
import type { Article, Range } from '../../../src/corpus/article.ts';
import { articleFrom } from '../../support/articles.ts';

export interface LabelledCase {
  readonly name: string;
  readonly article: Article;
  /** Statements as `written` puts them. */
  readonly expected: readonly string[];
}

/** A block of a fixture: its name, its paragraphs as an article, and its labels. Lines above the first name are remarks. */
export interface Block {
  readonly name: string;
  readonly article: Article;
  readonly labels: readonly string[];
}

/** Blocks that are parted by an empty line: `# name`, paragraphs, and behind `>` what is said in them. */
export function blocksOf(fixture: 'cases.txt' | 'reports.txt'): Block[] {
  const file = join(import.meta.dirname, '..', '..', 'fixtures', 'statements', fixture);
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.some((line) => !line.startsWith('#')))
    .map((lines) => ({
      name: lines.find((line) => line.startsWith('# '))!.slice(2),
      article: articleFrom({ id: 'case', title: '', paragraphs: lines.filter((line) => !/^[#>]/u.test(line)) }),
      labels: lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2)),
    }));
}

/** The invented cases of `cases.txt`. */
export function labelledCases(): LabelledCase[] {
  return blocksOf('cases.txt').map(({ labels, ...block }) => ({ ...block, expected: labels }));
}

/** What is found, one line a statement: kind, verb, mention, name, words said. */
export function written(article: Article): string[] {
  const slice = ({ start, end }: Range) => article.text.slice(start, end);
  return statementsIn(article).map(
    ({ kind, negated, verb, speaker, said }) =>
      `${kind} ${negated ? 'not ' : ''}${verb.lemma}/${verb.stance} | ${slice(speaker.asWritten)} = ` +
      `${speaker.name ?? '-'}, ${speaker.resolvedBy ?? '-'}, ${speaker.kind} | ${slice(said)}`,
  );
}
