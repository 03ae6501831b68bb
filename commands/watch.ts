import { channelOf, timezone } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';
import { topic } from '../src/search-options.ts';

export default {
  name: 'watch',
  amongOthers: 'add',
  isLocal: true,
  needsChannel: true,
  manages: true,
  posts: true,
  summary: 'Posts in this channel, or in another one, when a new article on a topic comes in',
  options: [
    topic,
    { name: 'channel', summary: 'Where it is posted; here unless told', type: 'channel' },
    { name: 'quiet', summary: 'Hours in which nothing is posted, such as 22-7; it comes afterwards', type: 'text' },
    timezone,
  ],
  examples: ['watch troops', 'watch "arms deliveries" quiet:22-7 timezone:Tokyo'],
  run: (options, desk) => {
    const [quiet, zone] = [options.text('quiet'), options.text('timezone')];
    const { isNew, watch } = channelOf(desk).watch({
      topic: options.text('topic') ?? '',
      ...(quiet !== undefined && { quiet }),
      ...(zone !== undefined && { timezone: zone }),
    });
    return { kind: 'watches', deed: isNew ? 'set' : 'as before', watches: [watch] };
  },
} satisfies Command;
