import type { Asker, Desk } from '../../src/command.ts';
import type { Article, IsoDate } from '../../src/corpus/article.ts';
import { createDigester } from '../../src/digest/compose.ts';
import { silentLog } from '../../src/log.ts';
import { createArrivals } from '../../src/posting/arrivals.ts';
import { createChannelDesks } from '../../src/posting/channel-desk.ts';
import { createChannelDigests } from '../../src/posting/channel-digests.ts';
import type { Patience } from '../../src/posting/deliver.ts';
import type { Found, Notice, Outcome, Poster, Posting } from '../../src/posting/poster.ts';
import { createRounds } from '../../src/posting/rounds.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { archiveOf } from '../retrieval/support.ts';
import { type ArticleDraft, articleFrom } from '../support/articles.ts';

export const CHANNEL = 'slack:T1:C1';
export const anna: Asker = {
  channel: CHANNEL,
  person: 'slack:T1:UANNA',
  mayManage: true,
  language: 'en',
  zone: 'Asia/Seoul',
};
const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** Half past eight in Seoul, on a Tuesday. */
export const MORNING = Date.UTC(2024, 2, 4, 23, 30);

const patience: Patience = { lease: MINUTE_MS, attempt: 5_000, firstWait: 5_000, mostWait: 300_000 };

/** Events of a town of our own, one for each day. */
const EVENTS: readonly Omit<ArticleDraft, 'id' | 'date'>[] = [
  {
    title: 'Tugs free the ferry Marigold',
    paragraphs: ['Two tugs freed the ferry Marigold from the Salter sandbank at high tide on Monday.'],
  },
  {
    title: 'Choir wins',
    paragraphs: ['The choir of the primary school in Elm Street won the national singing contest on Tuesday evening.'],
  },
  {
    title: 'Council raises rates',
    paragraphs: [
      'The council raised the water rates for every household in the borough by four per cent from next spring.',
    ],
  },
  {
    title: 'Storm fells the old oak',
    paragraphs: [
      'A storm felled the four-hundred-year-old oak beside the parish church and blocked the market square until noon.',
    ],
  },
  {
    title: 'Bakery burns down',
    paragraphs: [
      'A fire destroyed the bakery of the Olsen family in Harbour Lane early on Friday, and nobody was hurt.',
    ],
  },
];

/** The event of a day, counted from the first of March 2024. */
export function articleOf(day: number, more: Partial<ArticleDraft> = {}): Article {
  const date = `2024-03-${String(day).padStart(2, '0')}`;
  return articleFrom({ id: `day-${day}`, source: 'Harbor Ledger', date, ...EVENTS[day % EVENTS.length]!, ...more });
}

/** A chat platform that works, in memory, and that can fail at each step of a post. */
export function harbourChat() {
  const posts: { channel: string; name: string; posting: Posting; at: number }[] = [];
  const rests: string[] = [];
  const told: { person: string; notice: Notice }[] = [];
  const chat = {
    posts,
    rests,
    told,
    /** What the next attempts come to, one each; `arrives`: whether the post is there all the same. */
    next: [] as (Outcome & { readonly arrives?: boolean })[],
    /** What looking comes to, where it is not the truth. */
    looking: null as Found | null,
    restWorks: true,
    /** What happens while the pages after the first are posted, once. */
    duringRest: null as ((isOurs: () => boolean) => Promise<void>) | null,
    clock: () => new Date(0),
    titles: () => posts.map(({ posting }) => titlesOf(posting)),
    poster: null as unknown as Poster,
  };
  const poster: Poster = {
    platform: 'slack',
    async post(posting) {
      const outcome = chat.next.shift();
      const message = `${posts.length + 1}`;
      if (outcome === undefined || outcome.arrives === true) {
        posts.push({ channel: posting.channel, name: posting.name, posting, at: chat.clock().getTime() });
      }
      return outcome ?? { kind: 'posted', message };
    },
    async find({ channel, name }) {
      if (chat.looking !== null) return chat.looking;
      const place = posts.findIndex((post) => post.channel === channel && post.name === name);
      return place < 0 ? { kind: 'absent' } : { kind: 'found', message: `${place + 1}` };
    },
    async postRest(_posting, message, isOurs = () => true) {
      await chat.duringRest?.(isOurs);
      if (!isOurs()) return false;
      if (chat.restWorks) rests.push(message);
      return chat.restWorks;
    },
    async tell(person, notice) {
      told.push({ person, notice });
      return true;
    },
  };
  return Object.assign(chat, { poster });
}

function titlesOf({ reply }: Posting): string[] {
  return reply.kind === 'digest' ? reply.digest.stories.map(({ lead }) => lead.article.title) : [];
}

/** The posting room over articles of the town, with a clock of its own; `restart` is another process on the same store. */
export function town(articles: readonly Article[] = [], store: Store = memoryStore()) {
  let now = MORNING - HOUR_MS;
  let corpus = [...articles];
  const clock = () => new Date(now);
  const chat = harbourChat();
  chat.clock = clock;
  const digest: Desk['digest'] = async (request) => {
    const archive = archiveOf(corpus);
    const today = () => '2024-03-05' as IsoDate;
    return createDigester(archive, createSearcher(archive, today), today)(request);
  };
  const arrivals = createArrivals(store);
  const note = () =>
    arrivals.note(
      corpus.map(({ id }) => id),
      now,
    );
  note();

  function process(of: Store = store, poster: Poster = chat.poster) {
    const known = of === store ? arrivals : createArrivals(of);
    const digests = createChannelDigests(digest, of.posts, known);
    const rounds = createRounds({
      ...{ digests, arrivals: known, store: of, posters: [poster], clock, log: silentLog, patience },
      ...{ catchUpMs: 12 * HOUR_MS, gatherMs: 20_000 },
    });
    const deskFor = createChannelDesks({
      ...{ digests, store: of, arrivals: known, clock, zone: 'UTC' },
      ...{ hashOf: (person: string) => `hash of ${person}`, managers: ['slack:T1:UBOSS'] },
    });
    return { round: rounds, desk: deskFor(anna), deskFor };
  }

  return {
    chat,
    store,
    ...process(),
    process,
    /** Lets time pass. */
    at(ms: number) {
      now = ms;
    },
    later(ms: number) {
      now += ms;
    },
    now: () => now,
    /** Articles come in. */
    arrive(...more: readonly Article[]) {
      corpus = [...corpus, ...more];
      note();
    },
  };
}
