import type { IsoDate } from '../../../src/corpus/article.ts';
import type { Notice, Posting } from '../../../src/posting/poster.ts';
import type { Digest } from '../../../src/reply.ts';
import { fakeCorpusDesk } from '../../support/fake-desk.ts';

const { stories, ...days } = fakeCorpusDesk().digest({ query: '', since: '2023-10-30', until: '2024-01-10' });

/** A digest as it would be posted; so many stories that they take three pages, if nothing else is said. */
export function posting(channel: string, more: Partial<Posting> & { readonly times?: number } = {}): Posting {
  const { times = 4, ...fields } = more;
  return {
    channel: `discord:${channel}`,
    name: 'Zq3-0123456789_abcde',
    reply: digest({ ...days, stories: Array.from({ length: times }, () => stories).flat() }),
    ask: { command: 'digest', options: {}, at: 1_704_870_000_000, now: '2024-01-10' as IsoDate },
    language: 'en',
    ...fields,
  };
}

/** What is posted on a quiet day: no page of it has a button. */
export function quietPosting(channel: string): Posting {
  return posting(channel, { reply: digest({ ...days, stories: [] }) });
}

function digest(digest: Digest): Posting['reply'] {
  return { kind: 'digest', topic: null, digest, style: 'full', occasion: 'digest' };
}

export function notice(channel: string, more: Partial<Notice> = {}): Notice {
  return {
    about: 'paused',
    why: 'forbidden',
    what: 'digest',
    topic: null,
    again: { command: 'digest resume', options: { number: '2' } },
    channel: `discord:${channel}`,
    name: 'notice-0123456789-ab',
    ...more,
  };
}
