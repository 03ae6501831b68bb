import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord.js';
import { idOf } from './clock.ts';
import { everyComponent } from './validate/components.ts';
import type { UploadedFile } from './world.ts';

/** A message as it is sent, once it has been checked. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly poll?: object | null;
  readonly sticker_ids?: readonly string[];
  readonly attachments?: readonly { readonly id: number | string; readonly description?: string }[];
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean };
}

/** What a message shows. */
export type Shown = Pick<APIMessage, 'attachments' | 'content' | 'embeds' | 'components'> & {
  readonly flags: MessageFlags;
};

/** Flags that a sender may set at first, and those that an edit may change. */
export const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;
export const EDITABLE = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** What the message shows when this body has been sent: for an edit, what is not named stays as it was. */
export function shownBy(body: MessageBody, before: APIMessage | null, files: readonly UploadedFile[] = []): Shown {
  const { content = before?.content, embeds = before?.embeds, components = before?.components } = body;
  return {
    content: content?.trim() ?? '',
    embeds: (embeds ?? []).map((embed) => ({ ...embed, type: 'rich' as APIEmbed['type'] & string })),
    components: withIds([...(components ?? [])]),
    attachments: attachmentsOf(body, before, files),
    flags: flagsAfter(body.flags, before),
  };
}

/** Files that are sent now, by their place among them, and those of before that are named by their id, or all of them. */
function attachmentsOf(
  { attachments }: MessageBody,
  before: APIMessage | null,
  files: readonly UploadedFile[],
): APIAttachment[] {
  const sent = files.map(({ name, type, bytes }, index) => ({
    ...{ id: idOf(`attachment ${name}`), filename: name, content_type: type, size: bytes.length },
    ...{ url: `https://cdn.example/${name}`, proxy_url: `https://media.example/${name}` },
    description: attachments?.find(({ id }) => Number(id) === index)?.description ?? '',
  }));
  const kept = (before?.attachments ?? []).filter(({ id }) => attachments?.some((one) => one.id === id) ?? true);
  return [...kept, ...sent];
}

/** The addresses of the form `attachment://` that components show. */
export function attachmentsShown(components: Shown['components']): string[] {
  return everyComponent(components).flatMap(({ child }) => {
    const items = (child.items ?? []) as readonly { readonly media: { readonly url: string } }[];
    return items.map(({ media }) => media.url).filter((url) => url.startsWith('attachment://'));
  });
}

function flagsAfter(flags: number | null | undefined, before: APIMessage | null): MessageFlags {
  if (before === null) return (flags ?? 0) & (SETTABLE | MessageFlags.Ephemeral);
  const kept = (before.flags ?? 0) & ~MessageFlags.Loading;
  if (flags === undefined || flags === null) return kept;
  return (kept & ~MessageFlags.SuppressEmbeds) | (flags & EDITABLE);
}

/** Whether nobody would see anything of it. */
export function isEmpty(
  { content, embeds, components }: Shown,
  { poll, sticker_ids, attachments }: MessageBody,
): boolean {
  const others = (poll ? 1 : 0) + (sticker_ids?.length ?? 0) + (attachments?.length ?? 0);
  return content === '' && embeds.length + (components?.length ?? 0) + others === 0;
}

/** A copy in which every component has an id, as Discord gives them: one after the other, none of them twice. */
function withIds(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone(components);
  const taken = new Set<unknown>();
  visit(copy, (component) => taken.add(component.id));
  let next = 1;
  visit(copy, (component) => {
    if (component.id) return;
    while (taken.has(next)) next += 1;
    component.id = next++;
  });
  return copy;
}

function visit(value: unknown, see: (component: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see);
  else if (typeof value === 'object' && value !== null && 'type' in value) {
    see(value as Record<string, unknown>);
    for (const name of ['components', 'accessory', 'component']) visit((value as Record<string, unknown>)[name], see);
  }
}
