import { describe, expect, test } from 'vitest';
import type { Article, IsoDate } from '../../src/corpus/article.ts';
import { createDigester } from '../../src/digest/compose.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { archiveOf } from '../retrieval/support.ts';
import { articleFrom } from '../support/articles.ts';

const TODAY = '2024-03-05' as IsoDate;

/** Two events in a town of our own, and what was told of one of them before. */
const before = articleFrom({
  id: 'before',
  title: 'Ferry runs aground off Port Salter',
  date: '2024-03-01',
  source: 'Harbor Ledger',
  paragraphs: [
    'The ferry Marigold ran aground on the Salter sandbank on Friday with 140 passengers on board.',
    'Harbour master Tomas Lind said that nobody had been hurt on the ferry.',
  ],
});
const ledger = articleFrom({
  id: 'ledger',
  title: 'Tugs free the ferry Marigold',
  date: '2024-03-04',
  source: 'Harbor Ledger',
  paragraphs: [
    'Two tugs freed the ferry Marigold from the Salter sandbank at high tide on Monday.',
    'Harbour master Tomas Lind said that the hull of the ferry was sound.',
    'The ferry company is to pay 75 passengers for a night in town, said its director, Clara Mendes.',
  ],
});
const wire = articleFrom({
  id: 'wire',
  title: 'Stranded ferry afloat',
  date: '2024-03-04',
  source: 'Coast Wire',
  paragraphs: [
    'The ferry Marigold, stranded on the Salter sandbank since Friday, is afloat again after two tugs pulled at high tide.',
    'The ferry had 140 passengers on board when it ran aground.',
  ],
});
const school = articleFrom({
  id: 'school',
  title: 'School choir wins in the capital',
  date: '2024-03-05',
  source: 'Coast Wire',
  paragraphs: ['The choir of the primary school in Elm Street won the national singing contest on Tuesday evening.'],
});
const undated = articleFrom({
  id: 'undated',
  title: 'Notes on the ferry',
  paragraphs: ['The ferry Marigold was built in the yard at Salter and painted green for its first summer.'],
});
const town = [before, ledger, wire, school, undated];

function digestOf(articles: readonly Article[], request: { query?: string; since?: string; until?: string } = {}) {
  const archive = archiveOf(articles);
  const searcher = createSearcher(archive, () => TODAY);
  return createDigester(archive, searcher, () => TODAY)({ query: '', ...request });
}

function draftOf({ id, title, date, source, text }: Article) {
  return { id, title, paragraphs: text.split('\n\n'), ...(date && { date }), ...(source && { source }) };
}

