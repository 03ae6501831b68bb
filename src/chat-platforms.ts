import type { ChatPlatforms } from './cli/surroundings.ts';
import type { Config } from './config.ts';
import { checkDiscord } from './platforms/discord/check.ts';
import { preview as discordPreview } from './platforms/discord/preview.ts';
import { checkSlack } from './platforms/slack/check.ts';
import { manifest } from './platforms/slack/manifest.ts';
import { preview as slackPreview } from './platforms/slack/preview.ts';

/** What the settings say of Slack; null where it is not to be connected. */
export function slackSettings(config: Config) {
  const { slackBotToken, slackAppToken, slackSigningSecret, port, slackApiUrl, commandPrefix, digestManagers } = config;
  if (slackBotToken === '') return null;
  const tokens = {
    botToken: slackBotToken,
    appToken: slackAppToken || null,
    signingSecret: slackSigningSecret || null,
  };
  return { ...tokens, port, apiUrl: slackApiUrl, commandPrefix, digestManagers };
}

/** What the settings say of Discord; null where it is not to be connected. */
export function discordSettings(config: Config) {
  const { discordToken, discordGuildId, discordApiUrl, commandPrefix } = config;
  if (discordToken === '') return null;
  return { token: discordToken, guildId: discordGuildId || null, apiUrl: discordApiUrl, commandPrefix };
}

/** Slack and Discord, as far as the command line needs them. */
export const chatPlatforms: ChatPlatforms = {
  previews: { slack: slackPreview, discord: discordPreview },
  manifest,
  async checks(config, commands) {
    const [slack, discord] = [slackSettings(config), discordSettings(config)];
    return Promise.all([
      ...(slack === null ? [] : [checkSlack(slack)]),
      ...(discord === null ? [] : [checkDiscord({ ...discord, commands })]),
    ]);
  },
};
