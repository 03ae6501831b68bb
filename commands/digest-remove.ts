import { channelOf, numberIn } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';

export default {
  name: 'digest remove',
  isLocal: true,
  needsChannel: true,
  manages: true,
  summary: 'Takes a digest out of this channel',
  options: [numberIn('digest list')],
  examples: ['digest remove', 'digest remove 2'],
  run: (options, desk) => {
    const schedule = channelOf(desk).removeSchedule(options.integer('number'));
    return { kind: 'schedules', deed: 'removed', schedules: [schedule] };
  },
} satisfies Command;
