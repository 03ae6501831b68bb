import type { LaidOut } from '../chat/lay-out.ts';
import { pngOf } from '../chat/picture/png.ts';
import type { SlackContext } from './context.ts';

const FILE_NAME = 'timeline.png';

/**
 * Uploads the picture of a page below it. Slack shows no pictures in messages for one person alone, and takes a moment until a
 * file can be shown inside of a message, so that it comes by itself. Never rejects: the page says the same.
 */
export async function uploadPicture(
  { web, log }: Pick<SlackContext, 'web' | 'log'>,
  { picture }: LaidOut,
  { channel, thread }: { readonly channel: string; readonly thread: string },
): Promise<void> {
  if (picture === null) return;
  try {
    const file = Buffer.from(await pngOf(picture));
    await web.filesUploadV2({
      channel_id: channel,
      thread_ts: thread,
      file,
      filename: FILE_NAME,
      alt_text: picture.alt,
    });
  } catch (err) {
    log.warn({ err, channel }, 'Slack: the picture of a reply could not be posted; the reply says the same.');
  }
}
