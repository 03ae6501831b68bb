import { type APIUser, ChannelType, InteractionContextType as Context, OverwriteType } from 'discord.js';
import { idOf } from './clock.ts';
import { person } from './people.ts';

/** Where something happens. */
export interface Scene {
  readonly channelId: string;
  /** Null in direct and private messages. */
  readonly guildId: string | null;
  readonly context: Context;
  /** The other side of a direct conversation. */
  readonly recipient: APIUser | null;
  /** The channel that a thread belongs to; null where it is none. */
  readonly parentId: string | null;
  /** What is told apart from an ordinary channel or thread. */
  readonly named?: Place;
}

/** A channel of the server's guild as it was made. */
export interface Place {
  readonly name: string;
  /** A text channel, or a public thread, if nothing else is said. */
  readonly type?: ChannelType;
  /** What it allows and forbids some. */
  readonly overwrites?: readonly { readonly id: string; readonly allow?: bigint; readonly deny?: bigint }[];
}

/** Who does something, and where; Ada in the general channel of the server's guild, if nothing else is said. */
export interface Who {
  /** A name. The same name is always the same person. */
  readonly user?: string;
  readonly locale?: string;
  readonly guildLocale?: string;
  readonly guildId?: string;
  readonly channelId?: string;
  /** In the thread that hangs from the message with this id, and has that id itself. */
  readonly threadId?: string;
  /** In the direct messages between the person and the bot. */
  readonly dm?: boolean;
  /** `2` is a conversation of others, where only an app that a person has installed for themselves can be called. */
  readonly context?: 0 | 1 | 2;
  /** What the person may do there, as Discord writes it; what an ordinary member may, if nothing is said. */
  readonly permissions?: string;
  /** The same of the channels that are chosen in options. */
  readonly permissionsThere?: string;
  /** The app is installed by the person, not by the guild. */
  readonly userInstalled?: boolean;
}

export const GUILD_ID = idOf('guild Newsroom');
export const CHANNEL_ID = idOf('channel general');
/** The role that Discord makes for the bot when it is invited with permissions. */
export const BOT_ROLE_ID = idOf('role Briefwire');

/** A role of people who may manage every channel. */
export const MANAGERS_ROLE_ID = idOf('role Managers');
/** The owner of the server's guild. */
export const OWNER_ID = person('Olga').id;

/** When the archiving of a thread was last changed. */
const ARCHIVED_AT = '2024-01-10T12:00:00.000000+00:00';

/** The places that the server knows, by the ids of their channels. */
export class Scenes {
  readonly #known = new Map<string, Scene>();

  constructor() {
    this.of({});
  }

  find(channelId: string): Scene | undefined {
    return this.#known.get(channelId);
  }

  /** Where these people are. A channel that is named for the first time is there from then on. */
  of(who: Who): Scene {
    const context = who.context ?? (who.dm ? Context.BotDM : Context.Guild);
    const user = userOf(who);
    const isGuild = context === Context.Guild;
    const parentId = who.channelId ?? (isGuild ? CHANNEL_ID : idOf(`conversation ${context} of ${user.id}`));
    const channelId = who.threadId ?? parentId;
    const known = this.#known.get(channelId);
    if (known) return known;
    const scene: Scene = {
      channelId,
      guildId: isGuild ? (who.guildId ?? GUILD_ID) : null,
      context,
      recipient: context === Context.BotDM ? user : null,
      parentId: who.threadId === undefined ? null : parentId,
    };
    this.#known.set(channelId, scene);
    return scene;
  }

  /** Makes a channel, or a thread within one. */
  make(channelId: string, parentId: string | null, named: Place): Scene {
    const scene = { channelId, parentId, named, guildId: GUILD_ID, context: Context.Guild, recipient: null };
    this.#known.set(channelId, scene);
    return scene;
  }

  inGuild(guildId: string): Scene[] {
    return [...this.#known.values()].filter((scene) => scene.guildId === guildId);
  }
}

/** Who it is. */
export function userOf(who: Who): APIUser {
  return person(who.user ?? 'Ada');
}

/** The channel as Discord describes it. */
export function channelOf({ channelId, guildId, context, recipient, parentId, named }: Scene) {
  const common = { id: channelId, flags: 0, last_message_id: null };
  if (guildId === null) {
    const type = context === Context.BotDM ? ChannelType.DM : ChannelType.GroupDM;
    return { ...common, type, recipients: recipient === null ? [] : [recipient] };
  }
  if (parentId !== null) {
    const metadata = { archived: false, auto_archive_duration: 1440, archive_timestamp: ARCHIVED_AT, locked: false };
    const thread = { type: named?.type ?? ChannelType.PublicThread, parent_id: parentId, owner_id: idOf('person Ada') };
    return {
      ...common,
      ...thread,
      guild_id: guildId,
      name: named?.name ?? `thread-${channelId}`,
      thread_metadata: metadata,
    };
  }
  return {
    ...common,
    type: named?.type ?? ChannelType.GuildText,
    guild_id: guildId,
    name: named?.name ?? (channelId === CHANNEL_ID ? 'general' : `channel-${channelId}`),
    position: 0,
    permission_overwrites: (named?.overwrites ?? []).map(({ id, allow = 0n, deny = 0n }) => ({
      ...{ id, type: OverwriteType.Role, allow: String(allow), deny: String(deny) },
    })),
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
  };
}
