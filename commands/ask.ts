import type { Command } from '../src/command.ts';
import { lang, queryOperators, searchRequest, since, source, until, visibility } from '../src/search-options.ts';

export default {
  name: 'ask',
  summary: 'The sentence that answers a question, with its neighbours and its source',
  options: [
    {
      name: 'question',
      summary: 'A question in your own words',
      type: 'text',
      required: true,
      rest: true,
      operators: queryOperators,
    },
    since,
    until,
    source,
    lang,
    visibility,
  ],
  examples: ['ask who denied the arms deliveries?', 'ask what did Lavrov say since:2023-10-01'],
  run: async (options, desk) => ({ kind: 'answer', findings: await desk.ask(searchRequest(options, 'question')) }),
} satisfies Command;
