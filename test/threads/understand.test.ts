import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { IsoDate } from '../../src/corpus/article.ts';
import { lineOf } from '../../src/platforms/chat/line.ts';
import type { Shown, Turn } from '../../src/threads/turn.ts';
import { understand } from '../../src/threads/understand.ts';

const NOTHING: Shown = { answered: true, persons: [], from: null, to: null };

function turn(ask: Turn['ask'], shown: Partial<Shown> = {}): Turn {
  return { text: lineOf(ask, commands), ask, carried: [], shown: { ...NOTHING, ...shown } };
}
const asked = (question: string, shown: Partial<Shown> = {}) => turn({ command: 'ask', options: { question } }, shown);

/** What is understood as a line, and what was carried. */
function meant(text: string, turns: readonly Turn[], said: readonly string[] = []): string {
  const understood = understand(text, { turns, said }, commands);
  if (understood.kind !== 'ask') return understood.kind;
  return [lineOf(understood.ask, commands), ...understood.carried].join(' | ');
}

describe('commands that a follow-up leads to', () => {
  const troops = [asked('who confirmed the 3,000 troops?')];

  test.each([
    ['sources?', 'find-sources confirmed 3,000 troops | confirmed | 3,000 troops'],
    ['timeline?', 'timeline 3,000 troops | 3,000 troops'],
    ['figures on that', 'figures 3,000 troops | 3,000 troops'],
    ['timeline of the arms deliveries', 'timeline arms deliveries'],
    ['figures on the missiles please', 'figures missiles'],
  ])('%s', (text, line) => {
    expect(meant(text, troops)).toBe(line);
  });

  test.each([
    ['when?', 'timeline troops | troops', 'when troops?'],
    ['how many?', 'figures troops | troops', 'how many troops?'],
  ])('%s of a topic, and the question itself where they have nothing', (text, line, question) => {
    const turns = [turn({ command: 'brief', options: { topic: 'troops' } })];
    expect(meant(text, turns)).toBe(line);
    expect(understand(text, { turns, said: [] }, commands)).toMatchObject({
      otherwise: { ask: { command: 'ask', options: { question } } },
    });
  });

  test('when, of a question, is a question', () => {
    expect(meant('when?', [asked('who met Lavrov?')])).toBe('ask when met Lavrov? | met Lavrov');
  });

  test('sources for what people said', () => {
    expect(meant('sources?', [], ['Yoon pledged 300 million dollars'])).toBe(
      'find-sources Yoon pledged 300 million dollars | Yoon pledged 300 million dollars',
    );
    expect(meant('sources?', [])).toBe('sources');
  });
});

describe('whom he means', () => {
  const lavrov = { persons: ['Sergey Lavrov'] };
  const both = { persons: ['Sergey Lavrov', 'Dmitry Peskov'] };

  test.each<[string, readonly Turn[], string]>([
    ['the one of the question', [asked('what did Lavrov say about arms?')], 'quotes Lavrov topic:arms | Lavrov | arms'],
    ['the one of the reply', [asked('who visited Pyongyang?', lavrov)], 'quotes Sergey Lavrov topic:visited Pyongyang'],
    ['one by two names', [asked('who met Lavrov?', lavrov)], 'quotes Sergey Lavrov'],
    ['nobody of two', [asked('who denied the arms?', both)], 'quotes topic:arms | arms'],
    ['nobody of two in the question', [asked('did Lavrov meet Peskov on arms?')], 'quotes topic:arms | arms'],
    ['the one of the turn before', [asked('what did Lavrov say?'), asked('where is Pyongyang?')], 'quotes Lavrov'],
    ['nobody who is a woman', [asked('what did Maria Zakharova say about arms?')], 'quotes topic:arms | arms'],
    [
      'nobody in a reply that is none',
      [asked('who denied the arms?', { ...lavrov, answered: false })],
      'quotes topic:arms',
    ],
  ])('%s', (_what, turns, line) => {
    const found = meant('what did he say about that?', turns);
    expect(found.replaceAll('"', '')).toContain(line.replaceAll('"', ''));
  });
});

