import { isTrue } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Method } from './method.ts';

/** People, bots and their team. */
export const peopleMethods: Readonly<Record<string, Method>> = {
  'users.info': {
    scope: () => 'users:read',
    required: ['user'],
    optional: ['include_locale'],
    run({ slack: { workspace }, sent }) {
      const person = workspace.users.find(({ id }) => id === sent.user);
      if (person === undefined) throw new Refusal('user_not_found');
      const { id, name, tz, locale, team = workspace.team.id } = person;
      const user = {
        ...{ id, name, tz, team_id: team, deleted: false, is_bot: false, profile: {} },
        ...{ is_admin: person.isAdmin === true, is_owner: person.isOwner === true },
        ...{ is_primary_owner: person.isPrimaryOwner === true, is_restricted: person.isRestricted === true },
      };
      return { user: isTrue(sent.include_locale) ? { ...user, locale } : user };
    },
  },
  'bots.info': {
    scope: () => 'users:read',
    optional: ['bot'],
    run({ slack: { workspace }, sent }) {
      const { bot, app } = workspace;
      if (sent.bot !== undefined && sent.bot !== bot.id) throw new Refusal('bot_not_found');
      return { bot: { id: bot.id, app_id: app.id, user_id: bot.user, name: bot.name, deleted: false } };
    },
  },
  'team.info': {
    scope: () => 'team:read',
    optional: ['team', 'domain'],
    run: ({ slack: { workspace } }) => ({ team: { ...workspace.team } }),
  },
};
