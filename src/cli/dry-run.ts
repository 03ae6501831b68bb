import type { Desk } from '../command.ts';
import { BriefwireError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { localZone } from '../local-day.ts';
import { momentIn } from '../platforms/languages/moments.ts';
import { painted } from '../platforms/terminal/layout.ts';
import { paintFor } from '../platforms/terminal/paint.ts';
import { render, widthFor } from '../platforms/terminal/render.ts';
import { createArrivals } from '../posting/arrivals.ts';
import { createChannelDigests, type Made } from '../posting/channel-digests.ts';
import { type Schedule, scheduleOf } from '../posting/setup.ts';
import type { Reply } from '../reply.ts';
import { memoryStore } from '../store/memory.ts';
import { openStoreIfAny } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { Invocation } from './arguments.ts';
import { jsonLine, jsonOf } from './json.ts';
import type { Surroundings } from './surroundings.ts';
import { toShell } from './to-shell.ts';
import { whyLines } from './why.ts';

/** As platforms name channels: `slack:TEAM:CHANNEL`, `discord:CHANNEL`. */
const CHANNEL = /^(?:slack:[TE][A-Z0-9]+:[CDG][A-Z0-9]+|discord:\d{5,20})$/;

/** Shows what a channel would be posted at a moment, and why each article is in or out. Posts and keeps nothing. */
export async function dryRun(
  { channel, at, options, json }: Invocation,
  desk: Desk,
  dataDir: string,
  { stdout, clock, commands }: Surroundings,
): Promise<ExitCode> {
  if (channel === null || !CHANNEL.test(channel)) {
    throw new BriefwireError(
      'usage',
      `--channel takes a channel as slack:TEAM:CHANNEL (in Slack: View channel details, below) or as discord:CHANNEL (right-click it, Copy Channel ID), not ${channel ?? 'nothing'}.`,
    );
  }
  const store = openStoreIfAny(dataDir) ?? memoryStore();
  try {
    const moment = at ?? clock().getTime();
    const schedule = scheduleFor(channel, options.topic ?? null, store);
    const made = await createChannelDigests(desk.digest, store.posts, createArrivals(store)).digest(
      channel,
      { topic: schedule?.topic ?? options.topic ?? null, zone: schedule?.when.zone ?? localZone() },
      moment,
    );
    const reply = replyOf(made, schedule);
    if (json) {
      stdout.write(jsonLine({ channel, at: new Date(moment).toISOString(), ...jsonOf(reply, { explain: false }) }));
      return exitCodes.done;
    }
    const paint = paintFor(stdout);
    const isPosted = made.digest.stories.length > 0 || schedule?.quiet === 'line';
    const asOf = `${momentIn(moment, made.telling.zone, 'en-GB')} (${made.telling.zone})`;
    stdout.write(`${channel}, as of ${asOf}: ${isPosted ? 'this would be posted' : 'nothing would be posted'}\n\n`);
    stdout.write(render(reply, { columns: stdout.columns, paint, toType: (line) => toShell(line, commands) }));
    stdout.write(painted(whyLines(made.digest, widthFor(stdout.columns)), paint));
    return exitCodes.done;
  } finally {
    store.close();
  }
}

/** What the channel has on this topic; where none is named, the only one that it has. */
function scheduleFor(channel: string, topic: string | null, { orders }: Store): Schedule | null {
  const own = orders.all().filter((order) => order.kind === 'digest' && order.channel === channel);
  const schedules = own.map(scheduleOf);
  if (topic !== null) return schedules.find((schedule) => schedule.topic === topic) ?? null;
  return schedules.length === 1 ? schedules[0]! : null;
}

function replyOf({ digest, occasion, telling }: Made, schedule: Schedule | null): Extract<Reply, { kind: 'digest' }> {
  return { kind: 'digest', topic: telling.topic, digest, style: schedule?.style ?? 'full', occasion };
}
