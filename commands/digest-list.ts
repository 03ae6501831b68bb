import { channelOf } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';
import { visibility } from '../src/search-options.ts';

export default {
  name: 'digest list',
  isLocal: true,
  needsChannel: true,
  summary: 'The digests that this channel gets, and when each comes next',
  options: [visibility],
  examples: ['digest list'],
  run: (_options, desk) => ({ kind: 'schedules', deed: 'listed', schedules: channelOf(desk).schedules() }),
} satisfies Command;
