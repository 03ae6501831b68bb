import { harmless } from '../../../harmless.ts';
import type { Look, Outline, Part, Run } from '../../chat/part.ts';
import type { Line, Span, Style } from '../layout.ts';
import { EMPTY, hanging, keptTogether, type Page, paragraph, span } from './page.ts';
import { behindBar } from './quote.ts';

/** A whole outline as lines: the terminal scrolls, so that there are no pages. */
export function outlineLines({ head, lead, items, foot }: Outline, page: Page): Line[] {
  return [
    ...[...head, ...lead].flatMap((part) => partLines(part, page)),
    ...items.flatMap(({ parts }) => [EMPTY, ...parts.flatMap((part) => partLines(part, page))]),
    ...foot.flatMap((part) => partLines(part, page)),
  ];
}

const MARGIN = span('      ');

function partLines(part: Part, page: Page): Line[] {
  switch (part.kind) {
    case 'title':
      return paragraph(part.text, page, 'title');
    case 'line':
      return hanging(span('  '), part.runs.map(spanOf), page);
    case 'quote':
      return behindBar(part.runs.map(spanOf), page);
    case 'small':
      return hanging(span('  '), [span(keptTogether(part.text), 'faint')], page);
    case 'citation':
      // It is to be copied, so it is never wrapped.
      return [[MARGIN, span(harmless(`cite: ${part.text}`), 'faint')]];
    case 'code':
      return hanging(span('  '), [span(part.text, 'command')], page);
    default:
      return part satisfies never;
  }
}

const styles = {
  plain: 'text',
  match: 'match',
  faint: 'faint',
  removed: 'bad',
  added: 'good',
} as const satisfies Record<Look, Style>;

function spanOf({ text, look }: Run): Span {
  return span(text, styles[look]);
}
