import type { Reply } from '../../reply.ts';
import { outlineOf } from '../chat/outline.ts';
import { english } from '../languages/en.ts';
import { type Line, type Paint, painted } from './layout.ts';
import { limits } from './limits.ts';
import { articleLines } from './render/article.ts';
import { findingsLines } from './render/findings.ts';
import { helpLines, refusalLines } from './render/help.ts';
import type { Page } from './render/page.ts';
import { outlineLines } from './render/parts.ts';
import { sourcesLines } from './render/sources.ts';
import { verificationLines } from './render/verification.ts';

export interface Look {
  /** Columns of the terminal; undefined where nobody says. */
  readonly columns: number | undefined;
  readonly paint: Paint;
  /** How a line such as `help brief` is typed here: `/help brief` in the chat. */
  readonly toType: (line: string) => string;
}

/** A reply as text for a terminal, which ends with a line end. */
export function render(reply: Reply, { columns, paint, toType }: Look): string {
  return painted(linesOf(reply, { width: widthFor(columns), toType }), paint);
}

/** Columns to write in, on a terminal of `columns`; some terminals without a window say that they have none. */
export function widthFor(columns: number | undefined): number {
  return Math.max(limits.minWidth, Math.min(columns || limits.defaultWidth, limits.maxWidth));
}

function linesOf(reply: Reply, page: Page): readonly Line[] {
  switch (reply.kind) {
    case 'brief':
    case 'answer':
    case 'results':
      return findingsLines(reply.kind, reply.findings, page);
    case 'sources':
      return sourcesLines(reply, page);
    case 'article':
      return articleLines(reply.article, page);
    case 'verification':
      return verificationLines(reply.verification, page);
    case 'quotes':
    case 'positions':
    case 'timeline':
    case 'figures':
    case 'quotation':
    case 'digest':
    case 'schedules':
    case 'watches':
    case 'claims':
      return outlineLines(outlineOf(reply, { language: english, toType: page.toType }), page);
    case 'help':
      return helpLines(reply.commands, page);
    case 'refusal':
      return refusalLines(reply, page);
    default:
      return reply satisfies never;
  }
}
