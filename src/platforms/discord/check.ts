import {
  type APIApplication,
  type APIApplicationCommand,
  type APIUser,
  DiscordAPIError,
  REST,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetAPIGatewayBotResult,
  Routes,
} from 'discord.js';
import type { Command } from '../../command.ts';
import { harmless } from '../../harmless.ts';
import { count } from '../phrases.ts';
import type { PlatformFinding, PlatformReport } from '../platform.ts';
import { apiUrlFrom } from './api-url.ts';
import { BAD_TOKEN, isBadToken, outageIn } from './failure.ts';
import { limits } from './limits.ts';
import { invitationTo, lackingIn } from './permissions.ts';
import { registrationOf } from './register.ts';
import { commandsRoute } from './registration.ts';

export interface CheckSettings {
  readonly token: string;
  readonly guildId: string | null;
  readonly apiUrl: string;
  readonly commandPrefix: string;
  readonly commands: readonly Command[];
}

const TIMEOUT_MS = 10_000;

/** Asks Discord whether the bot could connect as it is set up. It does not log in, which Discord counts. */
export async function checkDiscord(settings: CheckSettings): Promise<PlatformReport> {
  const rest = new REST({ api: apiUrlFrom(settings.apiUrl), retries: 1, timeout: TIMEOUT_MS }).setToken(settings.token);
  try {
    return await reportOn(rest, settings);
  } catch (error) {
    const finding: PlatformFinding = isBadToken(error)
      ? { severity: 'error', about: 'DISCORD_TOKEN', message: BAD_TOKEN }
      : { severity: 'error', about: 'Discord', message: `${outageIn(error)} Look at the network and DISCORD_API_URL.` };
    return { findings: [finding], summary: null };
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

async function reportOn(rest: REST, settings: CheckSettings): Promise<PlatformReport> {
  const user = (await rest.get(Routes.user())) as APIUser;
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const { session_start_limit: logins } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  const findings: PlatformFinding[] = [];
  if (logins.remaining < limits.fewLogins) {
    const hours = Math.ceil(logins.reset_after / 3_600_000);
    const message = `Only ${count(logins.remaining, 'login')} of ${logins.total} are left for the next ${count(hours, 'hour')}. Do not restart Briefwire again and again; at none, Discord resets the token.`;
    findings.push({ severity: logins.remaining === 0 ? 'error' : 'warning', about: 'Discord', message });
  }
  findings.push(...(await permissionFindings(rest, application.id)));
  findings.push(...(await commandFindings(rest, application.id, settings)));
  return { findings, summary: `Discord: ${harmless(user.username)} of the app ${harmless(application.name)}` };
}

/** Commands are answered without any permission; mentions are not, and nothing is posted by itself. What single channels forbid is not seen from here. */
async function permissionFindings(rest: REST, application: string): Promise<PlatformFinding[]> {
  const servers = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
  return servers.flatMap(({ name, permissions }) => {
    const lacking = lackingIn(permissions);
    if (lacking.length === 0) return [];
    const message = `In the server ${harmless(name)} the bot lacks ${lacking.join(', ')}, so that not everybody who mentions it there is answered, or not all is posted that is to be. Invite it again with ${invitationTo(application)}, or give its role these permissions in Server Settings, Roles.`;
    return [{ severity: 'warning', about: 'Discord', message } as const];
  });
}

/** The server where commands are to be had must let us register them; what is there already may be older than ours. */
async function commandFindings(rest: REST, application: string, settings: CheckSettings): Promise<PlatformFinding[]> {
  const { guildId } = settings;
  let there: APIApplicationCommand[];
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    there = (await rest.get(commandsRoute(application, guildId), { query })) as APIApplicationCommand[];
  } catch (error) {
    const isRefused = error instanceof DiscordAPIError && [403, 404].includes(error.status);
    if (guildId === null || !isRefused) throw error;
    const message = `The bot cannot register commands in the server ${guildId}. Invite it there with ${invitationTo(application)}, or correct DISCORD_GUILD_ID: right-click the server in Discord, Copy Server ID.`;
    return [{ severity: 'error', about: 'DISCORD_GUILD_ID', message }];
  }
  const wanted = registrationOf(settings);
  const isSame = there.length === wanted.length && wanted.every((command) => there.some((one) => holds(one, command)));
  if (isSame) return [];
  const message = 'The commands on Discord are not those of this Briefwire. They are registered at the next npm start.';
  return [{ severity: 'warning', about: 'Discord', message }];
}

/** Whether Discord has everything of what we would send. It adds fields, and leaves out what is empty or false. */
function holds(there: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(there) ? (there as unknown[]) : [];
    return list.length === wanted.length && wanted.every((one, index) => holds(list[index], one));
  }
  if (typeof wanted !== 'object' || wanted === null) return (there ?? false) === (wanted ?? false);
  const found = (there ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).every(([key, value]) => holds(found[key], value));
}
