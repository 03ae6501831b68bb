import type { Excerpt, FigureGroup, Reply } from '../../../reply.ts';
import { citationPhrase } from '../../phrases.ts';
import { citedParts } from '../cited.ts';
import { type Item, line, type Outline, plain } from '../part.ts';
import type { Reader } from '../reader.ts';

interface Sentences {
  readonly counted: string | null;
  readonly sentences: readonly { readonly excerpt: Excerpt; readonly words: readonly string[] }[];
}

/** Numbers, those that count the same thing next to one another, so that figures which do not agree are seen at once. */
export function figuresOutline({ topic, groups }: Extract<Reply, { kind: 'figures' }>, reader: Reader): Outline {
  let number = 0;
  return {
    head: [{ kind: 'title', text: topic }],
    lead: groups.length === 0 ? [line(reader.language.evidence.nothing)] : [],
    items: groups.map(bySentence).flatMap((group) => {
      const items = itemsOf(group, number, reader);
      number += items.length;
      return items;
    }),
    passedOver: 0,
    more: false,
    foot: [],
    isAnswer: groups.length > 0,
  };
}

function itemsOf({ counted, sentences }: Sentences, before: number, { language }: Reader): Item[] {
  return sentences.map(({ excerpt, words }, index) => {
    const number = before + index + 1;
    // `troops 1/3`: in how many places there are figures to compare it with.
    const isOneOf = sentences.length > 1 && counted !== null;
    return {
      parts: [
        {
          kind: 'line',
          runs: [
            { text: words.join(' · '), look: 'match' },
            ...(isOneOf ? [plain(` – ${counted} ${index + 1}/${sentences.length}`)] : []),
          ],
        },
        ...citedParts(excerpt, `[${number}] ${citationPhrase(excerpt, language)}`, language),
      ],
      link: excerpt.link === null ? null : { number, url: excerpt.link },
    };
  });
}

/** A group with each sentence once, however many of its figures it holds. */
function bySentence({ counted, figures }: FigureGroup): Sentences {
  const sentences: { excerpt: Excerpt; words: string[] }[] = [];
  for (const { excerpt, words } of figures) {
    const last = sentences.at(-1);
    if (last === undefined || !isSameRange(last.excerpt, excerpt)) {
      sentences.push({ excerpt, words: [words] });
    } else {
      last.excerpt = { ...last.excerpt, highlights: [...last.excerpt.highlights, ...excerpt.highlights] };
      last.words.push(words);
    }
  }
  return { counted, sentences };
}

function isSameRange(a: Excerpt, b: Excerpt): boolean {
  return a.article.id === b.article.id && a.start === b.start && a.end === b.end;
}
