import { describe, expect, test } from 'vitest';
import { publisherParts } from '../../src/retrieval/publisher-parts.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { archiveOf, articlesOf, LATER, rankingOf } from './support.ts';

const archive = archiveOf(
  articlesOf(
    {
      ledger: 'The tide barrier will close the port for good, say the pilots of Port Salter.',
      more: 'The tide barrier costs more than the port earns in nine years of herring.',
      again: 'Pilots, port and barrier: the tide barrier keeps the pilots of the port from sleep.',
      wire: 'Herring boats may fish in April, so that the fleet stays at the quay.',
      weekly: 'Engines for the fleet were promised by Tomas Brandt.',
      other: 'The tide barrier, the pilots and the herring fleet are what everybody speaks of.',
    },
    {
      ledger: { source: 'Harbor Ledger' },
      more: { source: 'Harbor Ledger' },
      again: { source: 'Harbor Ledger' },
      wire: { source: 'Coast Wire' },
      weekly: { source: 'Coast Wire Weekly' },
      other: { source: 'Gazette' },
    },
  ),
  '',
  'english',
);
const searcher = createSearcher(archive, () => LATER);
const parts = (question: string) =>
  publisherParts(archive, question, rankingOf(archive, question)).map(({ ranking: { concepts, passages } }) => [
    archive.passages[passages[0]!.passage]!.article.source,
    concepts.map(({ typed }) => typed).join(' '),
  ]);

describe('a question that names several publishers asks something of each', () => {
  test.each([
    [
      'what stands after the name',
      'Does the Harbor Ledger say that the barrier closes the port while the Coast Wire says the boats fish?',
      [
        ['Harbor Ledger', 'Harbor Ledger say barrier closes port'],
        ['Coast Wire', 'Coast Wire boats fish'],
      ],
    ],
    [
      'or close before it',
      'Did pilots speak, as the Harbor Ledger has it, or did the boats, according to the Coast Wire?',
      [
        ['Harbor Ledger', 'pilots speak Harbor Ledger'],
        ['Coast Wire', 'boats Coast Wire'],
      ],
    ],
    [
      'one of two in a row is asked the whole',
      'What do the Harbor Ledger and the Coast Wire Weekly say of Brandt?',
      [
        ['Harbor Ledger', 'Harbor Ledger'],
        ['Coast Wire Weekly', 'Coast Wire Weekly say Brandt'],
      ],
    ],
  ])('%s', (_why, question, expected) => {
    expect(parts(question)).toEqual(expected);
  });

  test.each([
    ['one', 'What does the Harbor Ledger say of the barrier?'],
    ['one whose name holds that of another', 'What does the Coast Wire Weekly say of engines?'],
    ['none', 'Who closes the port?'],
  ])('not where it names %s', (_why, question) => {
    expect(parts(question)).toEqual([]);
  });
});

describe('evidence of each comes first', () => {
  const question =
    'Does the Harbor Ledger say that the tide barrier closes the port, and the Coast Wire that boats may fish?';
  const sources = ['Harbor Ledger', 'Coast Wire'];

  test('in ask', () => {
    expect(
      searcher
        .ask({ query: question })
        .excerpts.map(({ article }) => article.source)
        .slice(0, 2),
    ).toEqual(sources);
  });

  test('in brief', () => {
    const found = searcher.brief({ query: question }).excerpts.map(({ article }) => article.source);
    expect(found.slice(0, 2).sort()).toEqual(sources.toSorted());
  });
});
