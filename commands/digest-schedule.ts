import { channelOf, timezone } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';
import { style, styleOf, topic } from '../src/search-options.ts';

export default {
  name: 'digest schedule',
  isLocal: true,
  needsChannel: true,
  manages: true,
  posts: true,
  summary: 'Posts a digest in this channel again and again, such as on weekdays at 7am',
  options: [
    {
      name: 'time',
      summary: 'A time of day, with days where it is not every day: 8:30, or weekdays at 7am',
      type: 'text',
      required: true,
      rest: true,
    },
    timezone,
    { name: 'days', summary: 'Such as weekdays, or mon,wed,fri; every day unless told', type: 'text' },
    { ...topic, required: false, rest: false, summary: 'Only news on this; all of it unless told' },
    style,
    {
      name: 'quiet',
      summary: 'What is posted where nothing is new: nothing, or one line that says so',
      type: 'choice',
      choices: ['nothing', 'line'],
    },
  ],
  examples: ['digest schedule weekdays at 7am timezone:Seoul', 'digest schedule 8:30 topic:"arms deliveries"'],
  run: (options, desk) => {
    const [zone, days, about] = [options.text('timezone'), options.text('days'), options.text('topic')];
    const { isNew, schedule } = channelOf(desk).schedule({
      time: options.text('time') ?? '',
      ...(zone !== undefined && { timezone: zone }),
      ...(days !== undefined && { days }),
      ...(about !== undefined && { topic: about }),
      style: styleOf(options),
      quiet: options.text('quiet') === 'line' ? 'line' : 'nothing',
    });
    return { kind: 'schedules', deed: isNew ? 'set' : 'as before', schedules: [schedule] };
  },
} satisfies Command;
