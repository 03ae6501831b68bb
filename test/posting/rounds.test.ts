import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { BriefwireError } from '../../src/errors.ts';
import { memoryStore } from '../../src/store/memory.ts';
import { anna, articleOf, CHANNEL, DAY_MS, HOUR_MS, MORNING, town } from './town.ts';

const error = new Error('of the platform');

function undated(article: Article): Article {
  return { ...article, date: null, dateFrom: null };
}

describe('a digest that is due', () => {
  test('is posted once, at its time, with what is new', async () => {
    const { chat, desk, round, at, arrive } = town([articleOf(3)]);
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    await round();
    at(MORNING - 1);
    await round();
    expect(chat.posts).toEqual([]);
    at(MORNING);
    await round();
    await round();
    at(MORNING + HOUR_MS);
    await round();
    expect(chat.titles()).toEqual([['Bakery burns down']]);
    expect(chat.rests).toEqual(['1']);
  });

  test('comes every day, and tells nothing a second time', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30' });
    for (let day = 0; day < 5; day++) {
      arrive(articleOf(4 + day));
      at(MORNING + day * DAY_MS);
      await round();
    }
    expect(chat.titles().flat()).toEqual([
      ...['Bakery burns down', 'Tugs free the ferry Marigold', 'Choir wins', 'Council raises rates'],
      'Storm fells the old oak',
    ]);
  });

  test('counts an article without a date by when it came in, once', async () => {
    const { chat, desk, round, at, later, arrive } = town([articleOf(3)]);
    desk.schedule({ time: '8:30' });
    arrive(undated(articleOf(1)));
    at(MORNING);
    await round();
    later(DAY_MS);
    await round();
    expect(chat.titles()).toEqual([['Choir wins']]);
    const { reply } = chat.posts[0]!.posting;
    expect(reply).toMatchObject({ digest: { cameIn: 1, undated: 0 } });
  });

  test('brings what came in late', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30', quiet: 'line' });
    at(MORNING);
    await round();
    arrive(articleOf(2), articleOf(5));
    at(MORNING + DAY_MS);
    await round();
    expect(chat.titles()).toEqual([[], ['Tugs free the ferry Marigold', 'Council raises rates']]);
  });

  test.each([
    ['nothing', []],
    ['line', [[]]],
  ] as const)('posts %s on a quiet day, as the channel chose', async (quiet, posted) => {
    const { chat, desk, round, at } = town([articleOf(1)]);
    desk.schedule({ time: '8:30', quiet });
    at(MORNING + 2 * DAY_MS);
    await round();
    await round();
    expect(chat.titles()).toEqual(posted);
  });

  test('that was missed is made up for within the window; older ones are folded into it', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    await round();
    arrive(articleOf(5), articleOf(6), articleOf(7));
    at(MORNING + 3 * DAY_MS + 11 * HOUR_MS);
    await round();
    await round();
    expect(chat.titles()).toHaveLength(2);
    expect(chat.titles()[1]!.toSorted()).toEqual([
      'Choir wins',
      'Council raises rates',
      'Tugs free the ferry Marigold',
    ]);
  });

  test('that was missed by more than the window is left to the next', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING + 12 * HOUR_MS + 1);
    await round();
    expect(chat.posts).toEqual([]);
    at(MORNING + DAY_MS);
    await round();
    expect(chat.titles()).toEqual([['Bakery burns down']]);
  });

  test('is not posted again where the clock is set back', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING + 1);
    await round();
    for (const back of [-2 * HOUR_MS, -DAY_MS, 0, 1, HOUR_MS]) {
      at(MORNING + back);
      await round();
    }
    expect(chat.posts).toHaveLength(1);
    arrive(articleOf(5));
    at(MORNING + DAY_MS);
    await round();
    expect(chat.titles()).toEqual([['Bakery burns down'], ['Tugs free the ferry Marigold']]);
  });

  test('tells nothing again where the clock was set back between two', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30' });
    desk.schedule({ time: '7:30' });
    arrive(articleOf(4));
    at(MORNING);
    await round();
    at(MORNING - 30 * 60_000);
    await round();
    expect(chat.titles()).toEqual([['Bakery burns down']]);
  });

  test('of another platform is left alone', async () => {
    const { chat, deskFor, round, at, arrive } = town();
    deskFor({
      channel: 'discord:1012',
      person: 'discord:1',
      mayManage: true,
      language: 'en',
      zone: 'Asia/Seoul',
    }).schedule({
      time: '8:30',
    });
    arrive(articleOf(4));
    at(MORNING);
    await round();
    expect(chat.posts).toEqual([]);
  });

  test('is posted by one of two processes', async () => {
    const { chat, desk, process, round, at, arrive } = town();
    const other = process();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    await Promise.all([round(), other.round(), process().round()]);
    await Promise.all([round(), other.round()]);
    expect(chat.posts).toHaveLength(1);
  });
});

