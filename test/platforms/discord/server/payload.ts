import {
  type APIGuildMember,
  type APIInteraction,
  type APIMessage,
  type APIUser,
  InteractionContextType as Context,
  type InteractionType,
} from 'discord.js';
import { member, PERMISSIONS } from './people.ts';
import { channelOf, type Scene, userOf, type Who } from './scenes.ts';
import type { World } from './world.ts';

/** What the person does: the part of an interaction that depends on its type. */
export interface Act {
  readonly type: InteractionType;
  readonly data: object;
  /** The message of the component, also of one that led to a modal. */
  readonly message?: APIMessage | undefined;
}

/** The interaction as Discord sends it, with all that it says of who and where. */
export function payloadOf(world: World, { type, data, message }: Act, who: Who, scene: Scene): APIInteraction {
  const user = userOf(who);
  const id = world.clock.snowflake();
  const { guildId, channelId, context } = scene;
  const guildLocale = who.guildLocale ?? 'en-GB';
  const { recipients, ...channel } = { recipients: undefined, ...channelOf(scene) };
  const whereAndWho =
    guildId === null
      ? { user, channel: { ...channel, recipients } }
      : {
          guild_id: guildId,
          guild: { id: guildId, locale: guildLocale, features: [] },
          guild_locale: guildLocale,
          channel: { ...channel, permissions: who.permissions ?? PERMISSIONS },
          member: member(user, world.rolesOf(user.id), who.permissions),
        };
  return {
    id,
    application_id: world.applicationId,
    type,
    token: Buffer.from(`interaction:${id}`).toString('base64url'),
    version: 1,
    data,
    ...(message === undefined ? {} : { message }),
    channel_id: channelId,
    ...whereAndWho,
    app_permissions: PERMISSIONS,
    locale: who.locale ?? 'en-GB',
    entitlements: [],
    authorizing_integration_owners: ownersOf(who, user, scene),
    context,
    attachment_size_limit: 10_485_760,
  } as unknown as APIInteraction;
}

/** Who has installed the app: the guild (`0` in direct messages), or the person. */
function ownersOf({ userInstalled }: Who, user: APIUser, { guildId, context }: Scene): Record<string, string> {
  const isPersons = userInstalled ?? context === Context.PrivateChannel;
  return isPersons ? { '1': user.id } : { '0': guildId ?? '0' };
}

/** The person as they are named beside a command that is aimed at them. */
export function resolvedMember(user: APIUser): Partial<APIGuildMember> {
  const { user: _, deaf: _deaf, mute: _mute, ...partial } = member(user);
  return partial;
}
