import { commands } from '../../commands/index.ts';
import type { ScheduleSummary } from '../../src/channel.ts';
import { answer } from '../../src/dispatch.ts';
import type { Remark } from '../../src/remark.ts';
import type { Reply } from '../../src/reply.ts';
import { articleFrom, harbourArticles, hostileArticle } from '../support/articles.ts';
import { fakeDesk } from '../support/fake-desk.ts';

/** Articles whose text has changed since they were cited. */
const earlier = [
  articleFrom({
    id: 'notebook',
    title: 'Notes from the quay',
    paragraphs: ['Rain. The herring fleet leaves in April.'],
  }),
];
const changedArticle = articleFrom({ id: 'changed', title: 'Corrected', paragraphs: ['Nine members voted for it.'] });
const desk = fakeDesk([...harbourArticles, hostileArticle, changedArticle], earlier);
const ask = (command: string, options: Record<string, string> = {}) => answer({ command, options }, desk, commands);

const [vote] = harbourArticles;
const [korean] = (await desk.ask({ query: '방벽을' })).excerpts;
const alsoIn = harbourArticles.filter(({ id }) => id === 'fishermen-protest');

/** When a digest comes next: the first of December 2023 at 22:00 UTC. */
const NEXT = Date.UTC(2023, 11, 1, 22);

/** A reply of every kind, each with what can be special about it: every platform renders all of them. */
export const replies: Readonly<Record<string, Reply>> = {
  brief: await ask('brief', { topic: 'tide barrier' }),
  'brief-also-in': withAlsoIn(await ask('brief', { topic: 'taxes' })),
  'brief-declined': await ask('brief', { topic: 'lighthouse submarines' }),
  'brief-nothing': await ask('brief', { topic: 'submarines' }),
  answer: await ask('ask', { question: 'who denied that taxes would rise?' }),
  'answer-two-paragraphs': await twoParagraphs(),
  'answer-corrected': await ask('ask', { question: 'what was the councill voted for' }),
  'answer-declined': await ask('ask', { question: 'how many tanks are in the harbour?' }),
  'answer-korean': await ask('ask', { question: korean!.text.split(' ')[0]! }),
  'answer-hostile': await ask('ask', { question: 'lighthouse\u001b[2J keeper' }),
  results: await ask('search', { query: 'barrier', limit: '2' }),
  'results-notices': withNotice(await ask('search', { query: 'boats' }), { about: 'unreadable day', typed: 'soon' }),
  sources: await ask('sources'),
  'sources-problems': {
    ...((await ask('sources', { query: 'coast' })) as Extract<Reply, { kind: 'sources' }>),
    problems: 2,
  },
  'sources-many': {
    ...{ kind: 'sources', query: null, problems: 0 },
    sources: [{ source: 'Coast Wire', count: 6000, articles: harbourArticles.slice(0, 2) }],
  },
  'sources-nothing': await ask('sources', { query: 'Daily Nothing' }),
  article: await ask('show', { article: 'barrier-vote' }),
  'article-hostile': await ask('show', { article: 'hostile' }),
  'verification-intact': await ask('verify', { citation: `barrier-vote@${vote!.revision}:149-299` }),
  'verification-moved': await ask('verify', { citation: `notebook@${earlier[0]!.revision}:6-40` }),
  'verification-changed': {
    kind: 'verification',
    citation: 'changed@00000000:0-26',
    verification: {
      verdict: 'changed',
      article: changedArticle,
      now: changedArticle.text,
      diff: [
        { kind: 'removed', text: 'Eight' },
        { kind: 'added', text: 'Nine' },
        { kind: 'same', text: ' members voted for it.' },
      ],
    },
  },
  'verification-changed-unkept': {
    kind: 'verification',
    citation: 'changed@00000000:0-26',
    verification: { verdict: 'changed', article: changedArticle, now: changedArticle.text, diff: null },
  },
  'verification-changed-beyond': await ask('verify', { citation: 'changed@00000000:0-26' }),
  'verification-gone': await ask('verify', { citation: 'lost@00000000:0-26' }),
  quotes: await ask('quotes', { person: 'Adeyemi' }),
  'quotes-nobody': await ask('quotes', { person: 'Nemo' }),
  positions: await ask('positions', { topic: 'taxes' }),
  timeline: await ask('timeline', { topic: 'tide barrier' }),
  'timeline-undated': await ask('timeline', { topic: 'herring fleet' }),
  figures: await ask('figures', { topic: 'barrier' }),
  'figures-nothing': await ask('figures', { topic: 'submarines' }),
  'quotation-verbatim': await ask('check-quote', { quotation: '“We do not oppose safety,” he said.' }),
  'quotation-different': await ask('check-quote', {
    quotation: 'About sixty boats blocked the outer harbour on Wednesday',
  }),
  'quotation-several': await ask('check-quote', {
    quotation: 'Did he say “We do not oppose safety” or “We oppose all of this noise”?',
  }),
  'quotation-another': await ask('check-quote', { quotation: 'Adeyemi: “We do not oppose safety”' }),
  'quotation-negation': await ask('check-quote', { quotation: 'said that the fleet had been asked' }),
  'quotation-not-found': await ask('check-quote', { quotation: 'A whale was seen off the northern pier at dawn.' }),
  'quotation-too-short': await ask('check-quote', { quotation: 'the fleet' }),
  digest: await ask('digest', { since: '2023-10-30', until: '2024-01-10' }),
  'digest-topic': await ask('digest', { topic: 'boats', since: '2024-01-01' }),
  'digest-hostile': await ask('digest', { since: '2024-02-01' }),
  'digest-nothing': await ask('digest', { topic: 'barrier' }),
  'digest-unknown': await ask('digest', { topic: 'submarines', since: '2023-01-01' }),
  'digest-short': await ask('digest', { since: '2023-10-30', until: '2024-01-10', style: 'short' }),
  schedules: schedules('listed', [
    { number: 1, when: { hour: 7, minute: 0, days: [1, 2, 3, 4, 5], zone: 'Asia/Seoul' }, topic: null },
    {
      number: 2,
      when: { hour: 18, minute: 5, days: [1, 3], zone: 'Europe/London' },
      topic: 'arms deliveries',
      style: 'short',
    },
    { number: 4, when: { hour: 0, minute: 30, days: [6, 7], zone: 'Etc/UTC' }, topic: 'boats', paused: 'by hand' },
    {
      number: 5,
      when: { hour: 9, minute: 0, days: [1, 2, 3, 4, 5, 6, 7], zone: 'Etc/UTC' },
      topic: null,
      paused: 'gone',
    },
  ]),
  'schedules-set': schedules('set', [
    { number: 3, when: { hour: 7, minute: 0, days: [2], zone: 'Asia/Tokyo' }, topic: 'tide barrier', quiet: 'line' },
  ]),
  'schedules-hostile': schedules('as before', [
    {
      ...{ number: 1, when: { hour: 7, minute: 0, days: [1], zone: 'Etc/UTC' } },
      topic: '@everyone <!channel> **boats** [click](javascript:alert) \u202etsop eht\u001b[2J',
    },
  ]),
  'schedules-none': schedules('listed', []),
  watches: {
    kind: 'watches',
    deed: 'listed',
    watches: [
      { number: 1, topic: 'tide barrier', quiet: null, paused: null },
      { number: 2, topic: 'boats', quiet: { from: 1320, to: 420, zone: 'Asia/Tokyo' }, paused: 'forbidden' },
    ],
  },
  'watches-hostile': {
    kind: 'watches',
    deed: 'removed',
    watches: [
      { number: 1, topic: '<@U0ANNA> <https://evil.example|news> `x` ||y|| @here\u001b[2J', quiet: null, paused: null },
    ],
  },
  'watches-none': { kind: 'watches', deed: 'listed', watches: [] },
  claims: await ask('find-sources', {
    text: 'Hi Ben! The council voted on Monday for a barrier of $900 million. Sixty boats did not block the harbour. Zebras swim.',
  }),
  'claims-quoted': await ask('find-sources', {
    text: 'btw their speaker told the <@U0ANNA> “We do not oppose safety, we oppose silence” :eyes:',
  }),
  'claims-many': await ask('find-sources', {
    text: 'Nine members voted for it. Four voted against it. The barrier costs $300 million. Taxes will rise. Work begins in spring. The herring fleet has left.',
  }),
  'claims-hostile': await ask('find-sources', {
    text: '@everyone <!channel> **lighthouse** ||keeper|| `barrier` [click](javascript:alert) \u202etsop eht\u001b[2J',
  }),
  'claims-none': await ask('find-sources', { text: ':wave: <https://ledger.example>' }),
  help: await ask('help'),
  'help-one': await ask('help', { command: 'brief' }),
  refusal: await ask('breif'),
};

