import type { Ask, Command } from '../../command.ts';
import { BriefwireError } from '../../errors.ts';
import type { AskerFor } from '../chat/asker-for.ts';
import { channelAsTyped } from './channels.ts';
import type { SlackContext } from './context.ts';
import type { Somebody } from './managers.ts';

/** Who asks, and for which channel: the one where it is asked, unless an option names another. */
export function whoAsks(context: SlackContext, somebody: Somebody): AskerFor {
  const { people, channels, managers, commands } = context;
  const { team, user } = somebody;

  return async (ask, manages) => {
    const command = commands.find(({ name }) => name === ask.command);
    const typed = command === undefined ? '' : channelTyped(command, ask.options);
    const named = typed === '' ? null : await channels.find(typed);
    if (typed !== '' && named === null) throw noSuchChannel(channelAsTyped(typed));
    const channel = named?.id ?? somebody.channel;
    const mayManage = manages && (await managers.mayManage({ team, user, channel }));
    // That there is such a private channel is told to nobody who may do nothing there.
    if (named?.isPrivate && !mayManage) throw noSuchChannel(channelAsTyped(typed));
    if (named === null && mayManage && command?.posts === true) await expectToPost(context, channel);
    const { language, zone } = await people.find(user);
    return {
      channel: `slack:${team}:${channel}`,
      person: `slack:${team}:${user}`,
      mayManage,
      language: language.code,
      zone,
    };
  };
}

/** The channel that is named in the options; empty where none is. */
export function channelTyped({ options }: Command, typed: Ask['options']): string {
  const option = options.find(({ type }) => type === 'channel');
  return option === undefined ? '' : (typed[option.name] ?? '').trim();
}

/** @throws BriefwireError where Briefwire is not in the channel: better now than in the morning */
async function expectToPost({ channels }: SlackContext, channel: string): Promise<void> {
  if (channel.startsWith('D')) return;
  const name = await channels.outside(channel);
  if (name !== null) throw noSuchChannel(name);
}

function noSuchChannel(typed: string): BriefwireError {
  return new BriefwireError('not-found', { about: 'no such channel', typed });
}
