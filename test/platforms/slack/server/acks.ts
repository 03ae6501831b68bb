import { admitView } from './admit.ts';
import type { Ack } from './delivery.ts';
import type { Track } from './exchange.ts';
import { type Json, jsonOf, listOf, textIn } from './json.ts';
import { Refusal } from './refusal.ts';
import { answer } from './respond.ts';
import type { Slack } from './slack.ts';
import { offered } from './validate/elements.ts';
import { newReport } from './validate/report.ts';

const PATIENCE_MS = 3000;

type Follow = (slack: Slack, where: string, track: Track, payload: Json) => void;

/** Takes an acknowledgement, and does what comes with it. */
export function takeAck(slack: Slack, acks: Ack[], track: Track, payload: Json, afterMs: number): void {
  const where = `the acknowledgement of ${track.payload.command ?? track.payload.type}`;
  if (afterMs > PATIENCE_MS) slack.note(where, [{ path: '', reason: `came after ${Math.round(afterMs)} ms` }]);
  acks.push({ type: track.type, sent: track.payload, payload, afterMs });
  try {
    followerOf(track)(slack, where, track, payload);
  } catch (error) {
    // Slack shows the person that something went wrong; the reasons have been noted.
    if (!(error instanceof Refusal)) throw error;
  }
  track.settle(payload);
}

function followerOf({ type, payload }: Track): Follow {
  if (type === 'slash_commands') return followCommand;
  if (payload.type === 'view_submission') return followSubmission;
  return payload.type === 'block_suggestion' ? followSuggestion : followNothing;
}

/** A message can come with the acknowledgement. */
const followCommand: Follow = (slack, _where, track, payload) => {
  const { user, channel } = track;
  const isMessage = Object.keys(payload).length > 0;
  if (isMessage) answer(slack, { track, channel: channel!, user: user!, message: null }, payload, 'ack');
};

/** A modal that was sent off closes, unless it is said what to show instead. */
const followSubmission: Follow = (slack, where, track, payload) => {
  const { views } = slack;
  const user = track.user!;
  const sent = () => {
    admitView(slack, where, payload.view, 'modal');
    return payload.view;
  };
  const actions: Readonly<Record<string, () => void>> = {
    close: () => views.close(user, 'top'),
    clear: () => views.close(user, 'all'),
    errors: () => checkErrors(slack, where, track, jsonOf(payload.errors)),
    push: () => track.creditView(views.push(user, sent())),
    update: () => track.creditView(views.update({ view_id: jsonOf(track.payload.view).id }, sent(), null).view),
  };
  const { response_action = 'close' } = payload;
  const action = actions[String(response_action)];
  if (action === undefined) slack.note(where, [{ path: '/response_action', reason: `is unknown: ${response_action}` }]);
  else action();
};

/** The options for a menu. */
const followSuggestion: Follow = (slack, where, _track, payload) => {
  const report = newReport();
  offered(payload, '', report);
  slack.note(where, report.findings);
};

const followNothing: Follow = (slack, where, _track, payload) => {
  const isSilent = Object.keys(payload).length === 0;
  if (!isSilent) slack.note(where, [{ path: '', reason: `says what Slack does not read: ${JSON.stringify(payload)}` }]);
};

/** Slack shows an error beside the input that it is about, so there has to be one. */
function checkErrors(slack: Slack, where: string, track: Track, errors: Json): void {
  const blocks = listOf(jsonOf(track.payload.view).blocks).map(jsonOf);
  const inputs = blocks.filter(({ type }) => type === 'input').map((block) => textIn(block, 'block_id'));
  const astray = Object.keys(errors).filter((id) => !inputs.includes(id));
  if (Object.keys(errors).length === 0) slack.note(where, [{ path: '/errors', reason: 'says nothing' }]);
  slack.note(
    where,
    astray.map((id) => ({ path: `/errors/${id}`, reason: 'is about no input block' })),
  );
}
