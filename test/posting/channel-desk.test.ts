import { describe, expect, test } from 'vitest';
import type { Asker } from '../../src/command.ts';
import { BriefwireError } from '../../src/errors.ts';
import type { Reply } from '../../src/reply.ts';
import { anna, articleOf, CHANNEL, DAY_MS, HOUR_MS, MORNING, town } from './town.ts';

const guest: Asker = { ...anna, person: 'slack:T1:UGUEST', mayManage: false };

function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof BriefwireError) return error.remark;
    throw error;
  }
  return 'nothing was refused';
}

describe('a digest that is set up', () => {
  test('is due at the time that was typed, in the zone of whoever typed it, and says when it comes next', () => {
    const { desk } = town();
    const { isNew, schedule } = desk.schedule({
      time: 'weekdays at 8:30',
      topic: 'ferry',
      style: 'short',
      quiet: 'line',
    });
    expect(isNew).toBe(true);
    expect(schedule).toMatchObject({
      when: { hour: 8, minute: 30, days: [1, 2, 3, 4, 5], zone: 'Asia/Seoul' },
      ...{ topic: 'ferry', style: 'short', quiet: 'line', paused: null, next: MORNING },
    });
    expect(desk.schedules()).toEqual([schedule]);
  });

  test('is due in the zone that was typed; where nobody names one, in that of the house', () => {
    const { desk, deskFor } = town();
    const zoneOf = (result: ReturnType<typeof desk.schedule>) => result.schedule.when.zone;
    expect(zoneOf(desk.schedule({ time: '7am', timezone: 'washington' }))).toBe('America/New_York');
    expect(zoneOf(desk.schedule({ time: '7am Tokyo time' }))).toBe('Asia/Tokyo');
    expect(zoneOf(deskFor({ ...anna, zone: null }).schedule({ time: '7am' }))).toBe('UTC');
  });

  test('that is there already is not set up a second time, whoever asks and in whichever language', () => {
    const { desk, deskFor } = town();
    const first = desk.schedule({ time: '8:30' });
    const second = deskFor({ ...anna, person: 'slack:T1:UBELA', language: 'ko' }).schedule({ time: '8.30 every day' });
    expect(second).toEqual({ isNew: false, schedule: first.schedule });
    expect(desk.schedules()).toHaveLength(1);
  });

  test.each([
    [{ time: 'soon' }, 'unreadable time'],
    [{ time: '8:30', days: 'now and then' }, 'unreadable days'],
    [{ time: '8:30', timezone: 'Atlantis' }, 'no such zone'],
    [{ time: '8:30', topic: 'troops before:someday' }, 'unreadable day'],
  ])('%o is refused, with what cannot be read', (request, about) => {
    const { desk } = town();
    expect(refusalOf(() => desk.schedule(request))).toMatchObject({ about });
    expect(desk.schedules()).toEqual([]);
  });

  test('is paused, resumed and removed; the only one needs no number', () => {
    const { desk } = town();
    const { number } = desk.schedule({ time: '8:30' }).schedule;
    expect(desk.pause()).toMatchObject({ number, paused: 'by hand', next: null });
    expect(desk.resume(number)).toMatchObject({ number, paused: null, next: MORNING });
    expect(desk.removeSchedule()).toMatchObject({ number, next: null });
    expect(desk.schedules()).toEqual([]);
  });

  test('that was paused is not made up for when it is resumed', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    desk.pause();
    at(MORNING + HOUR_MS);
    await round();
    desk.resume();
    await round();
    expect(chat.posts).toEqual([]);
    at(MORNING + DAY_MS);
    await round();
    expect(chat.titles()).toEqual([['Bakery burns down']]);
  });

  test('that was removed is posted no more', async () => {
    const { chat, desk, round, at, arrive } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    desk.removeSchedule();
    at(MORNING);
    await round();
    expect(chat.posts).toEqual([]);
  });

  test('is meant by its number where there are several', () => {
    const { desk } = town();
    expect(refusalOf(() => desk.pause())).toEqual({ about: 'none set up', what: 'digest' });
    const one = desk.schedule({ time: '8:30' }).schedule.number;
    const two = desk.schedule({ time: '9:30' }).schedule.number;
    expect(refusalOf(() => desk.pause())).toEqual({ about: 'which number', what: 'digest', numbers: [one, two] });
    expect(refusalOf(() => desk.pause(99))).toEqual({ about: 'no such number', what: 'digest', typed: 99 });
    expect(desk.pause(two).number).toBe(two);
    expect(desk.schedules().map(({ paused }) => paused)).toEqual([null, 'by hand']);
  });

  test('belongs to its channel', () => {
    const { desk, deskFor } = town();
    const { number } = desk.schedule({ time: '8:30' }).schedule;
    const elsewhere = deskFor({ ...anna, channel: 'slack:T1:C2' });
    expect(elsewhere.schedules()).toEqual([]);
    expect(refusalOf(() => elsewhere.removeSchedule(number))).toEqual({ about: 'none set up', what: 'digest' });
    expect(refusalOf(() => elsewhere.removeWatch(number))).toEqual({ about: 'none set up', what: 'watch' });
  });

  test('is one of twenty at the most', () => {
    const { desk } = town();
    for (let minute = 10; minute < 30; minute++) desk.schedule({ time: `8:${minute}` });
    expect(refusalOf(() => desk.schedule({ time: '9:00' }))).toEqual({
      about: 'too many set up',
      what: 'digest',
      most: 20,
    });
    expect(desk.schedule({ time: '8:10' }).isNew).toBe(false);
  });

  test('is kept over a restart', () => {
    const { desk, process } = town();
    const { schedule } = desk.schedule({ time: '8:30' });
    expect(process().desk.schedules()).toEqual([schedule]);
  });
});

