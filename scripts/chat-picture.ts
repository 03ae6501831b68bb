/**
 * Draws docs/slack.svg and docs/discord.svg from the messages that the platforms would be sent for `/brief troops`; with
 * `--check` exits 1 where a picture would change. The colours and sizes are like the platforms' own, not taken from them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { types } from '@slack/bolt';
import type { APIComponentInContainer } from 'discord.js';
import { commands } from '../commands/index.ts';
import type { Ask } from '../src/command.ts';
import type { IsoDate } from '../src/corpus/article.ts';
import { asynchronous } from '../src/desk/asynchronous.ts';
import { openDesk } from '../src/desk.ts';
import { answer } from '../src/dispatch.ts';
import { silentLog } from '../src/log.ts';
import { START } from '../src/platforms/chat/paging.ts';
import { preview as discordPreview } from '../src/platforms/discord/preview.ts';
import { english } from '../src/platforms/languages/en.ts';
import { preview as slackPreview } from '../src/platforms/slack/preview.ts';

const ask = { command: 'brief', options: { topic: 'troops', limit: '2' }, now: '2024-11-01' as IsoDate } satisfies Ask;

interface Theme {
  readonly back: string;
  readonly text: string;
  readonly faint: string;
  readonly bar: string;
  readonly button: string;
}

const light: Theme = { back: '#ffffff', text: '#1d1c1d', faint: '#616061', bar: '#c9c9cb', button: '#ffffff' };
const dark: Theme = { back: '#2b2d31', text: '#dbdee1', faint: '#a3a6aa', bar: '#4e5058', button: '#4e5058' };

type Row =
  | {
      readonly kind: 'text';
      readonly words: readonly Word[];
      readonly size: number;
      readonly isQuote: boolean;
      readonly isFaint: boolean;
    }
  | { readonly kind: 'buttons'; readonly labels: readonly string[] }
  | { readonly kind: 'line' };

interface Word {
  readonly text: string;
  readonly isBold: boolean;
}

/** Pixels. */
const picture = { width: 640, left: 28, size: 15, small: 12, title: 18 } as const;

function slackRows(blocks: readonly types.KnownBlock[]): Row[] {
  return blocks.flatMap((block): Row[] => {
    switch (block.type) {
      case 'header':
        return [text([bold(block.text.text)], { size: picture.title })];
      case 'context':
        return block.elements.flatMap((element) => {
          const lines = 'text' in element ? element.text.split('\n') : [];
          return lines.map((line) => text([plain(line)], { size: picture.small, isFaint: true }));
        });
      case 'rich_text':
        return block.elements.flatMap(({ type, elements }) => {
          const words = elements.flatMap((element) => {
            if (element.type !== 'text') return [];
            return [element.style?.bold ? bold(element.text) : plain(element.text)];
          });
          return [text(words, { isQuote: type === 'rich_text_quote' })];
        });
      case 'actions':
        return [{ kind: 'buttons', labels: block.elements.flatMap((one) => ('text' in one ? [one.text!.text] : [])) }];
      case 'context_actions':
        return [
          {
            kind: 'buttons',
            labels: block.elements.flatMap((one) =>
              one.type === 'feedback_buttons' ? [one.positive_button.text.text, one.negative_button.text.text] : [],
            ),
          },
        ];
      case 'divider':
        return [{ kind: 'line' }];
      default:
        throw new Error(`The drawing does not know the block ${block.type}.`);
    }
  });
}

function discordRows(components: readonly APIComponentInContainer[]): Row[] {
  return components.flatMap((component): Row[] => {
    if ('content' in component) return component.content.split('\n').map(markdownRow);
    if ('components' in component) {
      return [{ kind: 'buttons', labels: component.components.flatMap((one) => ('label' in one ? [one.label!] : [])) }];
    }
    return [{ kind: 'line' }];
  });
}