describe('a line or a sentence', () => {
  test.each([
    ['brief troops?', 'brief troops'],
    ['Brief: troops', 'brief troops'],
    ['quotes Lavrov please', 'quotes Lavrov'],
    ['/briefwire quotes Lavrov', 'quotes Lavrov'],
    ['positions arms deliveries since:2024', 'positions arms deliveries since:2024'],
    ['show lavrov-visit', 'show lavrov-visit'],
    // `dispatch` says what is missing.
    ['brief', 'brief'],
    ['/quotes', 'quotes'],
    ['what are the positions on the troops?', 'positions troops'],
    ['give me quotes from Lavrov about Ukraine', 'quotes Lavrov topic:Ukraine'],
    ['sources on the arms deliveries please', 'find-sources arms deliveries'],
    ['what is new on the troops?', 'digest troops'],
    ['any news about missiles?', 'digest missiles'],
    ['digest troops since:2024', 'digest troops since:2024'],
    ['what is new on the troops since last week?', 'digest troops since:"last week"'],
    ['what has been new since Monday', 'digest since:Monday'],
    ['show me the money', 'ask show me the money'],
    ['verify that Kirby spoke', 'ask verify that Kirby spoke'],
    ['sources say so about the troops', 'ask sources say so about the troops'],
    ['constructor', 'ask constructor'],
    ['quotes constructor', 'quotes constructor'],
    ['quotes of constructor', 'quotes constructor'],
  ])('%s', (text, line) => {
    expect(meant(text, [])).toBe(line);
    expect(meant(text, [asked('who met in Seoul?')]).split(' | ')[0]).toBe(text === 'brief' ? 'brief met Seoul' : line);
  });

  test.each([
    ['digest list', 'digest list'],
    ['Digest list?', 'digest list'],
    ['digest schedule weekdays at 7am', 'digest schedule weekdays at 7am'],
    ['digest schedule noon timezone:Seoul', 'digest schedule noon timezone:Seoul'],
    ['please digest pause 2.', 'digest pause 2'],
    ['digest pause', 'digest pause'],
    ['digest preview 1', 'digest preview 1'],
    ['digest now', 'digest'],
    ['digest now troops', 'digest troops'],
    ['watch troops', 'watch troops'],
    ['watch add arms deliveries', 'watch arms deliveries'],
    ['watch "the talks in Seoul"', 'watch "the talks in Seoul"'],
    ['watch the talks quiet:22-7', 'watch the talks quiet:22-7'],
    ['watch troops channel:<#C0NEWS>', 'watch troops channel:<#C0NEWS>'],
    ['watch list', 'watch list'],
    ['watch remove 2', 'watch remove 2'],
    ['/watch the talks closely', 'watch the talks closely'],
    ['help digest schedule', 'help digest schedule'],
    // What only begins like one of them is what it was before there were any.
    ['digest pause in the fighting', 'digest pause in the fighting'],
    ['digest schedule changes', 'digest schedule changes'],
    ['watch list prices', 'watch list prices'],
    ['watch the talks closely', 'ask watch the talks closely'],
    ['watch troops?', 'ask watch troops?'],
    ['watch out for drones', 'ask watch out for drones'],
    ['watch Pyongyang closely', 'ask watch Pyongyang closely'],
    ['watch what Lavrov says', 'ask watch what Lavrov says'],
    ['watch missiles fly over Japan on a screen', 'ask watch missiles fly over Japan on a screen'],
  ])('%s, whatever was asked before', (text, line) => {
    expect(meant(text, [])).toBe(line);
    expect(meant(text, [asked('who met in Seoul?')]).split(' | ')[0]).toBe(line);
  });

  test('a digest alone goes on from the topic; what was set up is no topic', () => {
    const turns = [asked('who met in Seoul?'), turn({ command: 'digest pause', options: { number: '2' } })];
    expect(meant('digest?', turns)).toBe('digest met Seoul | met | Seoul');
    expect(meant('when?', [...turns, turn({ command: 'digest list', options: { visibility: 'channel' } })])).toBe(
      meant('when?', turns),
    );
    expect(meant('figures?', [turn({ command: 'watch', options: { topic: 'troops' } })])).toBe(
      'figures troops | troops',
    );
  });

  test.each(['hello', '?', 'when?', 'is that true?', 'and what did he say?', 'no', 'more'])(
    '%s, with nothing before, is nothing to look for',
    (text) => {
      expect(meant(text, [])).toBe('nothing');
    },
  );

  test.each(['thanks', 'ok, thank you!', 'great :)', 'yes', '👍', 'ok then', 'ありがとう'])(
    '%s is no question',
    (text) => {
      expect(meant(text, [asked('who met in Seoul?')])).toBe('thanks');
    },
  );
});

