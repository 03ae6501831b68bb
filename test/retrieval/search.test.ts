import { describe, expect, test } from 'vitest';
import type { SearchRequest } from '../../src/command.ts';
import type { IsoDate } from '../../src/corpus/article.ts';
import type { Findings } from '../../src/reply.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { archiveOf, articlesOf, LATER } from './support.ts';

const VOTE = [
  'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour. Nine members voted for it and four against. Engineers put the cost of the barrier at $300 million.',
  '# The taxes',
  'The opposition said that local taxes would rise. Mayor Ruth Adeyemi denied it. She said that the state would pay two thirds.',
  '# The fleet',
  'Work on the tide barrier is to begin in spring, when the herring fleet has left.',
];
const articles = articlesOf(
  {
    vote: VOTE,
    protest: [
      'About sixty boats blocked the inner harbour on Wednesday in protest against the tide barrier. Their speaker, Tomas Lindqvist, said that the fleet had not been asked.',
    ],
    reprint: VOTE.map((paragraph) => paragraph.replace('Nine', 'Nine of thirteen')),
    states: 'The state pays for dykes in Ardentia and nowhere else. A tide barrier was refused to Ardentia in 2019.',
    notes: 'The herring leave in April. Nobody on the quay expects the tide barrier before the decade is out.',
    korean: '포트솔터 시의회는 월요일 항구 안쪽에 방벽을 건설하기로 결정했다. 건설비는 3억 달러로 예상된다.',
  },
  {
    vote: { title: 'Council votes for the tide barrier', date: '2023-10-30', source: 'Harbor Ledger' },
    reprint: { title: 'Barrier approved', date: '2023-10-31', source: 'Gazette' },
    protest: { title: 'Fishermen protest', date: '2024-01-10', source: 'Coast Wire' },
    states: { title: 'Who pays for dykes', date: '2022-05-01', source: 'Coast Wire' },
    korean: { title: '항구 방벽', date: '2023-11-02', source: '남해일보' },
    notes: { title: 'Notes from the quay' },
  },
);
const archive = archiveOf(articles, 'Port Salter = Salter\ndeny ~ reject', 'english');
const searcher = createSearcher(archive, () => LATER);
const idsOf = ({ excerpts }: Findings) => excerpts.map(({ article }) => article.id as string);
const answerOf = ({ excerpts: [first] }: Findings) => {
  const article = articles.find(({ id }) => id === first?.article.id);
  return first?.answer ? article!.text.slice(first.answer.start, first.answer.end) : null;
};

describe('brief', () => {
  test('three to five excerpts from as many articles as there are, without answers', () => {
    const found = searcher.brief({ query: 'tide barrier' });
    expect(found.answerable).toBe(true);
    expect(found.excerpts.length).toBeGreaterThanOrEqual(3);
    expect(found.excerpts.length).toBeLessThanOrEqual(5);
    expect(new Set(idsOf(found)).size).toBeGreaterThanOrEqual(3);
    for (const { answer } of found.excerpts) expect(answer).toBeNull();
  });

  test('says what the corpus has: how many articles (a reprint is none), from when to when, how many undated', () => {
    const { coverage } = searcher.brief({ query: 'tide barrier' });
    expect(coverage).toEqual({ articles: 4, from: '2022-05-01', to: '2024-01-10', undated: 1 });
    expect(searcher.brief({ query: 'tide barrier source:wire' }).coverage).toMatchObject({ articles: 2, undated: 0 });
  });

  test('an article that only shares a word is not on the topic', () => {
    expect(searcher.brief({ query: 'protest boats' }).coverage.articles).toBe(1);
  });

  test('as many as are asked for', () => {
    expect(searcher.brief({ query: 'tide barrier', limit: 1 }).excerpts).toHaveLength(1);
  });

  test('what is in the news comes first on the day, and the best otherwise', () => {
    expect(idsOf(searcher.brief({ query: 'tide barrier', now: '2024-01-10' as IsoDate }))[0]).toBe('protest');
    expect(idsOf(searcher.brief({ query: 'tide barrier votes' }))[0]).toBe('vote');
  });

  test('no two excerpts quote the same words', () => {
    for (const query of ['tide barrier', 'state taxes', 'herring fleet', 'harbour', 'barrier']) {
      const { excerpts } = searcher.brief({ query, limit: 9 });
      for (const [index, one] of excerpts.entries()) {
        const overlapping = excerpts
          .slice(index + 1)
          .filter((other) => other.article.id === one.article.id && one.start < other.end && other.start < one.end);
        expect(overlapping).toEqual([]);
      }
    }
  });
});

