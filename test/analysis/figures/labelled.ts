import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../../../src/analysis/figures/figure.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { articleFrom } from '../../support/articles.ts';

/** What a label says of a figure; `words` are in the article's text. */
export type LabelledFigure = Omit<Figure, 'sentence' | 'counted'>;

export interface LabelledSentence {
  readonly article: Article;
  readonly labels: readonly LabelledFigure[];
}

/** The sentences of `cases.txt`; its first lines say how they are labelled. */
export function labelledSentences(): LabelledSentence[] {
  const file = readFileSync(join(import.meta.dirname, '../../fixtures/figures/cases.txt'), 'utf8');
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, i) => {
      const labels: LabelledFigure[] = [];
      let text = '';
      for (const part of line.split(/(\{[^}]*\})/)) {
        const label = /^\{(?<words>.*)=(?<says>[^=]*)\}$/s.exec(part)?.groups;
        const words = label?.words ?? part;
        if (label) labels.push(readLabel(label.says!, text.length, words));
        text += words;
      }
      return { article: articleFrom({ id: `case-${i}`, title: '', paragraphs: [text] }), labels };
    });
}

function readLabel(says: string, start: number, words: string): LabelledFigure {
  const [value, upTo] = says.split(' ')[0]!.split('..');
  const after = (sign: string) => new RegExp(`${sign}([^@#~!]+?)(?= [@#~!]|$)`).exec(says)?.[1] ?? null;
  return {
    words: { start, end: start + words.length },
    value: value === '?' ? null : Number(value),
    upTo: upTo === undefined ? null : Number(upTo),
    qualifier: after('~') as Figure['qualifier'],
    unit: after('@'),
    headTerm: after('#'),
    negated: says.endsWith('!'),
  };
}
