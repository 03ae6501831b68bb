import { eventsIn } from '../analysis/events/events.ts';
import { figuresIn } from '../analysis/figures/figures.ts';
import { statementsIn } from '../analysis/statements/statements.ts';
import type { Article } from '../corpus/article.ts';
import { remembered } from './remembered.ts';

/** What rules find in an article. Each is read once, whoever asks, and forgotten with its corpus. */
export const statementsOf = remembered(statementsIn, new WeakMap<Article, ReturnType<typeof statementsIn>>());
export const eventsOf = remembered(eventsIn, new WeakMap<Article, ReturnType<typeof eventsIn>>());
export const figuresOf = remembered(figuresIn, new WeakMap<Article, ReturnType<typeof figuresIn>>());
