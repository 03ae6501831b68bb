import { type Json, listOf, textIn } from '../json.ts';
import { charactersIn } from '../kit.ts';
import { messageBlocks } from './blocks.ts';
import { type Finding, newReport, type Report } from './report.ts';
import { quiet } from './text.ts';

/** Not documented: https://github.com/slackapi/bolt-js/issues/2509. */
const MOST_CHARACTERS = 13_200;
/** Slack cuts longer texts off. */
const LONGEST_TEXT = 40_000;

/** Whether Slack takes a message, and what is wrong with it. */
export interface Verdict {
  /** The error that Slack answers, or null where it shows the message. */
  readonly error: string | null;
  readonly findings: readonly Finding[];
}

/** Where a message comes in. Editing and posting for one person have no unfurling that could be turned off. */
export interface MessageWay {
  readonly unfurls: boolean;
}

/** Judges a message, whichever way it comes in. */
export function judgeMessage(message: Json, { unfurls }: MessageWay): Verdict {
  const report = newReport();
  const error = refusalOf(message, report);
  promisesOf(message, unfurls, report);
  return { error, findings: report.findings };
}

function refusalOf(message: Json, report: Report): string | null {
  const { blocks } = message;
  if (blocks !== undefined && !Array.isArray(blocks)) {
    report.refuse('/blocks', 'must be an array');
    return 'invalid_blocks_format';
  }
  const text = textIn(message, 'text') ?? '';
  if (text === '' && listOf(blocks).length === 0) {
    report.refuse('', 'has neither text nor blocks');
    return 'no_text';
  }
  if (blocks !== undefined) messageBlocks(blocks, '/blocks', report);
  if (report.findings.some(({ refused }) => refused)) return 'invalid_blocks';
  const characters = charactersIn(blocks);
  if (characters > MOST_CHARACTERS) {
    report.refuse('/blocks', `show ${characters} characters, more than ${MOST_CHARACTERS}`);
    return 'msg_blocks_too_long';
  }
  return null;
}

/** What Slack would show, and Briefwire has promised not to send. */
function promisesOf(message: Json, unfurls: boolean, report: Report): void {
  const text = textIn(message, 'text') ?? '';
  if (text.trim() === '') report.breach('/text', 'is missing: notifications and screen readers have nothing to say');
  if (text.length > LONGEST_TEXT) report.breach('/text', `would be cut off after ${LONGEST_TEXT} characters`);
  quiet(text, '/text', report);
  for (const name of ['unfurl_links', 'unfurl_media']) {
    const value = message[name];
    const isOff = value === false || value === 'false' || (value === undefined && !unfurls);
    if (!isOff) report.breach(`/${name}`, 'must be false');
  }
  if (message.link_names !== undefined) report.breach('/link_names', 'would make names ping');
  if (message.parse !== undefined && message.parse !== 'none') report.breach('/parse', 'would make names ping');
  if (message.attachments !== undefined)
    report.breach('/attachments', 'are a thing of the past, and this server does not look into them');
  if (message.markdown_text !== undefined)
    report.breach('/markdown_text', 'may alter quoted words, and this server does not look into it');
}
