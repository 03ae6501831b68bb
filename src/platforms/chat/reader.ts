import type { Language } from '../languages/language.ts';

/** Whom a reply is made for. */
export interface Reader {
  readonly language: Language;
  /** How a line such as `help brief` is typed on this platform. */
  readonly toType: (line: string) => string;
}
