import { styleText } from 'node:util';
import type { Paint, Style } from './layout.ts';

const looks = {
  text: [],
  match: ['bold'],
  faint: ['dim'],
  'faint match': ['dim', 'underline'],
  title: ['bold'],
  bar: ['dim'],
  'answer bar': ['cyan'],
  command: ['cyan'],
  good: ['green'],
  bad: ['red'],
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;

export const plain: Paint = (_style, text) => text;

/** Colours for a terminal; none for a pipe, or where NO_COLOR asks for none (FORCE_COLOR overrules both). */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  return (style, text) => {
    const look = looks[style];
    return look.length === 0 ? text : styleText(look, text, { stream });
  };
}
