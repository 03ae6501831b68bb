import { GUILD_ID } from '../scenes.ts';
import type { World } from '../world.ts';
import { ok, type Route, route } from './route.ts';

/** Who the bot is, and where its gateway is. */
export function accountRoutes(gatewayUrl: () => string): Route[] {
  return [
    route('GET', '/gateway', () => ok({ url: gatewayUrl() }), { isOpen: true }),
    route('GET', '/gateway/bot', ({ world }) =>
      ok({ url: gatewayUrl(), shards: 1, session_start_limit: world.sessionStartLimit }),
    ),
    route('GET', '/users/@me', ({ world }) => ok({ ...world.bot, mfa_enabled: true, verified: true, locale: 'en-US' })),
    route('GET', '/users/@me/guilds', ({ world: { permissions } }) =>
      ok([{ id: GUILD_ID, name: 'Newsroom', icon: null, owner: false, permissions, features: [] }]),
    ),
    route('GET', '/applications/@me', ({ world }) => ok(applicationOf(world))),
    route('GET', '/oauth2/applications/@me', ({ world }) => ok(applicationOf(world))),
  ];
}

function applicationOf({ applicationId, bot }: World): object {
  return {
    id: applicationId,
    name: bot.username,
    icon: null,
    description: '',
    bot,
    bot_public: false,
    bot_require_code_grant: false,
    flags: 0,
    verify_key: '0'.repeat(64),
    team: null,
    integration_types_config: { '0': {} },
  };
}
