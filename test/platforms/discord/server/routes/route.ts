import { invalidForm, refusal } from '../api-error.ts';
import { attachmentsShown, isEmpty, type MessageBody, type Shown, shownBy } from '../message-body.ts';
import { Place } from '../validate/place.ts';
import type { Rule } from '../validate/rules.ts';
import type { UploadedFile, World } from '../world.ts';

/** A request that has found its route. */
export interface Call {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** The method and path, for those who complain of it. */
  readonly name: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Whether the route needs no token of the bot. */
  readonly isOpen: boolean;
  readonly handle: (call: Call) => Answer;
}

/** A route; `:name` in the path stands for one part of it. */
export function route(method: string, path: string, handle: Route['handle'], { isOpen = false } = {}): Route {
  return { method, path: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), isOpen, handle };
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

/** Checks the body by a rule: notes whatever is wrong, and refuses what Discord refuses. */
export function inspect({ world, name, body }: Call, rule: Rule): void {
  const place = new Place();
  rule(body, place);
  for (const { path, code, message } of [...place.refused, ...place.remarked]) {
    world.violate(`${name}: ${path.join('.') || 'body'}: ${message} (${code})`);
  }
  if (place.refused.length > 0) throw invalidForm(place.refused);
}

/** What a message shows once this body, which has been checked, is in it. */
export function shownOrRefused(call: Call, body: MessageBody, before: Parameters<typeof shownBy>[1]): Shown {
  const { world, name, files } = call;
  const shown = shownBy(body, before, files);
  for (const url of attachmentsShown(shown.components)) {
    if (shown.attachments.some(({ filename }) => url === `attachment://${filename}`)) continue;
    world.violate(`${name}: components: There is no attachment ${url}. (50035)`);
    throw invalidForm([{ path: ['components'], code: 'UNKNOWN_ATTACHMENT', message: `Unknown attachment ${url}` }]);
  }
  if (!isEmpty(shown, body)) return shown;
  world.violate(`${name}: body: The message is empty. (50006)`);
  throw refusal('emptyMessage');
}
