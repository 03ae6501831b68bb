import { once } from 'node:events';
import {
  ActionRowBuilder,
  type APIMessage,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  ComponentType,
  ContainerBuilder,
  type Interaction,
  MessageFlags,
  type TextDisplayBuilder,
} from 'discord.js';
import { afterEach } from 'vitest';
import { type DiscordOptions, type DiscordServer, startDiscord } from './index.ts';

/** Small bots of the real discord.js, which show that the server is one for it. */

const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A server that is closed after the test. */
export async function started(options: DiscordOptions = {}): Promise<DiscordServer> {
  const server = await startDiscord(options);
  open.push(() => server.close());
  return server;
}

/** A client for the server, not logged in yet. */
export function clientOf(server: DiscordServer, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({ intents: [], rest: { api: server.url }, allowedMentions: { parse: [] }, ...options });
  // Nobody listening, they would be thrown; what is wrong shows in what the tests look at.
  client.on('error', () => {});
  client.on('shardError', () => {});
  open.push(() => client.destroy());
  return client;
}

interface BotOptions {
  readonly server?: DiscordOptions;
  readonly client?: Partial<ClientOptions>;
}

/** A bot that is logged in, and that answers interactions so. */
export async function bot(
  onInteraction: (interaction: Interaction) => Promise<unknown> = async () => {},
  options: BotOptions = {},
) {
  const server = await started(options.server);
  const client = clientOf(server, options.client);
  const failures: unknown[] = [];
  client.on('interactionCreate', (interaction) => onInteraction(interaction).catch((error) => failures.push(error)));
  const ready = once(client, 'clientReady');
  await client.login(server.token);
  await ready;
  return { server, client, failures };
}

const text = (content: string) => (display: TextDisplayBuilder) => display.setContent(content);
const more = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('Show more').setStyle(ButtonStyle.Secondary),
);

/** A message of new components, with a button `more`. */
export const card = (content: string) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [new ContainerBuilder().addTextDisplayComponents(text(content)).addActionRowComponents(more)],
});

export const textOf = (message: APIMessage) => JSON.stringify(message.components);

/** Answers everything that can be asked, each in the way that is usual for it. */
export async function answersCards(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond(['troops', 'trade'].map((name) => ({ name, value: `${typed}:${name}` })));
  } else if (interaction.isCommand()) {
    await interaction.deferReply();
    await interaction.editReply(card(`You asked ${interaction.commandName}.`));
  } else if (interaction.isButton()) {
    await interaction.update(card('Here is more.'));
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: interaction.fields.getTextInputValue('question') });
  }
}

/** A modal with one text, `question`. */
export const questionModal = {
  custom_id: 'ask',
  title: 'Ask a question',
  components: [
    {
      type: ComponentType.Label as const,
      label: 'Your question',
      component: { type: ComponentType.TextInput as const, custom_id: 'question', style: 1, max_length: 200 },
    },
  ],
};
