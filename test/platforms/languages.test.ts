import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/command.ts';
import { groupOf } from '../../src/command-name.ts';
import type { IsoDate } from '../../src/corpus/article.ts';
import { languageFor, languages } from '../../src/platforms/languages/index.ts';
import type { Language, Named } from '../../src/platforms/languages/language.ts';
import type { Remark } from '../../src/remark.ts';

/** What a text of the language is written in. */
const scripts: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Latin}/u,
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};

/** Latin letters that stay in every language: names, and what is typed as it is. */
const STAYS =
  /Briefwire|briefwire check|Slack|Discord|ID|"last week"|article@1a2b3c4d:120-240~5e6f7a8b|cite:|(?:source|title|before|after|on|lang):|en, ko, ja|(?:digest|watch) list|weekdays(?: at 7am)?|mon,wed,fri|7am|Asia\/Seoul|London|(?<=[(（])(?:private|channel|sources|full|short|nothing|line|list)(?=[)）])|(?<=기사|記事)id/g;

const remarks: { readonly [About in Remark['about']]: Extract<Remark, { about: About }> } = {
  'unreadable day': { about: 'unreadable day', typed: 'someday' },
  'no such command': { about: 'no such command', typed: 'breif' },
  'no such option': { about: 'no such option', command: 'ask', option: 'sinse', usage: 'ask <question> [since:DATE]' },
  'option missing': { about: 'option missing', option: 'topic', example: 'brief troops' },
  'option too long': { about: 'option too long', option: 'topic', length: 12345, most: 10000 },
  'not a whole number': { about: 'not a whole number', option: 'limit', typed: 'many', min: 5, max: 27 },
  'not a choice': { about: 'not a choice', option: 'visibility', typed: 'mine', choices: ['private', 'channel'] },
  'no such article': { about: 'no such article', typed: 'lavrov-visti' },
  'not a citation': { about: 'not a citation' },
  'no channel': { about: 'no channel' },
  'may not manage': { about: 'may not manage' },
  'no such number': { about: 'no such number', what: 'digest', typed: 7 },
  'which number': { about: 'which number', what: 'digest', numbers: [2, 5] },
  'none set up': { about: 'none set up', what: 'watch' },
  'too many set up': { about: 'too many set up', what: 'watch', most: 20 },
  'no such channel': { about: 'no such channel', typed: '#news' },
  'unreadable time': { about: 'unreadable time', typed: 'teatime' },
  'unreadable days': { about: 'unreadable days', typed: 'washday' },
  'unreadable quiet hours': { about: 'unreadable quiet hours', typed: 'siesta' },
  'no such zone': { about: 'no such zone', typed: 'IST', nearest: ['Asia/Kolkata', 'Europe/Dublin'] },
  'days named twice': { about: 'days named twice', inTime: 'mondays at 8', beside: 'weekends' },
  'zone named twice': { about: 'zone named twice', inTime: '8am in Tokyo', beside: 'London' },
};

type Given = readonly (string | number)[];

