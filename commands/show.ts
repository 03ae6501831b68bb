import type { Command } from '../src/command.ts';

const MAX_SUGGESTIONS = 3;

export default {
  name: 'show',
  summary: 'One article in full, with numbered paragraphs',
  options: [
    {
      name: 'article',
      summary: 'The id or the file name of an article, as `sources` lists it',
      type: 'text',
      required: true,
      rest: true,
      complete: 'article',
    },
  ],
  examples: ['show lavrov-visit'],
  run: (options, desk) => {
    const id = options.text('article') ?? '';
    const article = desk.article(id);
    if (article !== null) return { kind: 'article', article };
    return {
      kind: 'refusal',
      code: 'not-found',
      message: `The corpus has no article with the id or file name ${id}.`,
      suggestions: [...desk.complete('article', id, MAX_SUGGESTIONS).map((found) => `show ${found}`), 'sources'],
    };
  },
} satisfies Command;
