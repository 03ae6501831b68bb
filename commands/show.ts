import type { Command } from '../src/command.ts';
import { inEnglish, type Remark } from '../src/remark.ts';
import { visibility } from '../src/search-options.ts';

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
    visibility,
  ],
  examples: ['show lavrov-visit'],
  run: async (options, desk) => {
    const id = options.text('article') ?? '';
    const article = await desk.article(id);
    if (article !== null) return { kind: 'article', article };
    const remark: Remark = { about: 'no such article', typed: id };
    return {
      kind: 'refusal',
      code: 'not-found',
      message: inEnglish(remark),
      remark,
      suggestions: [...(await desk.completeArticle(id, MAX_SUGGESTIONS)).map((found) => `show ${found.id}`), 'sources'],
    };
  },
} satisfies Command;
