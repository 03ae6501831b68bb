import type { ScheduleSummary, WatchSummary } from '../../../channel.ts';
import type { Reply } from '../../../reply.ts';
import type { Language } from '../../languages/language.ts';
import { type Item, line, type Outline, type Part, plain, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Digests of a channel: when each is due, on what, and when it comes next. */
export function schedulesOutline(reply: Extract<Reply, { kind: 'schedules' }>, reader: Reader): Outline {
  const { language } = reader;
  const { digests, noDigests } = language.channel;
  return outline(
    reply,
    reply.schedules.map((schedule) => scheduleItem(schedule, language)),
    {
      ...{ title: digests, nothing: noDigests, example: 'digest schedule weekdays at 7am', reader },
    },
  );
}

/** Topics on which a channel is told of new articles. */
export function watchesOutline(reply: Extract<Reply, { kind: 'watches' }>, reader: Reader): Outline {
  const { language } = reader;
  const { watches, noWatches } = language.channel;
  return outline(
    reply,
    reply.watches.map((watch) => watchItem(watch, language)),
    {
      ...{ title: watches, nothing: noWatches, example: 'watch troops', reader },
    },
  );
}

function outline(
  { deed }: Extract<Reply, { kind: 'schedules' | 'watches' }>,
  items: readonly Item[],
  about: { readonly title: string; readonly nothing: string; readonly example: string; readonly reader: Reader },
): Outline {
  const { title, nothing, example, reader } = about;
  const empty: Part[] = [line(nothing), { kind: 'code', text: reader.toType(example) }];
  return {
    head: deed === 'listed' ? [{ kind: 'title', text: title }] : [line(reader.language.channel.deeds[deed])],
    lead: items.length === 0 ? empty : [],
    items,
    ...{ passedOver: 0, more: false, foot: [], isAnswer: false },
  };
}

function scheduleItem({ number, when, topic, style, quiet, paused, next }: ScheduleSummary, language: Language): Item {
  const { channel } = language;
  const facts = [
    channel.topic(topic),
    ...(style === 'short' ? [channel.short] : []),
    ...(quiet === 'line' ? [channel.saysQuiet] : []),
  ];
  const standing = paused === null ? null : channel.paused[paused];
  return {
    parts: [
      {
        kind: 'line',
        runs: [{ text: `${number} · ${channel.due(when)}`, look: 'match' }, plain(` · ${facts.join(' · ')}`)],
      },
      ...(standing === null ? [] : [small(standing)]),
      ...(next === null ? [] : [small(channel.next(next, when.zone))]),
    ],
    link: null,
  };
}

function watchItem({ number, topic, quiet, paused }: WatchSummary, language: Language): Item {
  const { channel } = language;
  const facts = [
    ...(quiet === null ? [] : [channel.quietHours(quiet.from, quiet.to, quiet.zone)]),
    ...(paused === null ? [] : [channel.paused[paused]]),
  ];
  return {
    parts: [{ kind: 'line', runs: [{ text: `${number} · ${topic}`, look: 'match' }] }, ...facts.map(small)],
    link: null,
  };
}
