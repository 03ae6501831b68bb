import type { ArticleHead } from '../../corpus/article.ts';
import { count, coverageOf, coveragePhrase } from '../phrases.ts';
import { type Line, wrap } from './layout.ts';

/** What is there to ask about, and what to type. */
export function welcomeLines(articles: readonly ArticleHead[], width: number): Line[] {
  const publishers = new Set(articles.flatMap(({ source }) => source ?? [])).size;
  const held = `Briefwire · ${coveragePhrase(coverageOf(articles))} · ${count(publishers, 'publisher')}`;
  const advice = 'Type a question, /brief and a topic, or /help. Tab completes; /quit or Ctrl-D leaves.';
  return [...wrap([{ text: held, style: 'title' }], width), ...wrap([{ text: advice, style: 'faint' }], width)];
}
