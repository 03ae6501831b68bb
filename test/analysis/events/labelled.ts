import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/corpus/article.ts';
import { articleFrom } from '../../support/articles.ts';

/** A labelled sentence: where its dates stand and what they mean. */
export interface LabelledSentence {
  readonly article: Article;
  readonly labels: readonly {
    readonly start: number;
    readonly end: number;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** The sentences of `cases.txt`; its first lines say how they are labelled. */
export function labelledSentences(): LabelledSentence[] {
  const file = readFileSync(join(import.meta.dirname, '../../fixtures/events/cases.txt'), 'utf8');
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, i) => {
      const [date, marked] = line.split(/ \| (.*)/s) as [string, string];
      const labels: LabelledSentence['labels'][number][] = [];
      let text = '';
      for (const part of marked.split(/(\{[^}]*\})/)) {
        const label = /^\{(.*)=(.*)\}$/s.exec(part);
        if (label) {
          const [from, to = from] = label[2] === '?' ? [null] : label[2]!.split('..');
          labels.push({ start: text.length, end: text.length + label[1]!.length, from: from!, to: to! });
        }
        text += label ? label[1] : part;
      }
      const dated = date === '-' ? {} : { date };
      return { article: articleFrom({ id: `case-${i}`, title: '', paragraphs: [text], ...dated }), labels };
    });
}
