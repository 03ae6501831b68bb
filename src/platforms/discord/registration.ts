import { createHash } from 'node:crypto';
import { type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { Store } from '../../store/store.ts';
import { type RegisterOptions, registrationOf } from './register.ts';

const KEPT_AS = 'discord.registered';

interface Registered {
  readonly application: string;
  readonly guildId: string | null;
  readonly hash: string;
}

/**
 * Registers the commands where they are to be had, if they are not as they were registered last. Commands of a former
 * place are taken away, after those of the new one are there. Resolves to whether anything was changed.
 */
export async function registerIfChanged(
  rest: REST,
  application: string,
  options: RegisterOptions & { readonly store: Store },
): Promise<boolean> {
  const { guildId, store } = options;
  const body = registrationOf(options);
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const now: Registered = { application, guildId, hash };
  const kept = store.value(KEPT_AS);
  if (kept === JSON.stringify(now)) return false;
  await replace(rest, application, guildId, body);
  // What the store holds was written below.
  const before = kept === null ? null : (JSON.parse(kept) as Registered);
  if (before?.application === application && before.guildId !== guildId) {
    await replace(rest, application, before.guildId, []);
  }
  store.setValue(KEPT_AS, JSON.stringify(now));
  return true;
}

/** Where the commands of an application are read and replaced. */
export function commandsRoute(application: string, guildId: string | null) {
  return guildId === null
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guildId);
}

async function replace(
  rest: REST,
  application: string,
  guildId: string | null,
  body: RESTPutAPIApplicationCommandsJSONBody,
): Promise<void> {
  await rest.put(commandsRoute(application, guildId), { body });
}
