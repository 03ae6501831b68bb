import { channelOf, numberIn } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';

export default {
  name: 'digest pause',
  isLocal: true,
  needsChannel: true,
  manages: true,
  summary: 'Posts a digest no more until it is resumed',
  options: [numberIn('digest list')],
  examples: ['digest pause', 'digest pause 2'],
  run: (options, desk) => {
    const schedule = channelOf(desk).pause(options.integer('number'));
    return { kind: 'schedules', deed: 'paused', schedules: [schedule] };
  },
} satisfies Command;
