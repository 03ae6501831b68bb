import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { answer } from '../../../src/dispatch.ts';
import { english } from '../../../src/platforms/languages/en.ts';
import { languages } from '../../../src/platforms/languages/index.ts';
import { formOf } from '../../../src/platforms/slack/form.ts';
import { homeParts } from '../../../src/platforms/slack/home.ts';
import { messageOf } from '../../../src/platforms/slack/message.ts';
import { preview } from '../../../src/platforms/slack/preview.ts';
import { blocksOf } from '../../../src/platforms/slack/render/parts.ts';
import { renderNote } from '../../../src/platforms/slack/render.ts';
import { articleFrom, harbourArticles, hostileArticle } from '../../support/articles.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { platformContract } from '../contract.ts';
import { replies } from '../replies.ts';
import { judgeMessage } from './server/validate/message.ts';
import { judgeView } from './server/validate/view.ts';
import { firstPage, pagesOf, textOf } from './text-of.ts';

platformContract({
  name: 'Slack',
  textOf: (reply) =>
    pagesOf(reply)
      .map(({ blocks }) => textOf(blocks))
      .join('\n'),
});

const golden = (name: string) => `../../fixtures/render/slack/${name}.json`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const options = { visibility: 'private', commandPrefix: '', commands, language: english } as const;
const desk = fakeDesk([...harbourArticles, hostileArticle]);
const memory = { command: 'search', responseUrl: 'https://hooks.slack.com/commands/1', channel: 'C0NEWS', openedAt: 0 };

describe('what is sent to Slack', () => {
  test.each(Object.keys(replies))('%s', async (name) => {
    await expect(json(preview(replies[name]!, firstPage, options))).toMatchFileSnapshot(golden(name));
  });

  test('home', async () => {
    const parts = await homeParts({ desk, commands, commandPrefix: '' }, ['brief tide barrier'], english);
    await expect(json({ type: 'home', blocks: blocksOf(parts) })).toMatchFileSnapshot(golden('home'));
  });

  test.each(commands)('form of $name', async (command) => {
    const form = formOf(command, {}, { ...memory, command: command.name }, english, '');
    await expect(json(form)).toMatchFileSnapshot(golden(`form-${command.name.replace(' ', '-')}`));
  });

  test('notes', async () => {
    const again = { label: english.buttons.post, id: 'again.key' };
    const notes = [renderNote(english.notes.looking), renderNote(english.notes.postUncertain('BW-0A1B2C3D'), again)];
    await expect(json(notes.map((note) => messageOf(note, 'private')))).toMatchFileSnapshot(golden('notes'));
  });

  test('a reply in the channel has no button that posts it there', () => {
    const shown = json(preview(replies.brief!, firstPage, { ...options, visibility: 'channel' }));
    expect(shown).toContain('"response_type": "in_channel"');
    expect(shown).not.toContain('"action_id": "post"');
    expect(json(preview(replies.brief!, firstPage, options))).toContain('"action_id": "post"');
  });

  test('a mistyped command concerns nobody else', () => {
    const { response_type } = preview(replies.refusal!, firstPage, { ...options, visibility: 'channel' });
    expect(response_type).toBe('ephemeral');
  });

  test.each(languages)('forms and home are within the limits in $code', async (language) => {
    for (const command of commands) {
      const form = formOf(command, {}, memory, language, 'a-prefix-of-16-c');
      expect(judgeView(form, 'modal')).toEqual({ error: null, findings: [] });
    }
    const questions = ['ask ?', `brief ${'x'.repeat(5000)}`];
    const parts = await homeParts({ desk, commands, commandPrefix: '' }, questions, language);
    expect(judgeView({ type: 'home', blocks: blocksOf(parts) }, 'home')).toEqual({ error: null, findings: [] });
  });
});

