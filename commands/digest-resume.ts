import { channelOf, numberIn } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';

export default {
  name: 'digest resume',
  isLocal: true,
  needsChannel: true,
  manages: true,
  posts: true,
  summary: 'Posts a paused digest again, from the next time on',
  options: [numberIn('digest list')],
  examples: ['digest resume', 'digest resume 2'],
  run: (options, desk) => {
    const schedule = channelOf(desk).resume(options.integer('number'));
    return { kind: 'schedules', deed: 'resumed', schedules: [schedule] };
  },
} satisfies Command;
