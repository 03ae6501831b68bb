import type { Ask, Command } from '../../command.ts';
import type { Reply } from '../../reply.ts';
import type { Language } from '../languages/language.ts';
import type { Action, PageState } from './button.ts';
import { outlineOf } from './outline.ts';
import { type Page, pageOf, type Room } from './paging.ts';
import { type Outline, small } from './part.ts';
import { type Picture, pictureOf } from './picture/picture.ts';
import type { Reader } from './reader.ts';

/** Whether only the asker sees a reply or everybody in the channel. */
export type Visibility = 'private' | 'channel';

/** Where a reply is to be seen: as asked, else as set for the command; private where nobody says. */
export function visibilityOf(
  { command, options: { visibility } }: Pick<Ask, 'command' | 'options'>,
  channelCommands: readonly string[],
): Visibility {
  if (visibility === 'private' || visibility === 'channel') return visibility;
  return channelCommands.includes(command) ? 'channel' : 'private';
}

/** What a page is made for. */
export interface Surface extends Reader {
  readonly room: Room;
  readonly visibility: Visibility;
}

/** What a page that nobody asked for on a platform is laid out with, to look at. */
export interface PreviewOptions {
  readonly visibility: Visibility;
  readonly commandPrefix: string;
  readonly commands: readonly Command[];
  readonly language: Language;
}

/** The ids of the buttons below a page; null where there is no such button. */
interface Controls {
  readonly back: string | null;
  readonly more: string | null;
  readonly post: string | null;
  readonly useful: string | null;
  readonly notUseful: string | null;
  readonly follow: string | null;
}

/** Whether a reply gives what was asked for. */
export type Tone = 'answer' | 'declined';

/** One page of a reply, ready to be drawn by a platform. */
export interface LaidOut {
  readonly tone: Tone;
  readonly page: Page;
  /** What can be drawn of the page, where the platform shows pictures. */
  readonly picture: Picture | null;
  readonly controls: Controls;
}

/** The page of `reply` that `state` names. `idFor` gives the id of a button. */
export function layOut(
  reply: Reply,
  state: PageState,
  surface: Surface,
  idFor: (action: Action, page: PageState) => string,
): LaidOut {
  const outline = withCarried(outlineOf(reply, surface, state.cursor.item), state, surface);
  const page = pageOf(outline, state.cursor, surface.room, surface.language);
  const { trail, cursor } = state;
  const before = trail.at(-1);
  return {
    tone: toneOf(reply),
    page,
    picture: pictureOf(page.marks, surface.language),
    controls: {
      back: before === undefined ? null : idFor('back', { ...state, cursor: before, trail: trail.slice(0, -1) }),
      more: page.next === null ? null : idFor('more', { ...state, cursor: page.next, trail: [...trail, cursor] }),
      post: surface.visibility === 'private' && isShown(reply) ? idFor('post', state) : null,
      useful: outline.isAnswer ? idFor('useful', state) : null,
      notUseful: outline.isAnswer ? idFor('useless', state) : null,
      follow: outline.isAnswer ? idFor('follow', state) : null,
    },
  };
}

/** The page after this one of `state`; null after the last. */
export function nextOf(state: PageState, { page: { next } }: LaidOut): PageState | null {
  return next === null ? null : { ...state, cursor: next, trail: [...state.trail, state.cursor] };
}

/** Above all else, what was taken over from the questions before: so that a person sees why this is the reply. */
function withCarried(outline: Outline, { carried = [] }: PageState, { language }: Surface): Outline {
  if (carried.length === 0) return outline;
  return { ...outline, head: [small(language.carriedOver(carried.join(' · '))), ...outline.head] };
}

/** Whether others can be shown the reply: to work out again what changed something would change it again. */
function isShown(reply: Reply): boolean {
  return 'deed' in reply ? reply.deed === 'listed' : reply.kind !== 'refusal';
}

function toneOf(reply: Reply): Tone {
  if (reply.kind === 'refusal') return 'declined';
  return 'findings' in reply && !reply.findings.answerable ? 'declined' : 'answer';
}
