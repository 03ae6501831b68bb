import type { Reply } from '../../reply.ts';
import { articleOutline } from './outline/article.ts';
import { schedulesOutline, watchesOutline } from './outline/channel.ts';
import { claimsOutline } from './outline/claims.ts';
import { digestOutline } from './outline/digest.ts';
import { figuresOutline } from './outline/figures.ts';
import { findingsOutline } from './outline/findings.ts';
import { helpOutline, refusalOutline } from './outline/help.ts';
import { quotationOutline } from './outline/quotation.ts';
import { sourcesOutline } from './outline/sources.ts';
import { positionsOutline, quotesOutline } from './outline/spoken.ts';
import { timelineOutline } from './outline/timeline.ts';
import { verificationOutline } from './outline/verification.ts';
import type { Outline, Part } from './part.ts';
import type { Reader } from './reader.ts';

/** What a reply consists of, part by part, in the reader's language. `passedOver` excerpts were on earlier pages. */
export function outlineOf(reply: Reply, reader: Reader, passedOver = 0): Outline {
  const outline = unshortened(reply, reader, passedOver);
  const { head, lead, items, foot } = outline;
  return {
    ...outline,
    head: head.map(shortened),
    lead: lead.map(shortened),
    items: items.map((item) => ({ ...item, parts: item.parts.map(shortened) })),
    foot: foot.map(shortened),
  };
}

/** UTF-16 units of what stands around quotations: a title or a question that is longer was no title or question. */
const LONGEST = { title: 200, line: 500, small: 500, code: 300 } as const;

/** Quotations and citations stay whole; of anything else that is absurdly long the beginning is enough. */
function shortened(part: Part): Part {
  if (part.kind === 'quote' || part.kind === 'citation') return part;
  if (part.kind !== 'line') return { ...part, text: beginning(part.text, LONGEST[part.kind]) };
  return { ...part, runs: part.runs.map((run) => ({ ...run, text: beginning(run.text, LONGEST.line) })) };
}

function beginning(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}

function unshortened(reply: Reply, reader: Reader, passedOver: number): Outline {
  switch (reply.kind) {
    case 'brief':
    case 'answer':
    case 'results':
      return findingsOutline(reply.kind, reply.findings, reader, passedOver);
    case 'sources':
      return sourcesOutline(reply, reader);
    case 'article':
      return articleOutline(reply.article, reader);
    case 'verification':
      return verificationOutline(reply.verification, reader);
    case 'quotes':
      return quotesOutline(reply, reader);
    case 'positions':
      return positionsOutline(reply, reader);
    case 'timeline':
      return timelineOutline(reply, reader);
    case 'figures':
      return figuresOutline(reply, reader);
    case 'quotation':
      return quotationOutline(reply, reader);
    case 'digest':
      return digestOutline(reply, reader);
    case 'schedules':
      return schedulesOutline(reply, reader);
    case 'watches':
      return watchesOutline(reply, reader);
    case 'claims':
      return claimsOutline(reply, reader);
    case 'help':
      return helpOutline(reply.commands, reader);
    case 'refusal':
      return refusalOutline(reply, reader);
    default:
      return reply satisfies never;
  }
}
