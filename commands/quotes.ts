import type { Command } from '../src/command.ts';
import { lang, searchRequest, since, source, until, visibility } from '../src/search-options.ts';

export default {
  name: 'quotes',
  summary: 'What a person or an organisation said, by rule, each with its sentence and source',
  options: [
    {
      name: 'person',
      summary: 'A person or an organisation, and a topic after it if you like',
      type: 'text',
      rest: true,
      complete: 'topic',
    },
    { name: 'topic', summary: 'Only what was said on this', type: 'text', complete: 'topic' },
    since,
    until,
    source,
    lang,
    visibility,
  ],
  examples: ['quotes Lavrov', 'quotes Lavrov topic:"arms deliveries"', 'quotes topic:troops'],
  run: async (options, desk) => {
    const person = options.text('person') ?? null;
    const request = searchRequest(options, 'topic');
    // Without a person and a topic there is nothing to look for: `dispatch` would say so of a required option.
    if (person === null && request.query === '') {
      return { kind: 'quotes', person: null, topic: null, spoken: [] };
    }
    return { kind: 'quotes', ...(await desk.quotes({ ...request, person })) };
  },
} satisfies Command;
