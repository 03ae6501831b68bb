import { channelOf, numberIn } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';

export default {
  name: 'watch remove',
  isLocal: true,
  needsChannel: true,
  manages: true,
  summary: 'Tells this channel no more of new articles on a topic',
  options: [numberIn('watch list')],
  examples: ['watch remove', 'watch remove 2'],
  run: (options, desk) => {
    const watch = channelOf(desk).removeWatch(options.integer('number'));
    return { kind: 'watches', deed: 'removed', watches: [watch] };
  },
} satisfies Command;
