import { createHash } from 'node:crypto';
import type { Article, ArticleId, Block, DateOrigin, IsoDate, RevisionId } from '../../src/corpus/article.ts';

/** What a test says about an article; the rest follows from it. */
export interface ArticleDraft {
  readonly id: string;
  readonly title: string;
  /** Paragraphs; one that begins with `# ` is a heading. */
  readonly paragraphs: readonly string[];
  readonly date?: string;
  readonly dateFrom?: DateOrigin;
  readonly source?: string;
  readonly byline?: string;
  readonly url?: string;
}

export function articleFrom(draft: ArticleDraft): Article {
  const { id, title, paragraphs, date = null, source = null, byline = null, url = null } = draft;
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const kind = paragraph.startsWith('# ') ? 'heading' : 'paragraph';
    const words = kind === 'heading' ? paragraph.slice(2) : paragraph;
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + words.length, afterCut: false });
    text += words;
  }
  return {
    id: id as ArticleId,
    revision: createHash('sha256').update(title).update(text).digest('hex').slice(0, 8) as RevisionId,
    title,
    date: date as IsoDate | null,
    dateFrom: date === null ? null : (draft.dateFrom ?? 'front matter'),
    source,
    byline,
    dateline: null,
    url,
    file: `corpus/${id}.md`,
    text,
    blocks,
    runs: null,
  };
}

/** A small corpus of our own invention: a harbour that gets a tide barrier. */
export const harbourArticles: readonly Article[] = [
  articleFrom({
    id: 'barrier-vote',
    title: 'Council votes for the tide barrier',
    date: '2023-10-30',
    source: 'Harbor Ledger',
    byline: 'Ines Okafor',
    url: 'https://ledger.example/barrier-vote',
    paragraphs: [
      'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour. Nine members voted for it and four against.',
      '# The price',
      'Engineers put the cost of the barrier at $300 million. Mayor Ruth Adeyemi denied that local taxes would rise. She said the state would pay two thirds.',
      'Work is to begin in spring, when the herring fleet has left.',
    ],
  }),
  articleFrom({
    id: 'fishermen-protest',
    title: 'Fishermen protest against the tide barrier',
    date: '2024-01-10',
    dateFrom: 'byline',
    source: 'Coast Wire',
    paragraphs: [
      'About sixty boats blocked the inner harbour on Wednesday in protest against the tide barrier.',
      'Their speaker, Tomas Lindqvist, said that the fleet had not been asked. “We do not oppose safety,” he said. “We oppose silence.”',
    ],
  }),
  articleFrom({
    id: 'harbour-korean',
    title: '항구 방벽 건설 결정',
    date: '2023-11-02',
    source: '남해일보',
    paragraphs: ['포트솔터 시의회는 월요일 항구 안쪽에 조수 방벽을 건설하기로 결정했다. 건설비는 3억 달러로 예상된다.'],
  }),
  articleFrom({
    id: 'notebook',
    title: 'Notes from the quay',
    paragraphs: ['The herring fleet leaves in April. Nobody on the quay expects the barrier before the decade is out.'],
  }),
];

/** An article whose publisher wishes the reader ill: everything in it tries to act on the display. */
export const hostileArticle: Article = articleFrom({
  id: 'hostile',
  title: 'Quiet\u001b[2J title\u202e desrever',
  date: '2024-02-01',
  source: 'Evil\u0007 Wire\u009b31m',
  url: 'https://evil.example/\u001b]8;;x',
  paragraphs: [
    'The lighthouse\u001b[31m keeper\u200b said\u2066 nothing\u2069.\rOverwritten? @everyone <!channel> *bold*',
  ],
});
