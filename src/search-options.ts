import type { DigestStyle, OptionSpec, ParsedOptions, SearchRequest } from './command.ts';

/** What a command is about, where it is about a topic. */
export const topic: OptionSpec = {
  name: 'topic',
  summary: 'A few words',
  type: 'text',
  required: true,
  rest: true,
  complete: 'topic',
};

/** Options that every command with a search behind it shares. */
export const since: OptionSpec = {
  name: 'since',
  summary: 'Only articles from this day on, such as 2024-01-10 or "last week"',
  type: 'date',
};

export const until: OptionSpec = {
  name: 'until',
  summary: 'Only articles up to this day',
  type: 'date',
};

export const source: OptionSpec = {
  name: 'source',
  summary: 'Only articles of this publisher; with - before it, all others',
  type: 'text',
  complete: 'source',
};

/** As far as a text's script and words tell in which language it is. */
export const lang: OptionSpec = {
  name: 'lang',
  summary: 'Only articles in this language, such as en, ko or ja',
  type: 'text',
};

/** Commands take it everywhere; only Slack and Discord, where others read along, have a use for it. */
export const visibility: OptionSpec = {
  name: 'visibility',
  summary: 'Who sees the reply on Slack and Discord: only you (private) or everybody there (channel)',
  type: 'choice',
  choices: ['private', 'channel'],
  forChannels: true,
};

export const style: OptionSpec = {
  name: 'style',
  summary: 'full: with new figures and who is newly quoted; short: one sentence a story',
  type: 'choice',
  choices: ['full', 'short'],
};

export function styleOf(options: ParsedOptions): DigestStyle {
  return options.text('style') === 'short' ? 'short' : 'full';
}

/** What a search understands inside its own words. */
export const queryOperators = ['source', 'title', 'before', 'after', 'on', 'lang'] as const;

/** The search that a person asked for; `words` names the option that holds the words. */
export function searchRequest(options: ParsedOptions, words: string): SearchRequest {
  const limit = options.integer('limit');
  const source = options.text('source');
  const lang = options.text('lang');
  const since = options.text('since');
  const until = options.text('until');
  return {
    ...options.page,
    query: options.text(words) ?? '',
    ...(limit !== undefined && { limit }),
    ...(source !== undefined && { source }),
    ...(lang !== undefined && { lang }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}
