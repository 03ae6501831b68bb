import type { Command, Desk } from '../../../src/command.ts';
import type { Log } from '../../../src/log.ts';
import type { Chat } from '../../../src/platforms/chat/chat.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import type { Store } from '../../../src/store/store.ts';

/** Where to post: the loopback server, and the token that it takes. */
export interface Where {
  readonly platform: 'slack' | 'discord';
  readonly url: string;
  readonly token: string;
}

interface Shared {
  readonly chat: Chat;
  readonly desk: Desk;
  readonly store: Store;
  readonly commands: readonly Command[];
  readonly clock: () => Date;
  readonly log: Log;
}

/** The real platform, ready to post. Slack needs no line for that, Discord knows its channels by the gateway alone. */
export async function platformOf({ platform, url, token }: Where, shared: Shared): Promise<Platform> {
  const common = { ...shared, commandPrefix: '', announce: () => {} };
  if (platform === 'slack') {
    const { slack } = await import('../../../src/platforms/slack/connect.ts');
    return slack({ ...common, botToken: token, appToken: 'xapp-1-unused', signingSecret: null, port: 0, apiUrl: url });
  }
  const { discord } = await import('../../../src/platforms/discord/connect.ts');
  const made = discord({ ...common, token, guildId: null, apiUrl: url, firstWaitMs: 10 });
  await made.start();
  return made;
}
