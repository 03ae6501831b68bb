import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Channels } from './channels.ts';
import { complainer } from './complain.ts';

/** A person in a channel of a workspace. */
export interface Somebody {
  readonly team: string;
  readonly user: string;
  readonly channel: string;
}

export interface Managers {
  /**
   * Whether somebody may change what a channel gets by itself: their direct messages with the bot, as an administrator or owner of the workspace, or as
   * whoever made the channel; never as a guest, unless the settings name them. False where Slack does not say. Never rejects.
   */
  readonly mayManage: (somebody: Somebody) => Promise<boolean>;
}

/** For so long a yes holds, in milliseconds. A no is looked up again: somebody may just have been given the right. */
const YES_MS = 5 * 60_000;
const MOST_KNOWN = 5_000;

type User = NonNullable<webApi.UsersInfoResponse['user']>;

export interface ManagersOptions {
  readonly web: webApi.WebClient;
  readonly channels: Channels;
  readonly clock: () => Date;
  readonly log: Log;
  /** Who may change what every channel gets, as in `Asker`. */
  readonly always: readonly string[];
}

export function createManagers({ web, channels, clock, log, always }: ManagersOptions): Managers {
  const complain = complainer(log, 'Slack did not say whether somebody may manage a channel; they may not.');
  const until = new Map<string, number>();

  async function ask({ team, user, channel }: Somebody): Promise<boolean> {
    if (channel.startsWith('D')) {
      // Two people can type a command in direct messages of their own, where the bot is not.
      const { channel: ours } = await web.conversations.open({ users: user, prevent_creation: true });
      return ours?.id === channel;
    }
    const { user: person = {} } = await web.users.info({ user });
    if (isGuest(person)) return false;
    if (isAdministrator(person, team)) return true;
    return (await channels.info(channel))?.creator === user;
  }

  return {
    async mayManage(somebody) {
      const { team, user, channel } = somebody;
      if (always.includes(`slack:${team}:${user}`)) return true;
      const key = `${team} ${user} ${channel}`;
      const now = clock().getTime();
      if ((until.get(key) ?? 0) > now) return true;
      until.delete(key);
      try {
        if (!(await ask(somebody))) return false;
      } catch (err) {
        complain(err, { user, channel });
        return false;
      }
      until.set(key, now + YES_MS);
      if (until.size > MOST_KNOWN) until.delete(until.keys().next().value!);
      return true;
    },
  };
}

function isGuest({ is_restricted, is_ultra_restricted, is_bot, deleted }: User): boolean {
  return [is_restricted, is_ultra_restricted, is_bot, deleted].includes(true);
}

/** Of this workspace: in a channel that is shared with others, people of theirs are administrators there. */
function isAdministrator(person: User, team: string): boolean {
  const { is_admin, is_owner, is_primary_owner, team_id, enterprise_user } = person;
  const isOurs = team_id === team || (enterprise_user?.teams ?? []).includes(team);
  return isOurs && [is_admin, is_owner, is_primary_owner].includes(true);
}
