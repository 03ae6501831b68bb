import { articlePhrase, count } from '../platforms/phrases.ts';
import { type Line, wrap } from '../platforms/terminal/layout.ts';
import { hanging, span } from '../platforms/terminal/render/page.ts';
import type { Considered, Digest } from '../reply.ts';

const OUT: Readonly<Record<Exclude<Considered['outcome'], 'leads' | 'joins'>, string>> = {
  'nothing new': 'out: articles of the fortnight before told all of it',
  'told before': 'out: this channel was told of its story',
  'off topic': 'out: not on the topic',
  'too many': 'out: there were newer ones enough',
};

/** What became of every article of a digest's days, newest first; stories are numbered in the order of the digest. */
export function whyLines({ considered, stories, undated }: Digest, width: number): Line[] {
  const title = count(considered.length, 'article');
  const lines = considered.flatMap(({ article, outcome }) => {
    const story = stories.findIndex(({ articles }) => articles.some(({ id }) => id === article.id)) + 1;
    return entry(
      articlePhrase(article),
      outcome === 'leads' || outcome === 'joins' ? `in: ${outcome} story ${story}` : OUT[outcome],
    );
  });
  const without =
    undated === 0 ? [] : entry(`${count(undated, 'article')} without a date`, 'out: nobody knows of which day');
  return [[], ...wrap([span(`What became of ${title} of these days`, 'title')], width), ...lines, ...without];

  function entry(about: string, why: string): Line[] {
    return [...wrap([span(about, 'match')], width), ...hanging(span('  '), [span(why)], { width })];
  }
}
