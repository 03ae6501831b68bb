import type { ChannelDesk, Desk, OptionSpec } from './command.ts';
import { BriefwireError } from './errors.ts';

/** What commands share that set up what a channel gets by itself. */
export const timezone: OptionSpec = {
  name: 'timezone',
  summary: 'A time zone or a city, such as Asia/Seoul or London',
  type: 'text',
  complete: 'zone',
};

/** Which one is meant: `listedBy` is the command that shows the numbers. */
export function numberIn(listedBy: string): OptionSpec {
  return {
    name: 'number',
    summary: `The number that ${listedBy} shows; may be left out where there is only one`,
    type: 'integer',
    min: 1,
    max: 999_999,
    rest: true,
  };
}

/** @throws BriefwireError 'not-found' where the command is asked outside of any channel, as in the terminal. */
export function channelOf({ channel }: Desk): ChannelDesk {
  if (channel === null) throw new BriefwireError('not-found', { about: 'no channel' });
  return channel;
}
