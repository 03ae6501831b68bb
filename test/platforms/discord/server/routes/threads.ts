import { ChannelType, GatewayIntentBits as Intent } from 'discord.js';
import { refusal } from '../api-error.ts';
import { personWith } from '../people.ts';
import { channelOf } from '../scenes.ts';
import { oneOf, shape, text } from '../validate/rules.ts';
import { messageOf, sceneOf } from './channels.ts';
import { type Answer, type Call, inspect, ok, type Route, route } from './route.ts';

/** Threads that hang from messages, and direct messages: where the bot may begin to speak. */
export const threadRoutes: readonly Route[] = [
  route('POST', '/channels/:channel/messages/:message/threads', start),
  route('POST', '/users/@me/channels', openDirect),
];

/** https://discord.com/developers/docs/resources/channel#start-thread-from-message */
const thread = shape({ name: text({ min: 1, max: 100 }), auto_archive_duration: oneOf(60, 1440, 4320, 10080) }, [
  'name',
]);

/** Threads of these channels, by the type of the channel. Others have none. */
const within: Readonly<Record<number, ChannelType>> = {
  [ChannelType.GuildText]: ChannelType.PublicThread,
  [ChannelType.GuildAnnouncement]: ChannelType.AnnouncementThread,
};

function start(call: Call): Answer {
  const { world } = call;
  const scene = sceneOf(call);
  const { message } = messageOf(call);
  inspect(call, thread);
  const type = within[channelOf(scene).type];
  if (type === undefined) throw refusal('wrongChannelType');
  if (world.scenes.find(message.id) !== undefined) throw refusal('hasThread');
  const { name } = call.body as { readonly name: string };
  const made = channelOf(world.scenes.make(message.id, scene.channelId, { name, type }));
  world.dispatch('THREAD_CREATE', (intents) => ((intents & Intent.Guilds) === 0 ? null : made));
  world.changes.notify();
  return { status: 201, body: made };
}

function openDirect(call: Call): Answer {
  const { recipient_id: id } = call.body as { readonly recipient_id: string };
  const recipient = personWith(id);
  if (recipient === undefined) throw refusal('unknownUser');
  return ok(channelOf(call.world.scenes.of({ dm: true, user: recipient.global_name! })));
}
