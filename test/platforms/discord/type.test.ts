import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { typed } from '../../../src/platforms/discord/type.ts';
import { english } from '../../../src/platforms/languages/en.ts';
import { languageFor } from '../../../src/platforms/languages/index.ts';
import type { Language } from '../../../src/platforms/languages/language.ts';

const other: Language = {
  ...english,
  commands: {
    brief: {
      name: 'kurz',
      summary: 'x',
      options: { topic: { name: 'thema', summary: 'x' }, since: { name: 'seit', summary: 'x' } },
    },
  },
};

test.each([
  ['brief arms deliveries since:2023-10-01', '/bw-brief topic:arms deliveries since:2023-10-01'],
  ['search "joint statement" -Japan after:2023-10-01', '/bw-search query:"joint statement" -Japan after:2023-10-01'],
  ['help brief', '/bw-help command:brief'],
  ['digest arms deliveries', '/bw-digest now topic:arms deliveries'],
  ['digest schedule weekdays at 7am timezone:Seoul', '/bw-digest schedule time:weekdays at 7am timezone:Seoul'],
  ['digest pause 2', '/bw-digest pause number:2'],
  ['digest', '/bw-digest now'],
  ['watch troops', '/bw-watch add topic:troops'],
  ['watch list', '/bw-watch list'],
  ['digest preview [number]', '/bw-digest preview [number:NUMBER]'],
  ['sources', '/bw-sources'],
  ['nothing like it', '/bw-nothing like it'],
  ['sources [query] [visibility:private|channel]', '/bw-sources [query:TEXT] [visibility:private|channel]'],
])('%s is typed %s', (line, expected) => {
  expect(typed(line, { commands, language: english, prefix: 'bw-' })).toBe(expected);
});

test('a command of two words in the words of the reader', () => {
  const korean = languageFor('ko');
  expect(typed('digest schedule 8:30', { commands, language: korean, prefix: 'bw-' })).toBe(
    '/bw-새소식 예약 시각:8:30',
  );
  expect(typed('digest', { commands, language: korean, prefix: '' })).toBe('/새소식 지금');
});

test('in the words of the reader', () => {
  expect(typed('brief arms since:"last week"', { commands, language: other, prefix: '' })).toBe(
    '/kurz thema:arms seit:last week',
  );
});
