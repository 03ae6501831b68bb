/**
 * What the house has to say about something that a person typed, apart from the language it is said in: platforms that
 * know the reader's language say it in that one.
 */
export type Remark =
  | { readonly about: 'unreadable day'; readonly typed: string }
  | { readonly about: 'no such command'; readonly typed: string }
  | { readonly about: 'no such option'; readonly command: string; readonly option: string; readonly usage: string }
  | { readonly about: 'option missing'; readonly option: string; readonly example: string }
  | { readonly about: 'option too long'; readonly option: string; readonly length: number; readonly most: number }
  | {
      readonly about: 'not a whole number';
      readonly option: string;
      readonly typed: string;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly about: 'not a choice';
      readonly option: string;
      readonly typed: string;
      readonly choices: readonly string[];
    }
  | { readonly about: 'no such article'; readonly typed: string }
  | { readonly about: 'not a citation' }
  | { readonly about: 'no channel' }
  | { readonly about: 'may not manage' }
  | { readonly about: 'no such number'; readonly what: 'digest' | 'watch'; readonly typed: number }
  | { readonly about: 'which number'; readonly what: 'digest' | 'watch'; readonly numbers: readonly number[] }
  | { readonly about: 'none set up'; readonly what: 'digest' | 'watch' }
  | { readonly about: 'too many set up'; readonly what: 'digest' | 'watch'; readonly most: number }
  | { readonly about: 'no such channel'; readonly typed: string }
  | { readonly about: 'unreadable time'; readonly typed: string }
  | { readonly about: 'unreadable days'; readonly typed: string }
  | { readonly about: 'unreadable quiet hours'; readonly typed: string }
  /** `nearest`: up to three that may have been meant. */
  | { readonly about: 'no such zone'; readonly typed: string; readonly nearest: readonly string[] }
  /** Other days in the time than beside it, in the words of whoever typed them. */
  | { readonly about: 'days named twice'; readonly inTime: string; readonly beside: string }
  | { readonly about: 'zone named twice'; readonly inTime: string; readonly beside: string };

/** The remark in English, as a whole sentence. */
export function inEnglish(remark: Remark): string {
  switch (remark.about) {
    case 'unreadable day':
      return `"${remark.typed}" is not a date that can be read; write it as 2023-10-30 or "last week".`;
    case 'no such command':
      return `There is no command ${remark.typed}.`;
    case 'no such option':
      return `${remark.command} has no option ${remark.option}. How to use it: ${remark.usage}`;
    case 'option missing':
      return `The ${remark.option} is missing, as in: ${remark.example}`;
    case 'option too long':
      return `${remark.option} is ${remark.length} characters long; at most ${remark.most} are read.`;
    case 'not a whole number':
      return `${remark.option} takes a whole number from ${remark.min} to ${remark.max}, not ${remark.typed}.`;
    case 'not a choice':
      return `${remark.option} takes ${remark.choices.join(' or ')}, not ${remark.typed}.`;
    case 'no such article':
      return `The corpus has no article with the id or file name ${remark.typed}.`;
    case 'not a citation':
      return 'That is not a citation id. It looks like "article@1a2b3c4d:120-240~5e6f7a8b" and stands under each excerpt.';
    case 'no channel':
      return 'Digests and watches belong to a channel: ask for this on Slack or Discord.';
    case 'may not manage':
      return 'Only people who may manage this channel can change what is posted in it. Ask one of them.';
    case 'no such number':
      return `This channel has no ${remark.what} ${remark.typed}. ${remark.what} list shows which there are.`;
    case 'which number':
      return `This channel has several: say which one, ${remark.numbers.join(' or ')}. ${remark.what} list shows them.`;
    case 'none set up':
      return `This channel has no ${remark.what} of its own yet.`;
    case 'too many set up':
      return `This channel has ${remark.most} already, which is as many as there can be. Remove one first.`;
    case 'no such channel':
      return `There is no channel ${remark.typed} that Briefwire can see. Invite it there first.`;
    case 'unreadable time':
      return `"${remark.typed}" is not a time of day that can be read; write one time, as 8:30, 7am or "weekdays at 8:30".`;
    case 'unreadable days':
      return `"${remark.typed}" does not say which days of the week; write "weekdays", "mon-fri" or "mon, wed, fri".`;
    case 'unreadable quiet hours':
      return `"${remark.typed}" does not say which hours are quiet; write them as 22:00-07:00 or 10pm-7am, or "none".`;
    case 'no such zone':
      return `"${remark.typed}" does not name one time zone; ${
        remark.nearest.length > 0
          ? `did you mean ${remark.nearest.join(' or ')}?`
          : 'write it as Asia/Seoul or as the name of a large city.'
      }`;
    case 'days named twice':
      return `"${remark.inTime}" and "${remark.beside}" name different days; name the days once.`;
    case 'zone named twice':
      return `"${remark.inTime}" and "${remark.beside}" name different time zones; name the zone once.`;
    default:
      return remark satisfies never;
  }
}
