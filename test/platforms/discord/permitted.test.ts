import { PermissionFlagsBits as Bits } from 'discord.js';
import { expect, test } from 'vitest';
import {
  managesWith,
  type Overwrite,
  permittedTo,
  readsWith,
  seesWith,
  writesWith,
} from '../../../src/platforms/discord/permitted.ts';

const VIEW = Bits.ViewChannel;
const MANAGE = Bits.ManageChannels;
const roles: Readonly<Record<string, bigint>> = {
  server: VIEW,
  editors: MANAGE,
  guests: 0n,
  admins: Bits.Administrator,
};
const server = { id: 'server', owner: 'olga', permissionsOf: (role: string) => roles[role] ?? 0n };
const allow = (id: string, bits: bigint): Overwrite => ({ id, allow: bits, deny: 0n });
const deny = (id: string, bits: bigint): Overwrite => ({ id, allow: 0n, deny: bits });

test.each<[string, string[], Overwrite[], boolean]>([
  ['by a role', ['editors'], [], true],
  ['without one', [], [], false],
  ['with a role that may nothing', ['guests'], [], false],
  ['with a role that nobody knows', ['gone'], [], false],
  ['where everybody is forbidden it', ['editors'], [deny('server', MANAGE)], false],
  ['where everybody is allowed it', [], [allow('server', MANAGE)], true],
  ['where their role is forbidden it', ['editors'], [deny('editors', MANAGE)], false],
  [
    'where one role is forbidden it and another allowed',
    ['editors', 'guests'],
    [deny('editors', MANAGE), allow('guests', MANAGE)],
    true,
  ],
  [
    'where everybody is forbidden it and their role allowed',
    ['guests'],
    [allow('guests', MANAGE), deny('server', MANAGE)],
    true,
  ],
  ['where another role is allowed it', ['guests'], [allow('editors', MANAGE)], false],
  ['where they themselves are allowed it', [], [allow('ada', MANAGE), deny('server', MANAGE)], true],
  ['where they themselves are forbidden it', ['editors'], [deny('ada', MANAGE), allow('editors', MANAGE)], false],
  ['where they do not see the channel', ['editors'], [deny('server', VIEW)], false],
  ['as administrators, whatever is forbidden', ['admins'], [deny('server', VIEW), deny('ada', MANAGE)], true],
])('managing a channel %s', (_, own, overwrites, may) => {
  expect(managesWith(permittedTo({ id: 'ada', roles: own }, server, overwrites))).toBe(may);
});

test('the owner may do everything', () => {
  const permitted = permittedTo({ id: 'olga', roles: [] }, server, [deny('olga', MANAGE | VIEW)]);
  expect([managesWith, readsWith, seesWith].every((may) => may(permitted))).toBe(true);
});

test('writing in a thread is another permission than writing in its channel', () => {
  expect(writesWith(VIEW | Bits.SendMessages, false)).toBe(true);
  expect(writesWith(VIEW | Bits.SendMessages, true)).toBe(false);
  expect(writesWith(VIEW | Bits.SendMessagesInThreads, true)).toBe(true);
  expect(writesWith(Bits.SendMessages, false)).toBe(false);
});
