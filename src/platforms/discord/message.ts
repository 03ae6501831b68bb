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
}

/** A page with its picture. Where that cannot be drawn, the page says the same without it. */
export async function pageMessage(laidOut: LaidOut, language: Language, log: Log): Promise<Message> {
  if (laidOut.picture === null) return { body: pageBody(laidOut, language), files: [] };
  try {
    const data = Buffer.from(await pngOf(laidOut.picture));
    return { body: pageBody(laidOut, language), files: [{ name: PICTURE, data, contentType: 'image/png' }] };
  } catch (err) {
    log.error({ err }, 'A picture could not be drawn.');
    return { body: pageBody({ ...laidOut, picture: null }, language), files: [] };
  }
}

export function noteMessage(sentence: string): Message {
  return { body: noteBody(sentence, 'edit'), files: [] };
}
