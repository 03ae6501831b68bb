import {
  type AllowedMentionsTypes,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { LaidOut, Tone } from '../chat/lay-out.ts';
import { isSmallPrint, type Link, type Part } from '../chat/part.ts';
import type { Picture } from '../chat/picture/picture.ts';
import type { Language } from '../languages/language.ts';
import { draw } from './draw.ts';
import { limits } from './limits.ts';
import { beginsText } from './room.ts';

/** A message as it is sent. */
export interface MessageBody {
  flags: number;
  allowed_mentions: { parse: AllowedMentionsTypes[] };
  components: [APIContainerComponent];
  /** The files that it shows, by their place among those that are sent; none that were there before stay. */
  attachments: { id: number; filename: string; description: string }[];
}

/** The name of the file with the picture of a page. */
export const PICTURE = 'timeline.png';

/** Where a message goes: an edit cannot say who sees it, since that was settled before. */
export type Sending = 'edit' | 'private message';

/** The bar at the side of a message: the blue of ink for what answers, amber for what does not. */
const accents = { answer: 0x2f5d8a, declined: 0xc98a1b } as const satisfies Record<Tone, number>;

/** A page as a message. */
export function pageBody({ page, picture, controls, tone }: LaidOut, language: Language): MessageBody {
  const { buttons } = language;
  const onwards = [
    button(controls.back, buttons.back, ButtonStyle.Secondary),
    button(controls.more, page.isCut ? buttons.goOn : buttons.more, ButtonStyle.Primary),
    button(controls.follow, buttons.follow, ButtonStyle.Secondary),
    button(controls.post, buttons.post, ButtonStyle.Secondary),
  ];
  const opinions = [
    button(controls.useful, buttons.useful, ButtonStyle.Secondary),
    button(controls.notUseful, buttons.notUseful, ButtonStyle.Secondary),
  ];
  const links = page.links.slice(0, limits.buttonsInRow).map((link) => linkButton(link, language));
  const [head, ...texts] = textsOf(page.parts);
  const shown = [head!, ...(picture === null ? [] : [galleryOf(picture)]), ...texts];
  const body = bodyOf([...shown, ...rowOf(links), ...rowsOf(onwards, opinions)], tone, 'edit');
  if (picture === null) return body;
  return { ...body, attachments: [{ id: 0, filename: PICTURE, description: altOf(picture) }] };
}

function galleryOf(picture: Picture): APIMediaGalleryComponent {
  const item = { media: { url: `attachment://${PICTURE}` }, description: altOf(picture) };
  return { type: ComponentType.MediaGallery, items: [item] };
}

function altOf({ alt }: Picture): string {
  return alt.slice(0, limits.mediaDescription);
}

/** A sentence of ours as a message. */
export function noteBody(sentence: string, sending: Sending): MessageBody {
  return bodyOf(textsOf([{ kind: 'line', runs: [{ text: sentence, look: 'plain' }] }]), 'declined', sending);
}

/** A sentence of ours on a channel, which is named below it by a link: that calls nobody. */
export function noticeBody(sentence: string, channel: string): MessageBody {
  const texts = [...textsOf([{ kind: 'line', runs: [{ text: sentence, look: 'plain' }] }])];
  return bodyOf([...texts, { type: ComponentType.TextDisplay, content: `<#${channel}>` }], 'declined', 'edit');
}

function bodyOf(components: readonly APIComponentInContainer[], tone: Tone, sending: Sending): MessageBody {
  const ephemeral = sending === 'private message' ? MessageFlags.Ephemeral : 0;
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | ephemeral,
    // Text displays do ping, whatever their text is escaped with.
    allowed_mentions: { parse: [] },
    components: [{ type: ComponentType.Container, accent_color: accents[tone], components: [...components] }],
    attachments: [],
  };
}

/** A text for what stands above, and one for each excerpt or publisher, with a line above it. */
function textsOf(parts: readonly Part[]): APIComponentInContainer[] {
  return grouped(withinLimit(parts)).flatMap((group, index) => {
    const text = { type: ComponentType.TextDisplay, content: group.map(draw).join('\n') } as const;
    return index === 0 ? [text] : [{ type: ComponentType.Separator } as const, text];
  });
}

function grouped(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  parts.forEach((part, index) => {
    if (groups.length === 0 || beginsGroup(parts, index)) groups.push([part]);
    else groups.at(-1)!.push(part);
  });
  return groups;
}

/** A quotation begins a group, or the line above it that tells what it is; so does the name of a publisher. */
function beginsGroup(parts: readonly Part[], index: number): boolean {
  const before = parts[index - 1]!;
  if (parts[index]!.kind === 'quote') return before.kind !== 'quote' && !isHeading(parts, index - 1);
  return isHeading(parts, index) || (beginsText(parts[index]!) && isSmallPrint(before));
}

/** A line between the small print of one excerpt and the next one, or between the title and what such a line tells of. */
function isHeading(parts: readonly Part[], index: number): boolean {
  const [before, part, after] = [parts[index - 1], parts[index]!, parts[index + 1]];
  if (before === undefined || part.kind !== 'line' || after?.kind !== 'quote') return false;
  if (before.kind === 'title') return beginsText(part);
  return isSmallPrint(before) && parts.slice(0, index).some(({ kind }) => kind === 'quote');
}

/**
 * Pages are made to fit. Only what stands around quotations can be too much even for a page of its own, where somebody
 * has asked for hundreds of words: then the longest of it is left out.
 */
function withinLimit(parts: readonly Part[]): readonly Part[] {
  const lengthOf = (part: Part) => draw(part).length + 1;
  let kept = parts;
  while (kept.reduce((sum, part) => sum + lengthOf(part), 0) > limits.characters) {
    const longest = kept
      .filter(({ kind }) => kind !== 'quote')
      .reduce<Part | null>((most, part) => (most === null || lengthOf(part) > lengthOf(most) ? part : most), null);
    if (longest === null) throw new Error('A page of quotations is longer than a message.');
    kept = kept.filter((part) => part !== longest);
  }
  return kept;
}

function button(
  id: string | null,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary,
): APIButtonComponent | null {
  return id === null ? null : { type: ComponentType.Button, style, label, custom_id: id };
}

/** Null where the address is none that a button takes: the text fragment is left out first, since it only scrolls. */
function linkButton({ number, url }: Link, { buttons }: Language): APIButtonComponent | null {
  if (!URL.canParse(url)) return null;
  const { href, protocol, hash } = new URL(url);
  const short = href.length <= limits.buttonUrl ? href : href.slice(0, href.length - hash.length);
  if (!/^https?:$/.test(protocol) || short.length > limits.buttonUrl) return null;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: buttons.open(number), url: short };
}

type Buttons = readonly (APIButtonComponent | null)[];

/** One row of both, where there is room for them. */
function rowsOf(first: Buttons, second: Buttons): APIActionRowComponent<APIButtonComponent>[] {
  const all = rowOf([...first, ...second]);
  const fits = all.every(({ components }) => components.length <= limits.buttonsInRow);
  return fits ? all : [...rowOf(first), ...rowOf(second)];
}

function rowOf(buttons: Buttons): APIActionRowComponent<APIButtonComponent>[] {
  const components = buttons.filter((one) => one !== null);
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}
