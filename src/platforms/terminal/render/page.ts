import { type Line, type Span, type Style, wrap } from '../layout.ts';

/** What every part of a reply is laid out on. */
export interface Page {
  /** Columns. */
  readonly width: number;
  /** How a line such as `help brief` is typed here. */
  readonly toType: (line: string) => string;
}

export const EMPTY: Line = [];

export function span(text: string, style: Style = 'text'): Span {
  return { text, style };
}

/** One paragraph of one style over the whole width. */
export function paragraph(text: string, { width }: Page, style: Style = 'text'): Line[] {
  return wrap([span(text, style)], width);
}

/** Lines with `label` before the first and as many spaces before the others. */
export function hanging(label: Span, spans: readonly Span[], { width }: Pick<Page, 'width'>): Line[] {
  const indent = label.text.length;
  return wrap(spans, width - indent).map((line, index) => [index === 0 ? label : span(' '.repeat(indent)), ...line]);
}

/** What to type, each on its own line. */
export function toTry(lines: readonly string[], page: Page): Line[] {
  return lines.flatMap((line) => hanging(span('  '), [span(page.toType(line), 'command')], page));
}

/** What a phrase says between its dots stays on one line where it is as short as a date. */
export function keptTogether(phrase: string): string {
  const facts = phrase.split(' · ').map((fact) => (fact.length <= 20 ? fact.replaceAll(' ', '\u00a0') : fact));
  return facts.join(' · ');
}