/** Every phrase that is given something, by where it stands in the language: what it says, and what of. */
const filled: Readonly<Record<string, (language: Language) => readonly (readonly [said: string, given: Given])[]>> = {
  day: ({ day }) => [
    [day('2023-10-30' as IsoDate), [2023, 30]],
    [day('2024-01-05' as IsoDate), [2024, 5]],
  ],
  month: ({ month }) => [[month('2024-05-01' as IsoDate), [2024]]],
  year: ({ year }) => [[year('2024-05-01' as IsoDate), [2024]]],
  countUndated: ({ countUndated }) => [[countUndated(3), [3]]],
  countArticles: ({ countArticles }) => [
    [countArticles(1), [1]],
    [countArticles(12), [12]],
  ],
  countPassages: ({ countPassages }) => [[countPassages(12), [12]]],
  countPublishers: ({ countPublishers }) => [[countPublishers(4), [4]]],
  within: (language) => {
    const [passages, articles] = [language.countPassages(12), language.countArticles(3)];
    return [[language.within(passages, articles), [passages, articles]]];
  },
  paragraph: ({ paragraph }) => [
    [paragraph(3, null), [3]],
    [paragraph(3, 'The reactions'), [3, 'The reactions']],
  ],
  carriedOver: ({ carriedOver }) => [[carriedOver('troops'), ['troops']]],
  alsoIn: ({ alsoIn }) => [[alsoIn('Title · Wire'), ['Title · Wire']]],
  foundNowhere: ({ foundNowhere }) => [[foundNowhere('zebra, yak'), ['zebra, yak']]],
  readAs: ({ readAs }) => [[readAs('misile', 'missile'), ['misile', 'missile']]],
  nothingHolds: ({ nothingHolds }) => [[nothingHolds('zebra'), ['zebra']]],
  unreadable: ({ unreadable }) => [[unreadable(3), [3, 'briefwire check']]],
  newestListed: ({ newestListed }) => [[newestListed(5000), [5000]]],
  from: (language) => {
    const day = language.day('2023-10-30' as IsoDate);
    return [[language.from(day, 'mail header'), [day, 'mail header']]];
  },
  'evidence.quotesTitle': ({ evidence }) => [
    [evidence.quotesTitle('Lavrov', 'troops'), ['Lavrov', 'troops']],
    [evidence.quotesTitle('Lavrov', null), ['Lavrov']],
    [evidence.quotesTitle(null, 'troops'), ['troops']],
  ],
  'evidence.notPlainWho': ({ evidence }) => [[evidence.notPlainWho('the minister'), ['the minister']]],
  'evidence.readAsDay': ({ evidence }) => [[evidence.readAsDay('on Saturday', '28 Oct'), ['on Saturday', '28 Oct']]],
  'evidence.cannotBeDated': ({ evidence }) => [[evidence.cannotBeDated('on Saturday'), ['on Saturday']]],
  'evidence.numbersMissing': ({ evidence }) => [[evidence.numbersMissing('3,000'), ['3,000']]],
  'evidence.negationIn.claim': ({ evidence }) => [[evidence.negationIn.claim('never'), ['never']]],
  'evidence.negationIn.passage': ({ evidence }) => [[evidence.negationIn.passage('denied'), ['denied']]],
  'evidence.quotes': ({ evidence }) => [[evidence.quotes(3), [3]]],
  'evidence.unlooked': ({ evidence }) => [[evidence.unlooked(3), [3]]],
  'evidence.unchecked': ({ evidence }) => [[evidence.unchecked(3), [3]]],
  'evidence.spokenByAnother': ({ evidence }) => [[evidence.spokenByAnother('Peskov', 'Lavrov'), ['Peskov', 'Lavrov']]],
  'evidence.spokenBy': ({ evidence }) => [[evidence.spokenBy('Lavrov'), ['Lavrov']]],
  'digest.title': ({ digest }) => [
    [digest.title('troops', '30 Oct'), ['troops', '30 Oct']],
    [digest.title(null, '30 Oct'), ['30 Oct']],
  ],
  'digest.told': (language) => [
    [language.digest.told(language.countArticles(3), 'Wire'), [language.countArticles(3), 'Wire']],
  ],
  'digest.newVoices': ({ digest }) => [[digest.newVoices('Lavrov'), ['Lavrov']]],
  'digest.undated': ({ digest }) => [[digest.undated(3), [3]]],
  'digest.cameIn': ({ digest }) => [[digest.cameIn(3), [3]]],
  'digest.watchTitle': ({ digest }) => [[digest.watchTitle('troops'), ['troops']]],
  'channel.due': ({ channel }) => [
    [channel.due({ hour: 7, minute: 5, days: [1, 2, 3, 4, 5], zone: 'Asia/Seoul' }), ['07:05', 'Asia/Seoul']],
    [channel.due({ hour: 7, minute: 5, days: [1, 3], zone: 'Asia/Seoul' }), ['07:05', 'Asia/Seoul']],
  ],
  'channel.next': ({ channel }) => [[channel.next(Date.UTC(2024, 0, 10, 7), 'Asia/Seoul'), ['16:00', 'Asia/Seoul']]],
  'channel.topic': ({ channel }) => [
    [channel.topic('troops'), ['troops']],
    [channel.topic(null), []],
  ],
  'channel.quietHours': ({ channel }) => [
    [channel.quietHours(1320, 420, 'Asia/Seoul'), ['22:00', '07:00', 'Asia/Seoul']],
  ],
  'notices.aDigest': ({ notices }) => [
    [notices.aDigest('troops'), ['troops']],
    [notices.aDigest(null), []],
  ],
  'notices.aWatch': ({ notices }) => [[notices.aWatch('troops'), ['troops']]],
  'notices.paused': ({ notices: { paused, aDigest } }) => [
    [paused(aDigest('troops'), 'gone', '/digest resume 2'), [aDigest('troops')]],
    [paused(aDigest('troops'), 'forbidden', '/digest resume 2'), [aDigest('troops'), '/digest resume 2']],
  ],
  'notices.perhapsLost': ({ notices: { perhapsLost, aWatch } }) => [
    [perhapsLost(aWatch('troops'), '/brief troops'), [aWatch('troops').slice(1), '/brief troops']],
  ],
  gone: ({ gone }) => [[gone('lavrov-visit'), ['lavrov-visit']]],
  moreHelp: ({ moreHelp }) => [[moreHelp('/help brief'), ['/help brief']]],
  remark: ({ remark }) => Object.values(remarks).map((about) => [remark(about), givenTo(about)]),
  'buttons.open': ({ buttons }) => [[buttons.open(4), [4]]],
  'notes.tooMany': ({ notes }) => [[notes.tooMany(17), [17]]],
  'notes.failed': ({ notes }) => [[notes.failed('BW-1A2B3C4D'), ['BW-1A2B3C4D']]],
  'notes.postUncertain': ({ notes }) => [[notes.postUncertain('BW-1A2B3C4D'), ['BW-1A2B3C4D']]],
  'home.newest': ({ home }) => [[home.newest('Title · Wire'), ['Title · Wire']]],
};

