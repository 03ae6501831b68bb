import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { answer } from '../../../src/dispatch.ts';
import { LONGEST_BUTTON_ID } from '../../../src/platforms/chat/button.ts';
import { type Cursor, START } from '../../../src/platforms/chat/paging.ts';
import { limits } from '../../../src/platforms/discord/limits.ts';
import { preview } from '../../../src/platforms/discord/preview.ts';
import { type MessageBody, noteBody } from '../../../src/platforms/discord/render.ts';
import { english } from '../../../src/platforms/languages/en.ts';
import { languages } from '../../../src/platforms/languages/index.ts';
import type { Reply } from '../../../src/reply.ts';
import { articleFrom } from '../../support/articles.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { platformContract } from '../contract.ts';
import { replies } from '../replies.ts';
import { anyText } from './any-text.ts';
import { read } from './markdown.ts';
import { firstState, pagesOf, seenIn, textsIn } from './pages.ts';
import { message } from './server/validate/message.ts';
import { Place } from './server/validate/place.ts';

const options = { visibility: 'private', commandPrefix: '', commands, language: english } as const;

test.each(Object.entries(replies))('%s looks as it did', async (name, reply) => {
  const body = preview(reply, firstState, options);
  await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot(`../../fixtures/render/discord/${name}.json`);
});

platformContract({ name: 'discord', textOf: (reply) => pagesOf(reply).map(seenIn).join('\n') });

describe('every message', () => {
  const cases = languages.flatMap((language) =>
    Object.entries(replies).map(([name, reply]) => [`${name} (${language.code})`, reply, language] as const),
  );

  test.each(cases)('%s is one that Discord takes', (_name, reply, language) => {
    for (const visibility of ['private', 'channel'] as const) {
      for (const page of pagesOf(reply, visibility, language)) expect(objectionsTo(page)).toEqual([]);
    }
  });

  test('is one that Discord takes, whatever articles and questions hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyReply, async (reply) => {
        for (const page of pagesOf(await reply)) {
          expect(objectionsTo(page)).toEqual([]);
          expect(textsIn(page).flatMap((text) => read(text).found.filter(isActing))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('has buttons that can be read', () => {
    for (const { buttons } of languages) {
      for (const label of Object.values(buttons).map((one) => (typeof one === 'string' ? one : one(1000)))) {
        expect(label.length).toBeLessThanOrEqual(limits.buttonLabel);
      }
    }
    expect(LONGEST_BUTTON_ID).toBeLessThanOrEqual(limits.buttonId);
  });

  test('a note is one', () => {
    expect(objectionsTo(noteBody('A *sentence*.', 'edit'))).toEqual([]);
  });
});

test('an article without an end is shown whole, over many pages', () => {
  const paragraph = Array.from({ length: 400 }, (_, index) => `Sentence *${index}* of a paragraph.`).join(' ');
  const article = articleFrom({ id: 'long', title: 'Long', paragraphs: [paragraph, 'A last word.'] });
  const pages = pagesOf({ kind: 'article', article });
  const quoted = pages
    .flatMap((page) => textsIn(page).flatMap((text) => text.split('\n')))
    .filter((line) => line.startsWith('> '))
    .map((line) => read(line).text)
    .join('');
  expect(pages.length).toBeGreaterThan(3);
  expect(quoted).toBe(`${paragraph}A last word.`);
  expect(seenIn(pages[0]!)).toContain('The quotation goes on');
  expect(JSON.stringify(pages[0])).toContain('Continue');
});

test('buttons of our own take a second row only where one does not hold them', () => {
  const rowsOf = (trail: readonly Cursor[]) =>
    preview(replies.brief!, { ...firstState, trail }, options)
      .components[0].components.filter((component) => component.type === ComponentType.ActionRow)
      .map(({ components }) => components.map((button) => ('label' in button ? button.label : '')))
      .filter((labels) => labels.includes('More') || labels.includes('Useful'));
  expect(rowsOf([])).toEqual([['More', 'Ask on', 'Post to channel', 'Useful', 'Not useful']]);
  expect(rowsOf([START])).toEqual([
    ['Back', 'More', 'Ask on', 'Post to channel'],
    ['Useful', 'Not useful'],
  ]);
});

test('a link that is too long for a button loses what only scrolls, or its button', () => {
  const linked = (url: string) => {
    const { findings } = replies.brief as Extract<Reply, { kind: 'brief' }>;
    const excerpts = findings.excerpts.slice(0, 1).map((excerpt) => ({ ...excerpt, link: url }));
    return JSON.stringify(pagesOf({ kind: 'brief', findings: { ...findings, excerpts } }));
  };
  const scrolling = `https://ledger.example/vote#:~:text=${'x'.repeat(600)}`;
  expect(linked(scrolling)).toContain('"url":"https://ledger.example/vote"');
  expect(linked(`https://ledger.example/${'x'.repeat(600)}`)).not.toContain('"url"');
  expect(linked('javascript:alert(1)')).not.toContain('"url"');
});

const hugeText = fc.tuple(anyText, fc.integer({ min: 1, max: 400 })).map(([text, times]) => text.repeat(times));

const anyReply = fc
  .record({
    title: fc.oneof(anyText, hugeText),
    source: anyText,
    url: fc.oneof(fc.webUrl(), anyText),
    paragraphs: fc.array(fc.oneof(anyText, hugeText), { minLength: 1, maxLength: 4 }),
    question: fc.oneof(anyText, hugeText),
    corrected: fc.array(fc.record({ typed: anyText, read: anyText }), { maxLength: 120 }),
    kind: fc.constantFrom('brief', 'answer', 'results', 'article', 'sources', 'refusal', 'verify'),
  })
  .map(async ({ title, source, url, paragraphs, question, corrected, kind }): Promise<Reply> => {
    const isShown = (text: string) => text.trim() !== '' && !text.startsWith('# ');
    const shown = paragraphs.filter(isShown).map((text) => `tide ${text}`);
    const article = articleFrom({ id: 'any', title, source, url, paragraphs: shown.length > 0 ? shown : ['tide'] });
    const desk = fakeDesk([article]);
    if (kind === 'article') return { kind, article };
    if (kind === 'sources') return answer({ command: 'sources', options: {} }, desk, commands);
    if (kind === 'refusal') return answer({ command: question, options: {} }, desk, commands);
    if (kind === 'verify') {
      const citation = `any@${article.revision}:0-${article.text.length}`;
      return { kind: 'verification', citation, verification: await desk.verify(citation) };
    }
    const findings = { ...(await desk.ask({ query: 'tide' })), query: question, corrected };
    return {
      kind,
      findings: { ...findings, excerpts: findings.excerpts.map((one) => ({ ...one, alsoIn: [article] })) },
    };
  });

/** What the test server, which is stricter than Discord, has against a message. */
function objectionsTo(body: MessageBody): string[] {
  const place = new Place();
  message('edit')(body, place);
  return [...place.refused, ...place.remarked].map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function isActing(kind: string): boolean {
  return !['strong', 'underline', 'strike', 'quote', 'small', 'heading', 'code'].includes(kind);
}
