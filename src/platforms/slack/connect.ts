import { App } from '@slack/bolt';
import type { Command, Desk } from '../../command.ts';
import { BriefwireError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Chat } from '../chat/chat.ts';
import type { Platform } from '../platform.ts';
import { boltLogger } from './bolt-log.ts';
import { listenToButtons } from './buttons.ts';
import { createChannels } from './channels.ts';
import { listenToCommands } from './commands.ts';
import type { SlackContext } from './context.ts';
import { listenToForms } from './filled-form.ts';
import { listenToFollowUps } from './follow-up.ts';
import { listenToHome } from './home.ts';
import { httpLine } from './http-line.ts';
import type { Line } from './line.ts';
import { createManagers } from './managers.ts';
import { listenToMentions } from './mentions.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { createPeople } from './people.ts';
import { persist } from './persist.ts';
import { createPoster } from './poster.ts';
import { listenToPrompts } from './prompts.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { socketLine } from './socket-line.ts';
import { listenToSuggestions } from './suggestions.ts';
import { faultsIn, refusalOf, type Tokens } from './tokens.ts';
import { webClient, withSlash } from './web-client.ts';
import { isLasting } from './web-errors.ts';

export interface SlackOptions extends Tokens {
  readonly port: number;
  /** The base of the Web API; Socket Mode asks there as well where its socket is. */
  readonly apiUrl: string;
  readonly commandPrefix: string;
  readonly chat: Chat;
  readonly desk: Desk;
  readonly commands: readonly Command[];
  readonly clock: () => Date;
  readonly log: Log;
  /** Tells whoever has started Briefwire that people can ask now. */
  readonly announce: (line: string) => void;
  readonly patience?: Patience;
  /** People who may change what every channel gets, with the platform before them. */
  readonly digestManagers?: readonly string[];
}

/** Slack, by Socket Mode where there is an app-level token, else by signed HTTP. */
export function slack(options: SlackOptions): Platform {
  const { log, patience = PATIENCE, announce } = options;
  const context = contextOf(options, patience);
  const ending = new AbortController();
  const { signal } = ending;
  let line: Line | null = null;

  async function start(): Promise<void> {
    const [fault] = faultsIn(options);
    if (fault !== undefined) throw new BriefwireError('config', fault.message);
    const opened = openable(options, context);
    line = opened.line;
    try {
      const self = await letIn(opened.app, { log, patience, signal });
      await line.open();
      announce(`Slack: connected as @${self.user} in ${self.team} (${line.describe()})`);
      line.lost.then((err) => giveUp(err));
    } catch (error) {
      // Whoever stops it while it tries has not asked for an error.
      if (!signal.aborted) throw error;
    }
  }

  /** Briefwire goes on with its other platforms. */
  function giveUp(err: Error): void {
    log.error({ err }, `Slack is no longer connected. ${err.message} Then start Briefwire again.`);
    void stop();
  }

  async function stop(): Promise<void> {
    ending.abort(new Error('Briefwire is being stopped.'));
    await line?.close();
  }

  return { name: 'Slack', poster: createPoster(context, options), start, stop };
}

/** What listeners and the poster share, so that nobody is asked for twice. */
function contextOf(options: SlackOptions, patience: Patience): SlackContext {
  const { clock, log, digestManagers: always = [] } = options;
  const web = webClient(options, patience.call);
  const channels = createChannels(web, log);
  const managers = createManagers({ web, channels, clock, log, always });
  return { ...options, patience, web, channels, managers, people: createPeople(web, clock, log, patience) };
}

/** The app with everything that it listens to, and the line on which it will hear it. */
function openable(options: SlackOptions, context: SlackContext): { app: App; line: Line } {
  const { botToken, appToken, signingSecret, port, clock, log } = options;
  const { patience } = context;
  const apiUrl = withSlash(options.apiUrl);
  const { receiver, line } =
    appToken === null
      ? httpLine({ signingSecret: signingSecret!, port, log, patience })
      : socketLine({ appToken, apiUrl, clock, log, patience });
  const app = new App({
    token: botToken,
    receiver,
    logger: boltLogger(log),
    // Else a bad token is an unhandled rejection.
    deferInitialization: true,
    // Nothing here keeps what belongs to a conversation.
    convoStore: false,
    clientOptions: {
      slackApiUrl: apiUrl,
      timeout: patience.call,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  });
  app.error(async (err) => log.error({ err }, 'Something that Slack sent was not handled.'));
  listenToCommands(app, context);
  listenToButtons(app, context);
  listenToForms(app, context);
  listenToSuggestions(app, context);
  listenToHome(app, context);
  listenToMentions(app, context);
  listenToFollowUps(app, context);
  listenToShortcuts(app, context);
  listenToPrompts(app, context);
  return { app, line };
}

/** Who we are in which workspace. @throws BriefwireError where Slack does not accept the token */
async function letIn(
  app: App,
  how: { log: Log; patience: Patience; signal: AbortSignal },
): Promise<{ user: string; team: string }> {
  try {
    return await persist(async () => {
      const { user = 'briefwire', team = 'Slack' } = await app.client.auth.test();
      await app.init();
      return { user, team };
    }, how);
  } catch (error) {
    if (!isLasting(error)) throw error;
    throw new BriefwireError('platform', refusalOf(error, 'SLACK_BOT_TOKEN'), { cause: error });
  }
}