describe('days', () => {
  const shown = { from: '2023-10-30' as IsoDate, to: '2024-01-10' as IsoDate };
  const brief = [turn({ command: 'brief', options: { topic: 'arms', limit: '3' } }, shown)];

  test.each([
    ['earlier than that?', 'brief arms until:2023-10-29 limit:3 | arms'],
    ['anything before that', 'brief arms until:2023-10-29 limit:3 | arms'],
    ['anything newer?', 'brief arms since:2024-01-11 limit:3 | arms'],
    ['what happened next?', 'brief arms since:2024-01-11 limit:3 | arms'],
    ['since Monday', 'brief arms since:Monday limit:3 | arms'],
    ['and until last week?', 'brief arms until:"last week" limit:3 | arms'],
    // The last October before what was shown.
    ['in October', 'brief arms since:"October 2023" until:"October 2023" limit:3 | arms'],
    ['in January', 'brief arms since:"January 2024" until:"January 2024" limit:3 | arms'],
    ['on 26 October 2023', 'brief arms since:"26 October 2023" until:"26 October 2023" limit:3 | arms'],
    ['before October 2023', 'brief arms before:"October 2023" limit:3 | arms'],
    ['after 2023-10-26', 'brief arms after:2023-10-26 limit:3 | arms'],
  ])('%s', (text, line) => {
    expect(meant(text, brief)).toBe(line);
  });

  test('new days take the place of old ones', () => {
    const narrowed = turn({ command: 'brief', options: { topic: 'arms before:2024', since: '2023' } }, shown);
    expect(meant('in October', [narrowed])).toBe('brief arms since:"October 2023" until:"October 2023" | arms');
  });

  test('where nothing shown has a day, the same is asked', () => {
    expect(meant('earlier?', [turn({ command: 'brief', options: { topic: 'arms' } })])).toBe('brief arms | arms');
  });

  test('a search takes days among its words', () => {
    const search = turn({ command: 'search', options: { query: 'arms -Japan' } }, shown);
    expect(meant('earlier than that?', [search])).toBe('search arms -Japan until:2023-10-29 | arms');
  });
});

test('filters stay in force, and are shown', () => {
  const narrowed = turn({ command: 'brief', options: { topic: 'arms', source: 'Yonhap', since: '2023', limit: '3' } });
  expect(meant('and the troops?', [narrowed])).toBe(
    'brief the troops source:Yonhap since:2023 limit:3 | source:Yonhap | since:2023',
  );
  expect(meant('what did Lavrov say about missiles?', [narrowed])).toBe('ask what did Lavrov say about missiles?');
});

test('a filter that a command has no option for stands among its words', () => {
  const narrowed = turn({ command: 'brief', options: { topic: 'arms', source: 'Harbor Ledger' } });
  expect(meant('timeline?', [narrowed])).toBe('timeline arms source:"Harbor Ledger" | arms | source:"Harbor Ledger"');
});

describe('publishers', () => {
  const lavrov = [asked('what did Lavrov say about arms?', { publishers: ['Harbor Ledger'] })];

  test.each([
    ['only Yonhap', 'what did Lavrov say about arms? source:Yonhap'],
    ['only the harbor ledger', 'what did Lavrov say about arms? source:"Harbor Ledger"'],
    ['without RT', 'what did Lavrov say about arms? source:-RT'],
    ['anything from TechCrunch?', 'what did Lavrov say about arms? source:TechCrunch'],
    ['nothing from the Kyiv Independent', 'what did Lavrov say about arms? source:"-Kyiv Independent"'],
    // No publishers: others are asked for, and words left out.
    ['only Peskov', 'what did Peskov say about arms?'],
    ['only the US', 'what did Lavrov say about arms the US?'],
    ['without Ukraine', 'what did Lavrov say about arms? -Ukraine'],
  ])('%s', (text, line) => {
    expect(meant(text, lavrov).split(' | ')[0]).toBe(`ask ${line}`);
  });
});

test('turns that an earlier version kept are read', () => {
  const { answered, persons, from, to } = NOTHING;
  const kept = { text: 'quotes Lavrov', ask: { command: 'quotes', options: { person: 'Lavrov' } }, carried: [] };
  expect(meant('and Peskov?', [{ ...kept, shown: { answered, persons, from, to } }])).toBe(
    'quotes Peskov | Lavrov'.replace(' | Lavrov', ''),
  );
});

test('what was carried is short', () => {
  const long = asked(`who said that ${'missiles '.repeat(60)}`);
  const understood = understand('when?', { turns: [long], said: [] }, commands);
  expect(understood).toMatchObject({ kind: 'ask' });
  if (understood.kind === 'ask') for (const words of understood.carried) expect(words.length).toBeLessThan(61);
});

describe('what is new', () => {
  const digest = [
    turn(
      { command: 'digest', options: { topic: 'troops' } },
      { from: '2024-10-26' as IsoDate, to: '2024-10-27' as IsoDate },
    ),
  ];

  test.each(['what’s new?', 'any news', 'News!'])('%s, with nothing before, is a digest of everything', (text) => {
    expect(meant(text, [])).toBe('digest');
  });

  test.each([
    ['and missiles?', 'digest missiles'],
    ['since last week?', 'digest troops since:"last week" | troops'],
    ['any news?', 'digest troops since:2024-10-28 | troops'],
    ['when?', 'timeline troops | troops'],
  ])('%s, after a digest', (text, line) => {
    expect(meant(text, digest)).toBe(line);
  });
});
