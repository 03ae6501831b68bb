import { randomUUID } from 'node:crypto';
import type { Method } from './method.ts';

/** Who the app is, and where it can connect. */
export const appMethods: Readonly<Record<string, Method>> = {
  'auth.test': {
    run: ({ slack: { workspace } }) => {
      const { team, bot } = workspace;
      return {
        url: `https://${team.domain}.slack.com/`,
        team: team.name,
        user: bot.name,
        team_id: team.id,
        user_id: bot.user,
        bot_id: bot.id,
        is_enterprise_install: false,
      };
    },
  },
  'apps.connections.open': {
    token: 'app',
    scope: () => 'connections:write',
    run: ({ slack }) => ({ url: `${slack.origin.replace('http', 'ws')}/link/?ticket=${randomUUID()}` }),
  },
};