/** One line of the Markdown that the Discord renderer writes. */
function markdownRow(line: string): Row {
  const [, mark = '', rest = ''] = /^(### |-# |> )?(.*)$/s.exec(line)!;
  const words = rest.split('**').map((part, index) => {
    const shown = part.replace(/\\(.)/g, '$1').replaceAll('`', '');
    return index % 2 === 1 || mark === '### ' ? bold(shown) : plain(shown);
  });
  if (mark === '### ') return text(words, { size: picture.title });
  if (mark === '-# ') return text(words, { size: picture.small, isFaint: true });
  return text(words, { isQuote: mark === '> ' });
}

function text(words: readonly Word[], look: { size?: number; isQuote?: boolean; isFaint?: boolean } = {}): Row {
  const { size = picture.size, isQuote = false, isFaint = false } = look;
  return { kind: 'text', words, size, isQuote, isFaint };
}

function plain(words: string): Word {
  return { text: words, isBold: false };
}

function bold(words: string): Word {
  return { text: words, isBold: true };
}

/** Words broken into lines by an estimate of their width: a little over half an em a character in common sans-serif fonts. */
function wrapped(words: readonly Word[], size: number, width: number): Word[][] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const { text: whole, isBold } of words) {
    for (const piece of whole.match(/\s*\S+|\s+$/g) ?? []) {
      const length = piece.length * size * (isBold ? 0.58 : 0.53);
      if (used > 0 && used + length > width) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)!.push({ text: used === 0 ? piece.trimStart() : piece, isBold });
      used += length;
    }
  }
  return lines;
}

function svgOf(rows: readonly Row[], theme: Theme, title: string): string {
  const drawn: string[] = [];
  let y = 20;
  for (const row of rows) {
    if (row.kind === 'line') {
      drawn.push(
        `<path d="M${picture.left} ${y + 6}H${picture.width - picture.left}" stroke="${theme.bar}" opacity="0.6"/>`,
      );
      y += 14;
    } else if (row.kind === 'buttons') {
      drawn.push(...buttons(row.labels, y + 6, theme));
      y += 42;
    } else {
      const indent = picture.left + (row.isQuote ? 14 : 0);
      const lines = wrapped(row.words, row.size, picture.width - picture.left - indent);
      const height = row.size * 1.4;
      if (row.isQuote) {
        const bar = `x="${picture.left}" y="${y}" width="4" height="${(lines.length * height).toFixed(1)}"`;
        drawn.push(`<rect ${bar} rx="2" fill="${theme.bar}"/>`);
      }
      for (const line of lines) {
        const spans = line.map((word) =>
          word.isBold ? `<tspan font-weight="700">${escaped(word.text)}</tspan>` : escaped(word.text),
        );
        const fill = row.isFaint ? theme.faint : theme.text;
        drawn.push(
          `<text x="${indent}" y="${(y + row.size).toFixed(1)}" font-size="${row.size}" fill="${fill}" xml:space="preserve">${spans.join('')}</text>`,
        );
        y += height;
      }
      y += row.isFaint ? 1 : 5;
    }
  }
  const height = Math.ceil(y + 14);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${height}" viewBox="0 0 ${picture.width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${picture.width}" height="${height}" rx="8" fill="${theme.back}" stroke="${theme.bar}"/>`,
    `<g font-family="system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif">`,
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function buttons(labels: readonly string[], y: number, theme: Theme): string[] {
  let x: number = picture.left;
  return labels.flatMap((label) => {
    const width = label.length * 7 + 22;
    const box = `<rect x="${x}" y="${y}" width="${width}" height="30" rx="5" fill="${theme.button}" stroke="${theme.bar}"/>`;
    const words = `<text x="${x + width / 2}" y="${y + 19.5}" font-size="13" font-weight="600" text-anchor="middle" fill="${theme.text}">${escaped(label)}</text>`;
    x += width + 8;
    return [box, words];
  });
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const clock = () => new Date(`${ask.now}T12:00:00`);
const { desk } = await openDesk({ corpus: ['corpus'], dataDir: null, clock, log: silentLog });
const reply = await answer(ask, asynchronous(desk), commands);
const state = { ask, cursor: START, trail: [] };
const options = { visibility: 'private', commandPrefix: '', commands, language: english } as const;
const pictures = {
  slack: svgOf(slackRows(slackPreview(reply, state, options).blocks), light, 'The reply to /brief troops in Slack'),
  discord: svgOf(
    discordRows(discordPreview(reply, state, options).components[0].components),
    dark,
    'The reply to /brief troops in Discord',
  ),
};
for (const [name, svg] of Object.entries(pictures)) {
  const file = new URL(`../docs/${name}.svg`, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, svg);
  } else if (readFileSync(file, 'utf8') !== svg) {
    console.error(`docs/${name}.svg is not what would be sent. Run: npx node scripts/chat-picture.ts`);
    process.exitCode = 1;
  }
}
