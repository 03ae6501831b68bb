import type { ViewOutput } from '@slack/bolt';
import type { Bell } from './bell.ts';
import type { Track } from './exchange.ts';
import { isTrue, type Json, jsonOf, listOf, textIn } from './json.ts';
import { named } from './kit.ts';
import { stateOf } from './payloads/state.ts';
import { Refusal } from './refusal.ts';
import type { Workspace } from './workspace.ts';

const TRIGGER_LIFE_MS = 3000;
const DEEPEST_STACK = 3;

/** The home tabs and modals that people see. */
export interface Views {
  /** By person. */
  readonly homes: ReadonlyMap<string, ViewOutput>;
  /** What each person has open; the last one is on top. */
  readonly stacks: ReadonlyMap<string, readonly ViewOutput[]>;
  /** A key with which an app may open one modal, for three seconds. */
  trigger(track: Track): string;
  /** Takes the key. @throws where it is unknown, used or too old. */
  redeem(trigger: string): Track;
  publish(user: string, sent: unknown, hash: string | null): ViewOutput;
  open(user: string, sent: unknown): ViewOutput;
  push(user: string, sent: unknown): ViewOutput;
  update(
    id: { readonly view_id?: unknown; readonly external_id?: unknown },
    sent: unknown,
    hash: string | null,
  ): { user: string; view: ViewOutput };
  /** Takes away the topmost modal, or all of them. */
  close(user: string, howMany: 'top' | 'all'): void;
}

/** Nobody has anything open. */
export function newViews(workspace: Workspace, bell: Bell, now: () => number): Views {
  const homes = new Map<string, ViewOutput>();
  const stacks = new Map<string, readonly ViewOutput[]>();
  const triggers = new Map<string, { track: Track; bornAt: number; isUsed: boolean }>();
  let count = 0;

  const outputOf = (sent: unknown, beneath: ViewOutput | undefined, earlier?: ViewOutput): ViewOutput => {
    const view = jsonOf(sent);
    const id = earlier?.id ?? `V${String(++count).padStart(4, '0')}`;
    const blocks = named(listOf(view.blocks));
    return {
      id,
      team_id: workspace.team.id,
      type: String(view.type),
      blocks: blocks as unknown as ViewOutput['blocks'],
      private_metadata: textIn(view, 'private_metadata') ?? '',
      callback_id: textIn(view, 'callback_id') ?? '',
      external_id: textIn(view, 'external_id') ?? '',
      state: { values: stateOf(blocks) },
      hash: `${Math.floor(now() / 1000)}.${++count}`,
      title: view.title as ViewOutput['title'],
      close: (view.close ?? null) as ViewOutput['close'],
      submit: (view.submit ?? null) as ViewOutput['submit'],
      clear_on_close: isTrue(view.clear_on_close),
      notify_on_close: isTrue(view.notify_on_close),
      root_view_id: earlier?.root_view_id ?? beneath?.root_view_id ?? id,
      previous_view_id: earlier?.previous_view_id ?? beneath?.id ?? null,
      app_id: workspace.app.id,
      app_installed_team_id: workspace.team.id,
      bot_id: workspace.bot.id,
    };
  };
  const show = (user: string, stack: readonly ViewOutput[]) => {
    stacks.set(user, stack);
    bell.ring();
    return stack.at(-1)!;
  };

  return {
    homes,
    stacks,
    trigger(track) {
      const id = `${++count}.trigger`;
      triggers.set(id, { track, bornAt: now(), isUsed: false });
      return id;
    },
    redeem(id) {
      const trigger = triggers.get(id);
      if (trigger === undefined) throw new Refusal('invalid_trigger_id');
      if (trigger.isUsed) throw new Refusal('exchanged_trigger_id');
      if (now() - trigger.bornAt > TRIGGER_LIFE_MS) throw new Refusal('expired_trigger_id');
      trigger.isUsed = true;
      return trigger.track;
    },
    publish(user, sent, hash) {
      const earlier = homes.get(user);
      if (hash !== null && hash !== earlier?.hash) throw new Refusal('hash_conflict');
      const home = outputOf(sent, undefined, earlier);
      homes.set(user, home);
      bell.ring();
      return home;
    },
    open: (user, sent) => show(user, [outputOf(sent, undefined)]),
    push(user, sent) {
      const stack = stacks.get(user) ?? [];
      if (stack.length >= DEEPEST_STACK) throw new Refusal('push_limit_reached');
      return show(user, [...stack, outputOf(sent, stack.at(-1))]);
    },
    update({ view_id, external_id }, sent, hash) {
      const isMeant = (view: ViewOutput) =>
        view_id === undefined ? view.external_id === external_id : view.id === view_id;
      const [user, stack] = [...stacks].find(([, views]) => views.some(isMeant)) ?? [];
      if (user === undefined || stack === undefined) throw new Refusal('not_found');
      const earlier = stack.find(isMeant)!;
      if (hash !== null && hash !== earlier.hash) throw new Refusal('hash_conflict');
      const later = outputOf(sent, undefined, earlier);
      show(
        user,
        stack.map((view) => (view === earlier ? later : view)),
      );
      return { user, view: later };
    },
    close(user, howMany) {
      show(user, howMany === 'all' ? [] : (stacks.get(user) ?? []).slice(0, -1));
    },
  };
}

/** A view as the Web API and payloads carry it. */
export function viewJson(view: ViewOutput): Json {
  return { ...view };
}
