import type { RawFile } from 'discord.js';
import type { Log } from '../../log.ts';
import type { LaidOut } from '../chat/lay-out.ts';
import { pngOf } from '../chat/picture/png.ts';
import type { Language } from '../languages/language.ts';
import { type MessageBody, noteBody, PICTURE, pageBody } from './render.ts';

/** A message with the files that it shows. */
export interface Message {
  readonly body: MessageBody;
  readonly files: readonly RawFile[];
  /** The same without files, for where the bot may not attach any. */
  readonly plain: MessageBody;
}

/** A page with its picture. Where that cannot be drawn, the page says the same without it. */
export async function pageMessage(laidOut: LaidOut, language: Language, log: Log): Promise<Message> {
  const plain = pageBody({ ...laidOut, picture: null }, language);
  if (laidOut.picture === null) return { body: plain, files: [], plain };
  try {
    const data = Buffer.from(await pngOf(laidOut.picture));
    const files = [{ name: PICTURE, data, contentType: 'image/png' }];
    return { body: pageBody(laidOut, language), files, plain };
  } catch (err) {
    log.error({ err }, 'A picture could not be drawn.');
    return { body: plain, files: [], plain };
  }
}

export function noteMessage(sentence: string): Message {
  const body = noteBody(sentence, 'edit');
  return { body, files: [], plain: body };
}