/** `what` is said in the language's own words. */
function givenTo({ about, ...all }: Remark): Given {
  const { what: _, ...given } = { what: null, ...all };
  return Object.values(given as Record<string, string | number | readonly string[]>).flat();
}

/** Every value of a language that has none below it, with where it stands. */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, below]) => leaves(below, path === '' ? key : `${path}.${key}`));
}

const fixedTexts = ({ code, discordLocales, ...language }: Language) =>
  leaves(language).flatMap(([path, leaf]) => (typeof leaf === 'string' ? [[path, leaf] as const] : []));

const filledTexts = (language: Language) => Object.values(filled).flatMap((sayings) => sayings(language));

test.each([
  ['ko-KR', 'ko'],
  ['ko', 'ko'],
  ['ja_JP', 'ja'],
  ['JA', 'ja'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  [null, 'en'],
  [undefined, 'en'],
])('a reader with the locale %o reads %s', (locale, code) => {
  expect(languageFor(locale).code).toBe(code);
});

test('no two languages share a code or a locale of Discord', () => {
  const codes = languages.map(({ code }) => code);
  const locales = languages.flatMap(({ discordLocales }) => discordLocales);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(locales).size).toBe(locales.length);
  for (const { code, discordLocales } of languages) {
    expect(discordLocales.map((locale) => languageFor(locale).code)).toEqual(discordLocales.map(() => code));
  }
});

test.each([
  ['en', ['30 Oct 2023', '5 Jan 2024']],
  ['ko', ['2023년 10월 30일', '2024년 1월 5일']],
  ['ja', ['2023年10月30日', '2024年1月5日']],
])('days in %s', (locale, said) => {
  const { day } = languageFor(locale);
  expect(['2023-10-30', '2024-01-05'].map((date) => day(date as IsoDate))).toEqual(said);
});

