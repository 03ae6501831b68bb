import { type Answer, type Talk, talkingContract } from '../talking-contract.ts';
import type { SlackServer } from './server/index.ts';
import type { SlackMessage } from './server/messages.ts';
import { started } from './started.ts';
import { textOf } from './text-of.ts';

talkingContract('Slack over Socket Mode', () => talkOver('Socket Mode'));
talkingContract('Slack over HTTP', () => talkOver('HTTP'));

const bot = '<@U0BOT>';
const user = 'U0CARO';

async function talkOver(way: 'Socket Mode' | 'HTTP'): Promise<Talk> {
  const { server } = await started({ way });
  const see = (message: SlackMessage) => answerAs(server, message);
  return {
    mention: async (words) => see(await server.say({ text: `${bot} ${words}`, user }).answered()),
    direct: async (words) => see(await server.say({ text: words, channel: user, user }).answered()),
    brief: async (topic) => see(await server.command({ command: '/brief', text: topic, user }).answered()),
    async onMessage(command, said) {
      const text = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const message = server.write({ text, user: 'U0BERT' });
      return see(await server.shortcut({ callbackId: `on-message-${command}`, message, user }).answered());
    },
    violations: server.violations,
  };
}

function answerAs(server: SlackServer, message: SlackMessage): Answer {
  const { blocks, onlyFor, thread, ts, channel } = message;
  return {
    text: textOf(blocks),
    isPrivate: onlyFor !== null,
    async reply(words) {
      const place = { channel, thread: thread ?? ts };
      return answerAs(server, await server.say({ text: `${bot} ${words}`, ...place, user }).answered());
    },
    async askOn(question) {
      const view = await server.press({ message, actionId: 'follow', user }).opened();
      const before = server.messages.length;
      await server.submitView({ view, values: { question }, user }).ack;
      return answerAs(server, await server.until('an answer to the form', () => server.messages[before]));
    },
  };
}
