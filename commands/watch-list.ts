import { channelOf } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';
import { visibility } from '../src/search-options.ts';

export default {
  name: 'watch list',
  isLocal: true,
  needsChannel: true,
  summary: 'The topics on which this channel is told of new articles',
  options: [visibility],
  examples: ['watch list'],
  run: (_options, desk) => ({ kind: 'watches', deed: 'listed', watches: channelOf(desk).watches() }),
} satisfies Command;