function schedules(
  deed: Extract<Reply, { kind: 'schedules' }>['deed'],
  of: readonly (Pick<ScheduleSummary, 'number' | 'when' | 'topic'> & Partial<ScheduleSummary>)[],
): Reply {
  const whole = { style: 'full', quiet: 'nothing', paused: null } as const;
  return {
    kind: 'schedules',
    deed,
    schedules: of.map((one) => ({ ...whole, next: (one.paused ?? null) === null ? NEXT : null, ...one })),
  };
}

function withNotice(reply: Reply, notice: Remark): Reply {
  if (reply.kind !== 'results') throw new Error('not results');
  return { ...reply, findings: { ...reply.findings, notices: [notice] } };
}

function withAlsoIn(reply: Reply): Reply {
  if (reply.kind !== 'brief') throw new Error('not a brief');
  const excerpts = reply.findings.excerpts.map((excerpt) => ({ ...excerpt, alsoIn }));
  return { ...reply, findings: { ...reply.findings, excerpts } };
}

/** An excerpt may run over the end of a paragraph. */
async function twoParagraphs(): Promise<Reply> {
  const { kind, findings } = (await ask('ask', { question: 'who blocked the harbour in protest?' })) as Extract<
    Reply,
    { kind: 'answer' }
  >;
  const [first] = findings.excerpts;
  const article = alsoIn[0]!;
  const { id, revision, text } = article;
  const excerpt = { ...first!, start: 0, end: text.length, text, citation: `${id}@${revision}:0-${text.length}` };
  return { kind, findings: { ...findings, excerpts: [excerpt] } };
}
