import type { Command } from '../src/command.ts';
import { visibility } from '../src/search-options.ts';

export default {
  name: 'sources',
  summary: 'Who published what: the articles of the corpus by publisher',
  options: [
    {
      name: 'query',
      summary: 'A part of a publisher or a title',
      type: 'text',
      rest: true,
      complete: 'source',
    },
    visibility,
  ],
  examples: ['sources', 'sources missile'],
  run: async (options, desk) => {
    const query = options.text('query') ?? null;
    return { kind: 'sources', query, sources: await desk.sources(query), problems: await desk.problems() };
  },
} satisfies Command;
