import { expect, test } from 'vitest';
import { boltLogger } from '../../../src/platforms/slack/bolt-log.ts';

test('Bolt’s words go to our log by their weight, without tokens and tickets; single steps are left out', () => {
  const lines: string[] = [];
  const note = (level: string) => (_fields: object, message: string) => void lines.push(`${level} ${message}`);
  const logger = boltLogger({ info: note('info'), warn: note('warn'), error: note('error') });
  logger.debug('Received a message on the WebSocket: {"text":"private"}');
  logger.info('Now connected to', 'wss://wss-primary.slack.example/link/?ticket=abc&app_id=1');
  logger.warn('headers', 'Bearer xoxb-12-34-Ab_c', 'and xapp-1-A0-5 and xoxe.xoxb-1-Mi0');
  logger.error(new Error('The socket has gone'));
  expect(lines).toEqual([
    'info Now connected to [secret]',
    'warn headers Bearer [secret] and [secret] and [secret]',
    'warn The socket has gone',
  ]);
});