describe('ask', () => {
  test.each([
    ['who', 'Who denied that taxes would rise?', 'Mayor Ruth Adeyemi denied it.'],
    ['how many', 'How many boats blocked the harbour?', 'About sixty boats'],
    ['how many, in other words', 'How many members voted against it?', 'Nine'],
    ['when', 'When does work on the barrier begin?', 'Work on the tide barrier is to begin in spring'],
    ['how much', 'How much will the barrier cost?', 'Engineers put the cost'],
    ['who is it that speaks', 'Who is the speaker of the boats?', 'Their speaker, Tomas Lindqvist'],
  ])('%s: the sentence that answers comes first', (_why, query, answer) => {
    const found = searcher.ask({ query });
    expect(found.answerable).toBe(true);
    expect(answerOf(found)?.startsWith(answer)).toBe(true);
  });

  test('a denial is quoted with what it denies, and what follows from it', () => {
    const [first] = searcher.ask({ query: 'Who denied that taxes would rise?' }).excerpts;
    expect(first!.text).toBe(
      'The opposition said that local taxes would rise. Mayor Ruth Adeyemi denied it. She said that the state would pay two thirds.',
    );
    expect(first!).toMatchObject({ heading: 'The taxes', paragraph: 2 });
  });

  test('support comes after the answer, from other places', () => {
    const { excerpts } = searcher.ask({ query: 'Who voted for the tide barrier?' });
    expect(excerpts.length).toBeGreaterThan(1);
    expect(new Set(excerpts.map(({ article, start }) => `${article.id}:${start}`)).size).toBe(excerpts.length);
  });

  test('a question in Korean words finds Korean text', () => {
    expect(idsOf(searcher.ask({ query: '방벽 건설비' }))[0]).toBe('korean');
  });
});

describe('how much is quoted of an answer', () => {
  const told = (answer: string, who: string) => {
    const around = Array.from({ length: 12 }, (_, at) => `${who} number ${at + 1} went by and said nothing of it.`);
    return [...around, answer, ...around].join(' ');
  };
  const long = createSearcher(
    archiveOf(
      articlesOf({
        mayor: told('Mayor Ruth Adeyemi opened the barrier.', 'A clerk of the council'),
        fleet: told('The herring fleet blocked the barrier.', 'A boat without a light'),
        lorries: told('The lorries left the barrier.', 'One driver after another'),
      }),
      '',
      'english',
    ),
    () => LATER,
  );
  const wordsOf = (query: string) => long.ask({ query }).excerpts.map(({ text }) => text.split(' ').length);

  test('the first as long as a passage, what bears it out less, so that all find room in a message', () => {
    const [first, ...further] = wordsOf('Who opened the barrier?');
    expect(first).toBeGreaterThanOrEqual(120);
    expect(first).toBeLessThanOrEqual(140);
    expect(further).toHaveLength(2);
    for (const words of further) expect([words >= 70, words <= 100]).toEqual([true, true]);
  });

  test('each of two answers as long as a first one', () => {
    const [one, other, further] = wordsOf('Who opened the barrier and who blocked the barrier?');
    expect(Math.min(one!, other!)).toBeGreaterThanOrEqual(120);
    expect(further).toBeLessThanOrEqual(100);
  });
});

describe('what the corpus does not know', () => {
  test.each([
    ['a thing', 'How many zeppelins blocked the harbour?', ['zeppelins']],
    ['a name', 'What did Zembla say about the tide barrier?', ['Zembla']],
    ['everything', 'zeppelins over Zembla', ['zeppelins', 'Zembla']],
  ])('%s: it says which words it found nowhere', (_why, query, missing) => {
    const found = searcher.ask({ query });
    expect(found.answerable).toBe(false);
    expect(found.missing).toEqual(missing);
  });

  test('and shows the nearest there is', () => {
    const found = searcher.ask({ query: 'How many zeppelins blocked the harbour?' });
    expect(idsOf(found)[0]).toBe('protest');
    expect(searcher.ask({ query: 'zeppelins over Zembla' }).excerpts).toEqual([]);
  });

  test('a word that is only said otherwise is missing too, and still finds it', () => {
    const found = searcher.search({ query: 'rejected' });
    expect(found.missing).toEqual(['rejected']);
    expect(found.excerpts.some(({ text }) => text.includes('denied it'))).toBe(true);
  });

  test('a name typed wrong is read as the one that it resembles, and that is said', () => {
    const found = searcher.ask({ query: 'What did Adeyeni deny?' });
    expect(found.corrected).toEqual([{ typed: 'Adeyeni', read: 'Adeyemi' }]);
    expect(found.missing).toEqual([]);
    expect(found.excerpts[0]!.text).toContain('Ruth Adeyemi');
  });

  test('an English word is never read as another one', () => {
    expect(searcher.ask({ query: 'How many goats blocked the harbour?' })).toMatchObject({
      corrected: [],
      missing: ['goats'],
      answerable: false,
    });
  });

  test('nothing asked, nothing found', () => {
    for (const query of ['', '   ', '?!', 'the of and'])
      expect(searcher.ask({ query })).toMatchObject({ answerable: false, excerpts: [], total: 0 });
  });
});