describe('a digest', () => {
  test('is of yesterday and today, each event once, what most texts tell first', () => {
    const { from, to, stories } = digestOf(town);
    expect([from, to]).toEqual(['2024-03-04', '2024-03-05']);
    expect(stories.map(({ articles }) => articles.map(({ id }) => id).sort())).toEqual([
      ['ledger', 'wire'],
      ['school'],
    ]);
  });

  test('leads with a whole sentence of the article that is named first', () => {
    const [ferry] = digestOf(town).stories;
    const { lead, articles } = ferry!;
    const article = town.find(({ id }) => id === articles[0]!.id)!;
    expect(lead.article.id).toBe(article.id);
    expect(article.text.slice(lead.start, lead.end)).toBe(lead.text);
    expect(article.text.split('\n\n')).toContain(lead.text);
  });

  test('names a figure that is new, and not one that was told before', () => {
    const [ferry] = digestOf(town).stories;
    const { text, start, highlights } = ferry!.figures!;
    const figures = highlights.map((range) => text.slice(range.start - start, range.end - start));
    expect(figures).toEqual(['75 passengers']);
  });

  test('names whoever is quoted and was not before', () => {
    const [ferry] = digestOf(town).stories;
    expect(ferry!.voices.map(({ speaker }) => speaker)).toEqual(['Clara Mendes']);
    const { stories } = digestOf(town, { since: '2024-03-01', until: '2024-03-01' });
    expect(stories[0]!.voices.map(({ speaker }) => speaker)).toEqual(['Tomas Lind']);
  });

  test('says what became of every article of its days', () => {
    const { considered } = digestOf(town);
    const outcomes = Object.fromEntries(considered.map(({ article, outcome }) => [article.id, outcome]));
    expect(Object.keys(outcomes).sort()).toEqual(['ledger', 'school', 'wire']);
    expect(outcomes.school).toBe('leads');
    expect([outcomes.ledger, outcomes.wire].sort()).toEqual(['joins', 'leads']);
  });

  test('leaves out what has no date, and says how much that is', () => {
    expect(digestOf(town).undated).toBe(1);
    expect(digestOf(town, { query: 'choir' }).undated).toBe(0);
  });

  test('is of one topic where one is named', () => {
    const { stories, considered, missing } = digestOf(town, { query: 'ferry' });
    expect(stories).toHaveLength(1);
    expect(considered.find(({ article }) => article.id === 'school')!.outcome).toBe('off topic');
    expect(missing).toEqual([]);
  });

  test('of a topic that nobody writes about is empty, and names the word', () => {
    const { stories, missing, before } = digestOf(town, { query: 'zeppelins' });
    expect(stories).toEqual([]);
    expect(missing).toEqual(['zeppelins']);
    expect(before).toBeNull();
  });

  test('understands the operators of a search', () => {
    const { stories } = digestOf(town, { query: 'source:ledger' });
    expect(stories.map(({ articles }) => articles.map(({ id }) => id))).toEqual([['ledger']]);
  });

  test('of quiet days names the newest article before them', () => {
    const { stories, before } = digestOf(town, { since: '2024-03-02', until: '2024-03-03' });
    expect(stories).toEqual([]);
    expect(before?.id).toBe('before');
  });

  test('does not lead with what an earlier article told', () => {
    const again = articleFrom({ ...draftOf(before), id: 'again', date: '2024-03-04' });
    const { stories, considered } = digestOf([before, again]);
    expect(stories).toEqual([]);
    expect(considered).toMatchObject([{ article: { id: 'again' }, outcome: 'nothing new' }]);
  });

  test('leads with what is new in an article that repeats an earlier one', () => {
    const added = 'Divers found a crack of two metres below the waterline of the ferry Marigold on Monday.';
    const paragraphs = [...draftOf(before).paragraphs, added];
    const more = articleFrom({ ...draftOf(before), id: 'more', date: '2024-03-04', paragraphs });
    expect(digestOf([before, more]).stories.map(({ lead }) => lead.text)).toEqual([added]);
  });

  test('leads with the beginning of an article of which no sentence can stand alone', () => {
    const paragraphs = ['He is back.', 'And so is she.'];
    const { stories } = digestOf([articleFrom({ id: 'short', title: 'Back', date: '2024-03-05', paragraphs })]);
    expect(stories.map(({ lead }) => lead.text.startsWith('He is back.'))).toEqual([true]);
  });

  test.each([
    ['항구 방벽 공사', '포트솔터 시의회는 화요일 항구 안쪽에 새 조수 방벽을 건설하기로 만장일치로 결정했다고 밝혔다.'],
    ['港の防潮堤', '港町の議会は火曜日、内港に新しい防潮堤を建設することを全会一致で決めたと発表した。'],
  ])('leads in the language of the article: %s', (title, sentence) => {
    const { stories } = digestOf([articleFrom({ id: 'a', title, date: '2024-03-05', paragraphs: [sentence] })]);
    expect(stories.map(({ lead }) => lead.text)).toEqual([sentence]);
  });

  test('names the other articles that carry the sentence word for word', () => {
    const copy = articleFrom({ ...draftOf(school), id: 'school-copy', source: 'Harbor Ledger' });
    const { stories } = digestOf([school, copy]);
    expect(stories).toHaveLength(1);
    expect(stories[0]!.articles.map(({ id }) => id)).toEqual(['school', 'school-copy']);
    expect(stories[0]!.lead.alsoIn.map(({ id }) => id)).toEqual(['school-copy']);
  });

  test('keeps events of the same kind apart that are weeks apart', () => {
    const later = articleFrom({ ...draftOf(ledger), id: 'later', date: '2024-04-20', source: 'Coast Wire' });
    const { stories } = digestOf([ledger, later], { since: '2024-03-01', until: '2024-04-30' });
    expect(stories.map(({ articles }) => articles.length)).not.toContain(2);
  });

  test('takes the newest of too many articles, and says which were left out', () => {
    const many = Array.from({ length: 203 }, (_, index) =>
      articleFrom({ ...draftOf(school), id: `n${String(index).padStart(3, '0')}` }),
    );
    const { considered } = digestOf(many);
    expect(considered).toHaveLength(203);
    const left = considered.filter(({ outcome }) => outcome === 'too many').map(({ article }) => article.id);
    expect(left).toEqual(['n200', 'n201', 'n202']);
  });

  test('of days that cannot be read is refused', () => {
    expect(() => digestOf(town, { since: 'soon' })).toThrow('"soon" is not a date that can be read');
  });

  test('is the same every time, whatever the order of the articles', () => {
    expect(digestOf(town.toReversed())).toEqual(digestOf(town));
  });
});
