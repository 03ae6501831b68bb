import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { offeredOnMessages } from '../../src/platforms/chat/on-message.ts';

/** A message of Briefwire's as people see it, and what they can do with it. */
export interface Answer {
  /** Everything that is read, as plain text in reading order. */
  readonly text: string;
  /** Whether the one who asked is the only one who sees it. */
  readonly isPrivate: boolean;
  /** Calls Briefwire again where the answer stands. */
  readonly reply: (words: string) => Promise<Answer>;
  /** Presses 'Ask on', and sends the form off with this question. */
  readonly askOn: (question: string) => Promise<Answer>;
}

/** What a person does on a platform, each with the answer to it. */
export interface Talk {
  /** Calls Briefwire in a channel. */
  readonly mention: (words: string) => Promise<Answer>;
  /** Writes to Briefwire alone; messages of one test follow one another. */
  readonly direct: (words: string) => Promise<Answer>;
  /** Types `/brief`, whose reply is private. */
  readonly brief: (topic: string) => Promise<Answer>;
  /** Calls the command with this name on what somebody else wrote. */
  readonly onMessage: (command: string, said: string) => Promise<Answer>;
  /** What was sent and the platform would not have taken. */
  readonly violations: readonly string[];
}

const PAGE_TWO = 'Nobody on the quay expects the barrier';

/** What every platform on which people talk owes those who call Briefwire there. `talk` starts one anew. */
export function talkingContract(name: string, talk: () => Promise<Talk>): void {
  describe(`${name} keeps the contract of talking`, () => {
    test('a mention is answered for everybody, with excerpts and their citations', async () => {
      const { mention, violations } = await talk();
      const { text, isPrivate } = await mention('who denied that taxes would rise?');
      expect(text).toContain('Mayor Ruth Adeyemi denied that local taxes would rise.');
      expect(text).toContain('cite: barrier-vote@');
      expect(isPrivate).toBe(false);
      expect(violations).toEqual([]);
    });

    test('a mention without words is answered with what can be asked', async () => {
      const { mention, violations } = await talk();
      expect((await mention('')).text).toContain('/brief');
      expect(violations).toEqual([]);
    });

    test('a call where an answer stands goes on from it', async () => {
      const { mention, violations } = await talk();
      const first = await mention('tide barrier');
      expect((await first.reply('more')).text).toContain(PAGE_TWO);
      expect(violations).toEqual([]);
    });

    test('another mention knows nothing of it', async () => {
      const { mention, violations } = await talk();
      await mention('tide barrier');
      expect((await mention('more')).text).not.toContain(PAGE_TWO);
      expect(violations).toEqual([]);
    });

    test('direct messages need no mention, and each goes on from the one before', async () => {
      const { direct, violations } = await talk();
      expect((await direct('tide barrier')).text).toContain('cite: ');
      expect((await direct('more')).text).toContain(PAGE_TWO);
      expect(violations).toEqual([]);
    });

    test('what is new can be asked for in a sentence, and gone on from', async () => {
      const { mention, violations } = await talk();
      const digest = await mention('what is new on the barrier since 2024-01-10?');
      expect(digest.text).toContain('About sixty boats blocked the inner harbour on Wednesday');
      expect(digest.text).toContain('Newly quoted, by rule: Tomas Lindqvist');
      const before = await digest.reply('since October 2023');
      expect(before.text).toContain('The council of Port Salter voted on Monday to build a tide barrier');
      expect(violations).toEqual([]);
    });

    test('the form to ask on is answered for whoever sees what it goes on from', async () => {
      const { mention, brief, violations } = await talk();
      const publicly = await (await mention('tide barrier')).askOn('more');
      expect(publicly.text).toContain(PAGE_TWO);
      expect(publicly.isPrivate).toBe(false);
      const privately = await (await brief('tide barrier')).askOn('more');
      expect(privately.text).toContain(PAGE_TWO);
      expect(privately.isPrivate).toBe(true);
      expect(violations).toEqual([]);
    });

    test.each(offeredOnMessages(commands).map((command) => command.name))(
      '%s on a message is answered for the asker alone',
      async (command) => {
        const { onMessage, violations } = await talk();
        const { text, isPrivate } = await onMessage(command, 'He said “We do not oppose safety” & <left>.');
        expect(text).toContain('We do not oppose safety');
        expect(text).toContain('cite: ');
        expect(isPrivate).toBe(true);
        expect(violations).toEqual([]);
      },
    );
  });
}