describe('who may not manage the channel', () => {
  test('may look, and change nothing', async () => {
    const { desk, deskFor, store } = town([articleOf(5)]);
    const { schedule } = desk.schedule({ time: '8:30' });
    const { watch } = desk.watch({ topic: 'choir' });
    const looking = deskFor(guest);
    const acts = [
      () => looking.schedule({ time: '9:30' }),
      () => looking.pause(),
      () => looking.resume(),
      () => looking.removeSchedule(),
      () => looking.watch({ topic: 'ferry' }),
      () => looking.removeWatch(),
    ];
    const before = store.orders.all();
    for (const act of acts) expect(refusalOf(act)).toEqual({ about: 'may not manage' });
    expect(store.orders.all()).toEqual(before);
    expect([looking.schedules(), looking.watches()]).toEqual([[schedule], [watch]]);
    expect((await looking.preview(undefined, undefined)).digest.stories).toHaveLength(1);
  });

  test('may all the same where the settings say so', () => {
    const { deskFor } = town();
    expect(deskFor({ ...guest, person: 'slack:T1:UBOSS' }).schedule({ time: '8:30' }).isNew).toBe(true);
  });
});

describe('a watch that is set up', () => {
  test('keeps its quiet hours in the zone of whoever typed them', () => {
    const { desk } = town();
    expect(desk.watch({ topic: 'choir', quiet: '22-7' }).watch.quiet).toEqual({
      from: 1320,
      to: 420,
      zone: 'Asia/Seoul',
    });
    expect(desk.watch({ topic: 'ferry', quiet: '10pm-7am', timezone: 'London' }).watch.quiet?.zone).toBe(
      'Europe/London',
    );
    expect(desk.watch({ topic: 'ferry', quiet: 'none' }).watch.quiet).toBeNull();
    expect(refusalOf(() => desk.watch({ topic: 'rates', quiet: 'at night' }))).toMatchObject({
      about: 'unreadable quiet hours',
    });
    expect(refusalOf(() => desk.watch({ topic: 'rates', timezone: 'Atlantis' }))).toMatchObject({
      about: 'no such zone',
    });
  });

  test('tells nothing of what was there before', async () => {
    const { chat, desk, round, later } = town([articleOf(5)]);
    desk.watch({ topic: 'ferry' });
    later(HOUR_MS);
    await round();
    expect(chat.posts).toEqual([]);
  });

  test('that was paused goes on by what its notice says to type', async () => {
    const { chat, desk, round, later, arrive } = town();
    desk.watch({ topic: 'ferry', quiet: '2-6', timezone: 'London' });
    arrive(articleOf(5));
    later(HOUR_MS);
    chat.next = [{ kind: 'refused', why: 'forbidden', error: new Error('forbidden') }];
    await round();
    const [{ notice } = { notice: null }] = chat.told;
    expect(notice?.again).toEqual({
      command: 'watch',
      options: { topic: 'ferry', quiet: '02:00-06:00', timezone: 'Europe/London' },
    });
    const { topic = '', quiet = '', timezone = '' } = notice!.again.options;
    expect(desk.watch({ topic, quiet, timezone })).toMatchObject({ isNew: true, watch: { paused: null } });
    expect(desk.watches()).toHaveLength(1);
  });

  test('that was paused for its channel goes on where it is set up again, from then on', async () => {
    const { chat, desk, round, later, arrive } = town();
    desk.watch({ topic: 'ferry' });
    arrive(articleOf(5));
    later(21_000);
    chat.next = [{ kind: 'refused', why: 'gone', error: new Error('gone') }];
    await round();
    expect(desk.watches()[0]!.paused).toBe('gone');
    expect(desk.watch({ topic: 'ferry' })).toMatchObject({ isNew: true, watch: { paused: null } });
    arrive(
      articleOf(5, {
        id: 'new',
        date: '2024-03-06',
        title: 'Ferry to be scrapped',
        paragraphs: [
          'The owners will sell the ferry Marigold for scrap, because repairs of its hull would cost two million.',
        ],
      }),
    );
    later(21_000);
    await round();
    expect(chat.titles()).toEqual([['Ferry to be scrapped']]);
  });
});

