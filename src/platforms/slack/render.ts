import type { types } from '@slack/bolt';
import { harmless } from '../../harmless.ts';
import type { LaidOut } from '../chat/lay-out.ts';
import { line, type Part } from '../chat/part.ts';
import type { Language } from '../languages/language.ts';
import { limits } from './limits.ts';
import type { Content } from './message.ts';
import { button, controlBlocks } from './render/controls.ts';
import { blocksOf } from './render/parts.ts';
import { cutTo, fallbackText, plainText } from './text.ts';

/** What stands around a page of a reply. */
export interface Surroundings {
  /** Who asked for a reply that everybody sees. */
  readonly askedBy?: string | null;
  /** A sentence of ours at the end, such as that the page was posted. */
  readonly note?: string;
}

/** By this a message shows again who asked for it, when its pages are turned. */
export const ASKED_BY = 'asked-by';

/** A page of a reply with its buttons. */
export function renderPage(laidOut: LaidOut, language: Language, { askedBy, note }: Surroundings = {}): Content {
  const { parts } = laidOut.page;
  const shown = [...parts, ...(note === undefined ? [] : [line(note)])];
  const blocks = [
    ...blocksOf(shown),
    ...(askedBy == null ? [] : [signature(askedBy)]),
    ...controlBlocks(laidOut, language),
  ];
  const said = [language.home.title, wordsOf(parts[0]).trim()].filter((words) => words !== '');
  return { text: fallbackText(said.join(': ')), blocks: withoutExcess(blocks) };
}

/** A sentence of ours alone, with a button below it where something can be done about it. */
export function renderNote(sentence: string, again: { label: string; id: string } | null = null): Content {
  const pressed = again === null ? null : button('again', again.label, again.id);
  const actions: types.KnownBlock[] = pressed === null ? [] : [{ type: 'actions', elements: [pressed] }];
  return { text: fallbackText(sentence), blocks: [...blocksOf([line(sentence)]), ...actions] };
}

/** `Asked by anna`: the name as plain text, which reaches nobody. */
export function askedByLine(name: string, { notes }: Language): string {
  return cutTo(harmless(`${notes.askedBy} ${name}`), limits.header);
}

function signature(text: string): types.ContextBlock {
  return { type: 'context', block_id: ASKED_BY, elements: [plainText(text)] };
}

/** Words of ours, a title or a question: quoted words stay out of notifications. */
function wordsOf(part: Part | undefined): string {
  if (part === undefined || part.kind === 'quote') return '';
  return part.kind === 'line' ? part.runs.map(({ text }) => text).join('') : part.text;
}

/** Addresses can be very long: link buttons beyond what Slack takes are left out, the last first. */
function withoutExcess(blocks: types.KnownBlock[]): types.KnownBlock[] {
  const actions = blocks.find((block) => block.type === 'actions');
  const links = actions?.elements.filter((element) => 'url' in element) ?? [];
  for (const link of links.reverse()) {
    if (JSON.stringify(blocks).length <= limits.blocksCharacters) return blocks;
    actions!.elements.splice(actions!.elements.indexOf(link), 1);
  }
  return blocks.filter((block) => block.type !== 'actions' || block.elements.length > 0);
}