describe('operators', () => {
  const search = (request: Partial<SearchRequest> & { query: string }) => searcher.search(request);

  test.each([
    ['a phrase', { query: '"inner harbour" boats' }, ['protest', 'vote']],
    ['a word left out', { query: 'tide barrier -council -harbour -spring -taxes' }, ['states', 'notes']],
    ['a publisher', { query: 'tide barrier source:wire' }, ['protest', 'states']],
    ['a title', { query: 'tide barrier title:protest' }, ['protest']],
    ['a month', { query: 'tide barrier on:2024-01' }, ['protest']],
    ['before a day', { query: 'tide barrier before:2023-01-01' }, ['states']],
    ['the publisher as an option', { query: 'tide barrier', source: 'Coast Wire' }, ['protest', 'states']],
    ['days as options', { query: 'tide barrier', since: '2023-11-01', until: 'January 2024' }, ['protest']],
    ['both, of which the closer holds', { query: 'tide barrier after:2022', until: '2023-10-30' }, ['vote']],
  ] as const)('%s', (_why, request, expected) => {
    expect([...new Set(idsOf(search(request)))].sort()).toEqual([...expected].sort());
  });

  test('only operators: the beginning of each article, newest first, undated last', () => {
    expect(idsOf(search({ query: '-zeppelin' }))).toEqual(['protest', 'korean', 'reprint', 'states', 'notes']);
  });

  test('a phrase that stands nowhere is named as missing, and its words found nearest', () => {
    const found = search({ query: '"barrier tide"' });
    expect(found).toMatchObject({ answerable: false, missing: ['"barrier tide"'] });
    expect(found.excerpts.length).toBeGreaterThan(0);
  });

  test('a date that cannot be read is told and filters nothing', () => {
    const found = search({ query: 'tide barrier before:supper', since: 'dinner' });
    expect(found.notices).toEqual(['supper', 'dinner'].map((typed) => ({ about: 'unreadable day', typed })));
    expect(found.total).toBe(search({ query: 'tide barrier' }).total);
  });

  test('"last week" is meant by the day of asking', () => {
    const query = 'tide barrier on:"last week"';
    expect(idsOf(search({ query, now: '2024-01-16' as IsoDate }))).toEqual(['protest']);
    expect(idsOf(search({ query }))).toEqual([]);
  });
});

describe('the same text from two places', () => {
  test('is one hit, which names the other place', () => {
    const found = searcher.search({ query: 'nine members voted' });
    expect(found.excerpts.filter(({ text }) => text.includes('members voted'))).toHaveLength(1);
    const [first] = found.excerpts;
    expect(first!.alsoIn.map(({ id }) => id as string)).toEqual([first!.article.id === 'vote' ? 'reprint' : 'vote']);
  });

  test('a different article on the same topic is not the same text', () => {
    const found = searcher.search({ query: 'tide barrier protest' });
    expect(found.excerpts[0]).toMatchObject({ article: { id: 'protest' }, alsoIn: [] });
  });
});

describe('pages', () => {
  test.each(['search', 'brief', 'ask'] as const)(
    'of %s yield each passage once, in the order of one long page',
    (way) => {
      const request = { query: 'tide barrier harbour fleet' };
      const whole = searcher[way]({ ...request, limit: 50 });
      const paged = Array.from({ length: 6 }, (_, page) =>
        searcher[way]({ ...request, limit: 2, offset: 2 * page }).excerpts.map(({ citation }) => citation),
      ).flat();
      expect(new Set(paged).size).toBe(paged.length);
      expect(paged).toEqual(whole.excerpts.map(({ citation }) => citation).slice(0, paged.length));
      expect(paged.length).toBeGreaterThan(3);
    },
  );

  test.each(['search', 'brief', 'ask'] as const)('of %s say whether another one follows', (way) => {
    const query = 'tide barrier harbour fleet';
    const all = searcher[way]({ query, limit: 50 });
    expect(all.more).toBe(false);
    expect(searcher[way]({ query, limit: all.excerpts.length }).more).toBe(false);
    expect(searcher[way]({ query, limit: all.excerpts.length - 1 }).more).toBe(true);
    expect(searcher[way]({ query, limit: 1, offset: all.excerpts.length - 1 }).more).toBe(false);
  });

  test('know how many there are', () => {
    const { total } = searcher.search({ query: 'tide barrier', limit: 1 });
    expect(searcher.search({ query: 'tide barrier', limit: 50 }).excerpts).toHaveLength(total);
    expect(searcher.search({ query: 'tide barrier', offset: total }).excerpts).toEqual([]);
  });
});

test('the same request gives the same findings, whatever the order of the articles', () => {
  const again = createSearcher(
    archiveOf(articles.toReversed(), 'Port Salter = Salter\ndeny ~ reject', 'english'),
    () => LATER,
  );
  for (const query of [
    'tide barrier',
    'Who denied that taxes would rise?',
    'nine members voted',
    'zeppelins',
    'harbour',
  ])
    for (const way of ['ask', 'brief', 'search'] as const)
      expect(again[way]({ query })).toEqual(searcher[way]({ query }));
});

test('without a day of its own a request is asked today', () => {
  const today = createSearcher(archive, () => '2024-01-10' as IsoDate);
  const request = { query: 'tide barrier' };
  expect(today.brief(request)).toEqual(searcher.brief({ ...request, now: '2024-01-10' as IsoDate }));
  expect(today.brief(request)).not.toEqual(searcher.brief(request));
});
