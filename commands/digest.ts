import type { Command } from '../src/command.ts';
import { searchRequest, since, style, styleOf, topic, until, visibility } from '../src/search-options.ts';

export default {
  name: 'digest',
  amongOthers: 'now',
  isLocal: true,
  summary: 'What is new, each story once: since the last digest of this channel, or since a day',
  options: [{ ...topic, required: false }, since, until, style, visibility],
  examples: ['digest', 'digest arms deliveries since:"last week"'],
  run: async (options, desk) => {
    const request = searchRequest(options, 'topic');
    const hasDays = request.since !== undefined || request.until !== undefined;
    const digest =
      hasDays || desk.channel === null
        ? { digest: await desk.digest(request), occasion: 'digest' as const }
        : await desk.channel.digest(request);
    return { kind: 'digest', topic: options.text('topic') ?? null, style: styleOf(options), ...digest };
  },
} satisfies Command;