describe('limits', () => {
  test.each(Object.entries(replies))('%s', (_name, reply) => {
    for (const page of pagesOf(reply)) expectFitting(page);
  });

  test('hold for any words, however many, and every word of an article is shown', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 12 }),
        fc.webUrl({ size: 'large' }),
        (paragraphs, url) => {
          const title = paragraphs[0]!.slice(0, 400);
          const article = articleFrom({ id: 'any', title, source: paragraphs.at(-1)!, url, paragraphs });
          const reply = { kind: 'article', article } as const;
          const pages = pagesOf(reply);
          for (const page of pages) expectFitting(page);
          const quoted = pages.flatMap(({ blocks }) => blocks.flatMap(quotedIn)).join('');
          expect(squeezed(quoted)).toBe(squeezed(paragraphs.join('')));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('hold for what is found in any words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 8 }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        async (paragraphs, words) => {
          const article = articleFrom({
            id: 'any',
            title: words,
            source: words,
            paragraphs: paragraphs.map((text) => `harbour ${text}`),
          });
          const any = fakeDesk([article]);
          for (const command of ['brief', 'ask', 'search']) {
            const text = { topic: `harbour ${words}`, question: `harbour ${words}`, query: `harbour ${words}` };
            const rest = commands.find(({ name }) => name === command)!.options.find((option) => option.rest)!.name;
            const reply = await answer(
              { command, options: { [rest]: text[rest as keyof typeof text] } },
              any,
              commands,
            );
            for (const page of pagesOf(reply)) expectFitting(page);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('link buttons that would be too much are left out', () => {
    const url = `https://ledger.example/${'a'.repeat(2900)}`;
    const excerpts = replies.results as Extract<(typeof replies)[string], { kind: 'results' }>;
    const found = excerpts.findings.excerpts.flatMap((excerpt) => Array(3).fill({ ...excerpt, link: url }));
    const [page] = pagesOf({ ...excerpts, findings: { ...excerpts.findings, excerpts: found } });
    expectFitting(page!);
    expect(JSON.stringify(page)).toContain('"open-1"');
    expect(JSON.stringify(page)).not.toContain('"open-4"');
  });

  test.each(['javascript:alert(1)', 'slack://open', 'nonsense', ''])('no button opens %j', (url) => {
    const article = articleFrom({ id: 'any', title: 'Any', url, paragraphs: ['Words.'] });
    expect(JSON.stringify(pagesOf({ kind: 'article', article }))).not.toContain('open-1');
  });
});

describe('text that would act', () => {
  const evil =
    '<!channel> <@U1> <#C1> *bold* _it_ ~no~ `code` @everyone <https://evil.example|news> &lt;!here&gt; :tada:';
  const article = articleFrom({ id: 'evil', title: evil, source: evil, paragraphs: [evil] });
  const [page] = pagesOf({ kind: 'article', article });

  test('stands there as it is, in elements in which nothing is parsed', () => {
    expect(textOf(page!.blocks)).toContain(evil);
    const types = new Set([...JSON.stringify(page!.blocks).matchAll(/"type":"([^"]+)"/g)].map(([, type]) => type));
    for (const parsed of ['mrkdwn', 'markdown', 'user', 'usergroup', 'channel', 'broadcast', 'link', 'emoji']) {
      expect(types).not.toContain(parsed);
    }
    expect(JSON.stringify(page!.blocks)).not.toContain('"emoji":true');
  });

  test('is disarmed in the text of notifications', () => {
    expect(page!.text).toBe(
      'Briefwire: &lt;!channel&gt; &lt;@U1&gt; &lt;#C1&gt; bold it no code @everyone &lt;https://evil.examplenews&gt; &amp;lt;!here&amp;gt; :tada:',
    );
  });
});

/** Paragraphs of what escapes, hides and joins, and long ones of words. */
const paragraph = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).map((text) => `a${text}`.replace(/^# /, '')),
  fc
    .string({
      unit: fc.constantFrom('"', '\\', '&', '<', '\n', 'é', '뉴', '👩‍👩‍👧', ' '),
      minLength: 1,
      maxLength: 200,
    })
    .map((text) => `a${text}`),
  fc
    .integer({ min: 1, max: 30_000 })
    .map((length) => 'The herring fleet leaves in April. '.repeat(1000).slice(0, length)),
);

function expectFitting(page: { readonly blocks: readonly unknown[] }): void {
  expect(judgeMessage({ ...page }, { unfurls: true })).toEqual({ error: null, findings: [] });
  expect(JSON.stringify(page.blocks).length).toBeLessThanOrEqual(12_500);
}

function quotedIn(block: unknown): string[] {
  const { elements = [] } = block as { elements?: { type: string; elements?: { text: string }[] }[] };
  return elements
    .filter(({ type }) => type === 'rich_text_quote')
    .map((quote) => quote.elements!.map(({ text }) => text).join(''));
}

/** Characters that cannot be seen are not shown, and white space is the platform's own. */
function squeezed(text: string): string {
  return text.replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}\s\ufff9-\ufffb\ufffd\u2400-\u2421\p{Cs}]/gu, '');
}
