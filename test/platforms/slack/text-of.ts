import { commands } from '../../../commands/index.ts';
import type { PageState } from '../../../src/platforms/chat/button.ts';
import { type LaidOut, layOut } from '../../../src/platforms/chat/lay-out.ts';
import { START } from '../../../src/platforms/chat/paging.ts';
import { english } from '../../../src/platforms/languages/en.ts';
import { surfaceOf } from '../../../src/platforms/slack/context.ts';
import { messageOf } from '../../../src/platforms/slack/message.ts';
import { renderPage } from '../../../src/platforms/slack/render.ts';
import type { Reply } from '../../../src/reply.ts';

export const firstPage: PageState = {
  ask: { command: 'brief', options: {}, now: '2024-03-01' as PageState['ask']['now'] },
  cursor: START,
  trail: [],
};

/** All pages of a reply as they are posted, the first one first. A search is not asked again for its later pages. */
export function pagesOf(reply: Reply) {
  const pages: ReturnType<typeof messageOf>[] = [];
  let state: PageState | null = firstPage;
  while (state !== null) {
    let next: PageState | null = null;
    const laidOut: LaidOut = layOut(
      later(reply, state),
      state,
      surfaceOf({ commands, commandPrefix: '' }, english, 'private'),
      (action, page) => {
        if (action === 'more') next = page;
        return `${action}.${page.cursor.item}-${page.cursor.from}-${'k'.repeat(60)}`;
      },
    );
    pages.push(messageOf(renderPage(laidOut, english), 'private'));
    state = next;
  }
  return pages;
}

/** What `dispatch` would answer for a later page, if there were no excerpts but these. */
function later(reply: Reply, { cursor }: PageState): Reply {
  if (!('findings' in reply)) return reply;
  return {
    ...reply,
    findings: { ...reply.findings, excerpts: reply.findings.excerpts.slice(cursor.item), more: false },
  };
}

/** Everything that blocks show, in reading order. */
export function textOf(blocks: readonly unknown[]): string {
  return blocks.map(shown).join('\n');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(isInline(value) ? '' : '\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([name]) => name !== 'type' && name !== 'style')
    .map(([name, field]) => (name === 'text' && typeof field === 'string' ? field : shown(field)))
    .filter((text) => text !== '')
    .join('\n');
}

/** The words of one line. */
function isInline(values: readonly unknown[]): boolean {
  return values.every(
    (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'text',
  );
}
