import type { APIMessage } from 'discord.js';
import { commands } from '../../../commands/index.ts';
import { offeredOnMessages } from '../../../src/platforms/chat/on-message.ts';
import { type Answer, type Talk, talkingContract } from '../talking-contract.ts';
import { connected } from './briefwire.ts';
import { buttonIn, seenOn } from './pages.ts';
import type { DiscordServer } from './server/index.ts';

talkingContract('Discord', async (): Promise<Talk> => {
  const { server } = await connected();
  const mention = `<@${server.botId}>`;
  return {
    mention: (words) => said(server, { content: `${mention} ${words}` }),
    direct: (words) => said(server, { content: words, dm: true }),
    brief: async (topic) => answerAs(server, await server.command({ name: 'brief', options: { topic } }).answered()),
    async onMessage(command, words) {
      const target = server.say({ content: words, user: 'Ben' });
      const name = offeredOnMessages(commands).find((one) => one.name === command)!.onMessage.label;
      return answerAs(server, await server.contextMenu({ name, target }).answered());
    },
    violations: server.violations,
  };
});

async function said(server: DiscordServer, act: Parameters<DiscordServer['say']>[0]): Promise<Answer> {
  const { id } = server.say(act);
  const isAnswer = ({ message }: { message: APIMessage }) =>
    message.message_reference?.message_id === id && message.author.id === server.botId;
  const { message } = await server.until('an answer', () => server.messages.find(isAnswer));
  return answerAs(server, message);
}

function answerAs(server: DiscordServer, message: APIMessage): Answer {
  const seenBy = server.messages.find((posted) => posted.message.id === message.id)?.seenBy;
  return {
    text: seenOn(message),
    isPrivate: seenBy !== 'everyone',
    reply: (words) => said(server, { content: words, repliesTo: message }),
    async askOn(question) {
      const opened = server.press({ message, customId: buttonIn(message, 'Ask on') });
      await opened.firstResponse;
      return answerAs(server, await server.submitModal({ opened, entries: { question } }).answered());
    },
  };
}
