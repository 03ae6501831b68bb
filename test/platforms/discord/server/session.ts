import { type APIUser, GatewayIntentBits as Intent, GatewayOpcodes as Op } from 'discord.js';
import type { WebSocket } from 'ws';
import { member, PERMISSIONS } from './people.ts';
import { BOT_ROLE_ID, channelOf, GUILD_ID, MANAGERS_ROLE_ID, OWNER_ID } from './scenes.ts';
import type { World } from './world.ts';

const MANAGE_CHANNELS = 1n << 4n;

/** What one bot has been told, so that it can be told again what it missed. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly #world: World;
  /** The events, each at the place of its sequence number less one. */
  readonly #told: string[] = [];
  #socket: WebSocket | null = null;

  constructor(world: World, intents: number) {
    this.#world = world;
    this.intents = intents;
    this.id = `session-${world.clock.snowflake()}`;
  }

  get isConnected(): boolean {
    return this.#socket !== null;
  }

  begin(socket: WebSocket, resumeUrl: string): void {
    const { bot, applicationId } = this.#world;
    this.#socket = socket;
    this.tell('READY', {
      v: 10,
      user: { ...bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: [{ id: GUILD_ID, unavailable: true }],
      session_id: this.id,
      resume_gateway_url: resumeUrl,
      shard: [0, 1],
      application: { id: applicationId, flags: 0 },
    });
    if ((this.intents & Intent.Guilds) !== 0) this.tell('GUILD_CREATE', guildCreate(this.#world));
  }

  /** Goes on over another connection, after what was missed. False where the bot has heard what was never said. */
  resume(socket: WebSocket, seq: number): boolean {
    if (!(seq <= this.#told.length)) return false;
    const before = this.#socket;
    this.#socket = socket;
    // A session that was called invalid for the moment is resumed over the connection that it has.
    if (before !== socket) before?.close(4000);
    for (const packet of this.#told.slice(seq)) socket.send(packet);
    this.tell('RESUMED', { _trace: [] });
    return true;
  }

  /** Tells the bot of an event, or keeps it until the bot resumes. `null` is not for it. */
  tell(t: string, d: object | null): void {
    if (d === null) return;
    const packet = JSON.stringify({ op: Op.Dispatch, t, d, s: this.#told.length + 1 });
    this.#told.push(packet);
    this.#socket?.send(packet);
  }

  /** The connection is gone. Tells whether it was the one of this session. */
  leave(socket: WebSocket): boolean {
    if (this.#socket !== socket) return false;
    this.#socket = null;
    return true;
  }
}

function guildCreate(world: World): object {
  const { scenes, bot, permissions } = world;
  const places = scenes.inGuild(GUILD_ID);
  return {
    id: GUILD_ID,
    name: 'Newsroom',
    icon: null,
    owner_id: OWNER_ID,
    preferred_locale: 'en-GB',
    joined_at: '2023-09-01T12:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 2,
    features: [],
    roles: rolesOf(bot, permissions),
    emojis: [],
    stickers: [],
    // Without a privileged intent a bot is told of itself alone.
    members: [member(bot, world.rolesOf(bot.id))],
    channels: places.filter(({ parentId }) => parentId === null).map(channelOf),
    threads: places.filter(({ parentId }) => parentId !== null).map(channelOf),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
  };
}

function rolesOf(bot: APIUser, permissions: string): object[] {
  const plain = { color: 0, hoist: false, position: 0, permissions: PERMISSIONS, mentionable: true, flags: 0 };
  return [
    { ...plain, id: GUILD_ID, name: '@everyone', managed: false },
    { ...plain, id: BOT_ROLE_ID, name: bot.username, managed: true, permissions, tags: { bot_id: bot.id } },
    { ...plain, id: MANAGERS_ROLE_ID, name: 'Managers', managed: false, permissions: String(MANAGE_CHANNELS) },
  ];
}
