import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, IsoDate } from '../../src/corpus/article.ts';
import { createDigester } from '../../src/digest/compose.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { archiveOf } from '../retrieval/support.ts';
import { articleFrom } from '../support/articles.ts';

const NOW = '2024-03-05' as IsoDate;

const word = fc.constantFrom(
  ...[
    'ferry',
    'council',
    'said',
    'Tomas Lind',
    'denied',
    '140 passengers',
    '$3 million',
    'tide',
    'He',
    'But',
    'not',
    '방벽을',
  ],
  ...['“No,”', '港町の', '👩‍🚀', '@everyone', '', '2,000 boats'],
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom('.', '?', '。', '!”', ''))
  .map(([words, stop]) => words.join(' ').trim() + stop)
  .filter((words) => words !== '');
const draft = fc.record({
  title: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
  date: fc.constantFrom(undefined, '2024-02-10', '2024-03-01', '2024-03-04', '2024-03-05', '2024-03-06'),
  source: fc.constantFrom(undefined, 'Harbor Ledger', 'Coast Wire'),
  paragraphs: fc.array(sentence, { maxLength: 4 }),
});
const corpus = fc
  .array(draft, { maxLength: 8 })
  .map((drafts): Article[] =>
    drafts.map(({ title, date, source, paragraphs }, index) =>
      articleFrom({ id: `a${index}`, title, paragraphs, ...(date && { date }), ...(source && { source }) }),
    ),
  );
const query = fc.constantFrom('', 'ferry', 'council -tide', 'source:wire', '"Tomas Lind"', 'zebra');

test('whatever the articles are: each of their days has one outcome, and all that is shown stands in its article', () => {
  fc.assert(
    fc.property(corpus, query, (articles, query) => {
      const archive = archiveOf(articles);
      const digest = createDigester(
        archive,
        createSearcher(archive, () => NOW),
        () => NOW,
      )({ query });
      const due = articles.filter(({ date }) => date === '2024-03-04' || date === '2024-03-05').map(({ id }) => id);
      expect(digest.considered.map(({ article }) => article.id).sort()).toEqual(due.sort());
      const shown = digest.stories.flatMap((story) => story.articles.map(({ id }) => id));
      const outcomes = digest.considered.filter(({ outcome }) => outcome === 'leads' || outcome === 'joins');
      expect(shown.sort()).toEqual(outcomes.map(({ article }) => article.id).sort());
      expect(outcomes.filter(({ outcome }) => outcome === 'leads')).toHaveLength(digest.stories.length);
      for (const { lead, articles: tellers, figures, voices } of digest.stories) {
        expect(tellers[0]!.id).toBe(lead.article.id);
        for (const excerpt of [lead, ...(figures === null ? [] : [figures]), ...voices.map((voice) => voice.excerpt)]) {
          const { article, text, start, end, highlights } = excerpt;
          expect(articles.find(({ id }) => id === article.id)!.text.slice(start, end)).toBe(text);
          for (const range of highlights) expect(start <= range.start && range.end <= end).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});