describe('digest now', () => {
  test('is what came since the last digest of the channel on the topic, and does not count as one', async () => {
    const { chat, desk, round, at, arrive, now } = town();
    desk.schedule({ time: '8:30' });
    arrive(articleOf(4));
    at(MORNING);
    await round();
    arrive(articleOf(5));
    at(MORNING + 2 * HOUR_MS);
    const stories = async () =>
      (await desk.digest({ query: '', at: now() })).digest.stories.map(({ lead }) => lead.article.title);
    expect(await stories()).toEqual(['Tugs free the ferry Marigold']);
    expect(await stories()).toEqual(['Tugs free the ferry Marigold']);
    at(MORNING + DAY_MS);
    await round();
    expect(chat.titles()).toEqual([['Bakery burns down'], ['Tugs free the ferry Marigold']]);
    expect(await stories()).toEqual(['Tugs free the ferry Marigold']);
    at(MORNING + DAY_MS + 1);
    expect(await stories()).toEqual([]);
  });

  test('as of the moment of a post is what was posted, whatever came since', async () => {
    const { chat, desk, round, at, later, arrive } = town();
    desk.watch({ topic: 'ferry' });
    desk.schedule({ time: '8:30', topic: 'bakery', style: 'short' });
    arrive(articleOf(4), articleOf(5));
    later(21_000);
    await round();
    at(MORNING);
    await round();
    arrive(articleOf(6));
    later(HOUR_MS);
    expect(chat.posts).toHaveLength(2);
    for (const { posting } of chat.posts) {
      const { command, options, at } = posting.ask;
      expect(command).toBe('digest');
      expect(posting.channel).toBe(CHANNEL);
      const again = await desk.digest({ query: options.topic ?? '', at: at! });
      const posted = posting.reply as Extract<Reply, { kind: 'digest' }>;
      expect(again).toEqual({ digest: posted.digest, occasion: posted.occasion });
    }
  });
});