describe.each(languages.map((language) => [language.code, language] as const))('%s', (code, language) => {
  test('says something everywhere, in its own script', () => {
    for (const [path, text] of fixedTexts(language)) {
      expect(text.trim(), path).not.toBe('');
      if (path !== 'home.title') expect(text, path).toMatch(scripts[code]!);
    }
    for (const [said] of filledTexts(language)) expect(said).toMatch(code === 'en' ? /./ : scripts[code]!);
  });

  test('says what it is given', () => {
    const functions = leaves(language).flatMap(([path, leaf]) => (typeof leaf === 'function' ? [path] : []));
    expect(Object.keys(filled).sort()).toEqual(functions.sort());
    for (const [said, given] of filledTexts(language)) {
      for (const value of given) expect(said).toContain(String(value));
    }
  });

  test.each(Object.entries(remarks))('remarks on: %s', (_about, remark) => {
    const said = language.remark(remark);
    for (const value of givenTo(remark)) expect(said).toContain(String(value));
    expect(Object.values(remarks).filter((other) => language.remark(other) === said)).toEqual([remark]);
  });

  test('says how a zone is written where it can offer none', () => {
    expect(language.remark({ about: 'no such zone', typed: 'Atlantis', nearest: [] })).toMatch(/Atlantis.*Asia\/Seoul/);
  });

  test('keeps what has to be typed or recognised as it is', () => {
    expect(language.remark(remarks['unreadable day'])).toMatch(/2023-10-30.*"last week"/);
    expect(language.remark(remarks['not a citation'])).toContain('"article@1a2b3c4d:120-240~5e6f7a8b"');
    expect(language.diffLegend).toMatch(/\[-[^[\]]+-\].*\{\+[^{}]+\+\}/);
  });

  test('fits on its buttons', () => {
    const labels = Object.values(language.buttons).map((label) => (typeof label === 'string' ? label : label(1000)));
    for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(40);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe.each(languages.filter(({ code }) => code !== 'en').map((language) => [language.code, language] as const))(
  'commands in %s',
  (code, language) => {
    test('are all named, and nothing else is', () => {
      expect(Object.keys(language.commands).sort()).toEqual(commands.map(({ name }) => name).sort());
      for (const { name, options } of commands) {
        const named = Object.keys(language.commands[name]?.options ?? {});
        expect(named.sort(), name).toEqual(options.map((option) => option.name).sort());
      }
    });

    test('have names and summaries that Discord takes', () => {
      // Of a command of one word there is also what it is called among others.
      const wordsOf = (command: Command): Named[] => {
        const { amongOthers, ...named } = language.commands[command.name]!;
        return amongOthers === undefined ? [named] : [named, { ...named, name: amongOthers }];
      };
      const single = commands.filter(({ name }) => groupOf({ name }) === name);
      const groups = [...Map.groupBy(commands, groupOf).values()].filter((members) => members.length > 1);
      const within = groups.map((members) => members.map((member) => wordsOf(member).at(-1)!));
      const options = commands.map(({ name }) => Object.values(language.commands[name]!.options));
      for (const group of [single.map((command) => wordsOf(command)[0]!), ...within, ...options]) {
        const names = group.map(({ name }) => name);
        expect(new Set(names).size, names.join()).toBe(names.length);
        for (const { name, summary } of group) {
          expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
          expect(name).toBe(name.toLowerCase());
          expect(name).toMatch(scripts[code]!);
          expect(summary.length, summary).toBeGreaterThan(0);
          expect(summary.length, summary).toBeLessThanOrEqual(100);
        }
      }
    });

    test('have a second name where they are one among others', () => {
      for (const { name, amongOthers } of commands) {
        expect(language.commands[name]?.amongOthers === undefined, name).toBe(amongOthers === undefined);
      }
    });

    test('keep the operators and the choices that are typed', () => {
      for (const { name, options } of commands) {
        for (const { name: option, summary, choices = [] } of options) {
          const typed = [...choices, ...(summary.match(/\b[a-z]+:(?=[,`]|$)|\d[\d-]*\d|"last week"/g) ?? [])];
          const said = language.commands[name]?.options[option]?.summary;
          for (const word of typed) expect(said, `${name} ${option}`).toContain(word);
        }
      }
    });

    test('leave no English behind, nor does anything else that it says', () => {
      const texts = [...fixedTexts(language).map(([, text]) => [text, [] as Given] as const), ...filledTexts(language)];
      for (const [text, given] of texts) {
        // The longest first: a usage begins with the name of its command.
        const values = given.map(String).sort((a, b) => b.length - a.length);
        const ours = values.reduce((rest, value) => rest.replaceAll(value, ''), text);
        expect(ours.replace(STAYS, ''), text).not.toMatch(/\p{Script=Latin}/u);
      }
    });
  },
);

test('in Korean no particle depends on how a word of others ends', () => {
  for (const [said, given] of filledTexts(languageFor('ko'))) {
    expect(said).not.toMatch(/\((?:이|가|을|를|은|는|과|와|으)\)/);
    for (const word of given.filter((value) => typeof value === 'string')) {
      const [, ...behind] = said.split(word);
      for (const rest of behind)
        expect(rest, said).not.toMatch(/^[’”"]?(?:이|가|을|를|은|는|과|와|으?로|아|야)(?=\s|$)/);
    }
  }
});