describe('a platform that fails', () => {
  test('is tried again after waits that grow, until the post is there, once', async () => {
    const { chat, desk, round, at, now, later, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    chat.next = Array.from({ length: 5 }, () => ({ kind: 'away', afterMs: null, error }) as const);
    const tried: number[] = [];
    let left = chat.next.length;
    for (let second = 0; second < 400 && chat.posts.length === 0; second++) {
      await round();
      if (chat.next.length < left || chat.posts.length > 0) tried.push((now() - MORNING) / 1000);
      left = chat.next.length;
      later(1000);
    }
    expect(tried).toEqual([0, 5, 15, 35, 75, 155]);
    await round();
    expect(chat.posts).toHaveLength(1);
  });

  test('is not tried before the time that it asks for', async () => {
    const { chat, desk, round, at, later, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    chat.next = [{ kind: 'away', afterMs: 90_000, error }];
    await round();
    later(89_999);
    await round();
    expect(chat.posts).toEqual([]);
    later(1);
    await round();
    expect(chat.posts).toHaveLength(1);
  });

  test.each([true, false])(
    'without saying whether a post arrived is asked before it is made anew (arrived: %s)',
    async (arrives) => {
      const { chat, desk, round, at, later, arrive } = town();
      desk.schedule({ time: '8:30' });
      arrive(articleOf(4));
      at(MORNING);
      chat.next = [{ kind: 'uncertain', error, arrives }];
      await round();
      await round();
      expect(chat.posts).toHaveLength(arrives ? 1 : 0);
      later(60_000);
      await round();
      await round();
      expect(chat.titles()).toEqual([['Bakery burns down']]);
      expect(chat.rests).toEqual(['1']);
    },
  );

  test('and does not let us look is not posted to again: whoever set it up is told', async () => {
    const { chat, desk, round, at, later, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    chat.next = [{ kind: 'uncertain', error }];
    chat.looking = { kind: 'unknowable', error };
    await round();
    for (let minute = 0; minute < 5; minute++) {
      later(60_000);
      await round();
    }
    expect(chat.posts).toEqual([]);
    expect(chat.told.map(({ person, notice }) => [person, notice.about, notice.what])).toEqual([
      ['slack:T1:UANNA', 'perhaps lost', 'digest'],
    ]);
    chat.looking = null;
    arrive(articleOf(5));
    at(MORNING + DAY_MS);
    await round();
    expect(chat.titles()).toEqual([['Tugs free the ferry Marigold']]);
  });

  test('and cannot be asked for now is asked again', async () => {
    const { chat, desk, round, at, later, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    chat.next = [{ kind: 'uncertain', error, arrives: true }];
    chat.looking = { kind: 'away', error };
    await round();
    later(60_000);
    await round();
    chat.looking = null;
    later(60_000);
    await round();
    expect(chat.posts).toHaveLength(1);
    expect(chat.rests).toEqual(['1']);
  });

  test.each(['gone', 'forbidden'] as const)(
    'because the channel is %s pauses all of the channel, and tells each who set it up',
    async (why) => {
      const { chat, desk, deskFor, round, at, later, arrive } = town();
      const bela = { channel: CHANNEL, person: 'slack:T1:UBELA', mayManage: true, language: 'ko', zone: null };
      desk.schedule({ time: '8:30' });
      deskFor(bela).watch({ topic: 'choir' });
      deskFor({ ...bela, channel: 'slack:T1:C2' }).schedule({ time: '8:30', timezone: 'Seoul' });
      arrive(articleOf(4));
      at(MORNING);
      chat.next = [{ kind: 'refused', why, error }];
      await round();
      expect(desk.schedules().map(({ paused, next }) => [paused, next])).toEqual([[why, null]]);
      expect(desk.watches().map(({ paused }) => paused)).toEqual([why]);
      expect(
        chat.told.map(({ person, notice }) => [person, notice.about, notice.why, notice.what, notice.channel]),
      ).toEqual([
        ['slack:T1:UANNA', 'paused', why, 'digest', CHANNEL],
        ['slack:T1:UBELA', 'paused', why, 'watch', CHANNEL],
      ]);
      expect(chat.posts.map(({ channel }) => channel)).toEqual(['slack:T1:C2']);
      later(HOUR_MS);
      await round();
      expect(chat.told).toHaveLength(2);
      desk.resume();
      arrive(articleOf(5));
      at(MORNING + DAY_MS);
      await round();
      expect(
        chat.posts.filter(({ channel }) => channel === CHANNEL).map(({ posting }) => posting.channel),
      ).toHaveLength(1);
    },
  );

  test('at the pages after the first is asked for them until they are there', async () => {
    const { chat, desk, round, at, later, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    chat.restWorks = false;
    await round();
    await round();
    later(60_000);
    await round();
    expect([chat.posts.length, chat.rests]).toEqual([1, []]);
    chat.restWorks = true;
    later(60_000);
    await round();
    await round();
    expect([chat.posts.length, chat.rests]).toEqual([1, ['1']]);
  });
});

describe('a watch', () => {
  test('tells of a new article on its topic, and of no other', async () => {
    const { chat, desk, round, later, arrive } = town([articleOf(2)]);
    desk.watch({ topic: 'choir' });
    arrive(articleOf(4), articleOf(6, { id: 'new' }));
    later(21_000);
    await round();
    await round();
    expect(chat.titles()).toEqual([['Choir wins']]);
    expect(chat.posts[0]!.posting.reply).toMatchObject({ occasion: 'watch', topic: 'choir' });
  });

  test('folds into one message what comes in together, and waits no longer than twice the gathering', async () => {
    const { chat, desk, round, later, arrive } = town();
    desk.watch({ topic: 'harbour' });
    const told = [
      'A crane toppled in the harbour on Monday morning and crushed two empty lorries on the quay.',
      'The harbour fees for fishing boats will be doubled in April, the mayor told the guild of fishers.',
      'Divers have found an anchor of the sixteenth century in the mud below the harbour wall.',
      'Seventy swimmers crossed the harbour for the hospital on Sunday, in water of six degrees.',
    ];
    for (const [number, sentence] of told.entries()) {
      arrive(articleOf(5, { id: `harbour-${number}`, title: `News ${number}`, paragraphs: [sentence] }));
      later(10_000);
      await round();
    }
    expect(chat.titles().map((titles) => titles.toSorted())).toEqual([['News 0', 'News 1', 'News 2', 'News 3']]);
  });

  test('never tells the same story twice, also not by another publisher a day later', async () => {
    const { chat, desk, round, later, arrive } = town();
    desk.watch({ topic: 'ferry Marigold' });
    arrive(articleOf(5));
    later(21_000);
    await round();
    arrive(
      articleOf(6, {
        id: 'again',
        title: 'Ferry is free',
        paragraphs: ['The ferry Marigold was freed from the Salter sandbank by two tugs at high tide.'],
      }),
    );
    later(DAY_MS);
    await round();
    expect(chat.titles()).toEqual([['Tugs free the ferry Marigold']]);
  });

  test('is quiet in its hours, and tells afterwards', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.watch({ topic: 'choir', quiet: '22-7', timezone: 'Seoul' });
    const night = MORNING + 15 * HOUR_MS;
    at(night);
    arrive(articleOf(6));
    at(night + HOUR_MS);
    await round();
    expect(chat.posts).toEqual([]);
    at(MORNING + 22.4 * HOUR_MS);
    await round();
    expect(chat.posts).toEqual([]);
    at(MORNING + 22.5 * HOUR_MS);
    await round();
    expect(chat.titles()).toEqual([['Choir wins']]);
  });

  test('that was cut off is found again, and what came in meanwhile is told next', async () => {
    const { chat, desk, round, later, arrive } = town();
    desk.watch({ topic: 'choir' });
    arrive(articleOf(6));
    later(21_000);
    chat.next = [{ kind: 'uncertain', error, arrives: true }];
    await round();
    arrive(
      articleOf(6, {
        id: 'other',
        date: '2024-03-06',
        title: 'Choir of the mill',
        paragraphs: ['The mill workers founded a choir of their own on Wednesday and will sing at the fair in June.'],
      }),
    );
    later(60_000);
    await round();
    await round();
    expect(chat.titles()).toEqual([['Choir wins'], ['Choir of the mill']]);
  });

  test('leaves to the digest what it told, with another sentence at the most', async () => {
    const { chat, desk, round, at, later, arrive } = town();
    desk.watch({ topic: 'bakery' });
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    later(21_000);
    await round();
    at(MORNING);
    await round();
    const leads = chat.posts.flatMap(({ posting: { reply } }) =>
      reply.kind === 'digest' ? reply.digest.stories.map(({ lead }) => lead.text) : [],
    );
    expect(leads.length).toBeGreaterThan(0);
    expect(new Set(leads).size).toBe(leads.length);
  });
});

describe('a store that fails', () => {
  test('keeps nothing from being posted once it works again, and other channels from nothing', async () => {
    const store = memoryStore();
    const { chat, desk, deskFor, round, at, later, arrive } = town([], {
      ...store,
      posts: {
        ...store.posts,
        claim(post, ...how) {
          if (post.channel === CHANNEL && isFull) throw new BriefwireError('store', 'The disk is full.');
          return store.posts.claim(post, ...how);
        },
      },
    });
    let isFull = true;
    desk.schedule({ time: '8:30' });
    deskFor({ ...anna, channel: 'slack:T1:C2' }).schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    await round();
    expect(chat.posts.map(({ channel }) => channel)).toEqual(['slack:T1:C2']);
    isFull = false;
    await round();
    expect(chat.posts).toHaveLength(1);
    later(5_000);
    await round();
    await round();
    expect(chat.posts.map(({ channel }) => channel)).toEqual(['slack:T1:C2', CHANNEL]);
  });
});

describe('the pages after the first', () => {
  test('are left to whoever has taken the post over meanwhile', async () => {
    const { chat, desk, process, round, at, later, arrive } = town();
    const other = process();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    const answers: boolean[] = [];
    chat.duringRest = async (isOurs) => {
      chat.duringRest = null;
      answers.push(isOurs());
      later(60_000);
      await other.round();
      answers.push(isOurs());
    };
    await round();
    expect(answers).toEqual([true, false]);
    expect([chat.posts.length, chat.rests]).toEqual([1, ['1']]);
  });
});

describe('a digest of the day before that was left unfinished', () => {
  test.each([true, false])('does not keep that of today from being posted (it arrived: %s)', async (arrives) => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    chat.next = [{ kind: 'uncertain', error, arrives }];
    await round();
    arrive(articleOf(5));
    at(MORNING + DAY_MS);
    await round();
    await round();
    const ferry = 'Tugs free the ferry Marigold';
    expect(chat.titles().map((titles) => titles.toSorted())).toEqual(
      arrives ? [['Bakery burns down'], [ferry]] : [['Bakery burns down', ferry]],
    );
  });
});
