import { clockTime } from '../../clock-time.ts';
import { inEnglish } from '../../remark.ts';
import type { Language } from './language.ts';
import { dayNames, daysKind, momentIn } from './moments.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const english: Language = {
  code: 'en',
  discordLocales: ['en-GB', 'en-US'],
  commands: {},

  // The month as a word, since 10/11 is two different days to two readers.
  day: (date) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${day} ${months[month! - 1]} ${year}`;
  },
  month: (date) => `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  year: (date) => date.slice(0, 4),
  undated: 'undated',
  countUndated: (number) => `${number} undated`,
  countArticles: (number) => count(number, 'article'),
  countPassages: (number) => count(number, 'passage'),
  countPublishers: (number) => count(number, 'publisher'),
  within: (passages, articles) => `${passages} in ${articles}`,
  noPublisher: 'no publisher named',
  paragraph: (number, heading) => `paragraph ${number}${heading === null ? '' : `, under ${heading}`}`,
  alsoIn: (article) => `also in: ${article}`,

  carriedOver: (words) => `on: ${words}`,
  doesNotCover: 'The corpus does not cover this.',
  doesNotAnswer: 'The corpus does not answer this.',
  foundNowhere: (words) => `Found nowhere: ${words}`,
  readAs: (typed, read) => `${typed} read as ${read}`,
  nearest: 'Nearest passages (not an answer):',
  moreOnThis: 'More on this:',
  otherWords: 'Try fewer or other words, or look at what is there:',
  quotationGoesOn: '⋯ The quotation goes on.',
  quotationContinued: '⋯ The quotation, continued:',

  nothingHolds: (query) => `No publisher and no title holds ${query}.`,
  unreadable: (files) =>
    `${files === 1 ? 'One file or record' : `${files} files or records`} could not be read. Whoever runs Briefwire sees why with: briefwire check`,
  newestListed: (articles) =>
    `Only the newest ${articles} are listed. Words of a title, or a publisher, narrow the list.`,
  from: (day, origin) => `${day} (from the ${origin})`,

  intact: 'Intact: these words stand in the article as cited.',
  moved: 'Moved: the same words now stand elsewhere in the article.',
  changed: 'Changed: the article no longer holds these words.',
  gone: (article) => `Gone: the corpus has no article ${article}.`,
  diffLegend: 'Taken out: [-words-], put in: {+words+}.',
  nothingResembles: 'Nothing in it resembles them.',
  notKept: 'The cited text was not kept. The nearest words are now:',

  evidence: {
    quotesTitle: (person, topic) => [person ?? 'Everybody', ...(topic === null ? [] : [`on ${topic}`])].join(' '),
    nothing: 'Nothing of this kind was found.',
    byRule: 'by rule',
    notPlainWho: (asWritten) => `“${asWritten}” (not plain who)`,
    does: {
      affirms: 'affirms',
      denies: 'denies',
      declines: 'does not comment',
      says: 'says',
      'does not say': 'does not say',
    },
    readAsDay: (words, day) => `“${words}” read as ${day}`,
    cannotBeDated: (words) => `“${words}” cannot be dated`,
    byWords: 'Found by words and numbers, not by what they mean.',
    holdsWords: 'Holds these words:',
    aroundIt: 'Around it:',
    negationIn: {
      claim: (word) => `“${word}” stands in the message only.`,
      passage: (word) => `“${word}” stands in the passage only.`,
    },
    numbersMissing: (numbers) => `Not in these passages: ${numbers}`,
    unlooked: (number) => `${count(number, 'more claim')} not looked for`,
    noClaim: 'There is nothing in this message that could be looked for.',
    quotes: (number) =>
      `The message quotes ${number === 1 ? 'somebody' : `${number} things`}. Whether that is word for word:`,
    verbatim: 'Verbatim: these words stand in the corpus.',
    different: 'Not verbatim: the corpus has other words.',
    notFound: 'Not found: the corpus does not have these words.',
    tooShort: 'Too short: so few words prove nothing. Add the words around them.',
    unchecked: (number) => `${count(number, 'more quotation')} not checked`,
    negationLost: 'A negation stands in one of them only.',
    spokenByAnother: (speaker, given) =>
      `Spoken by somebody else: in the article it is ${speaker} who says it, not ${given} (by rule).`,
    spokenBy: (speaker) => `In the article it is said by ${speaker}, by rule.`,
  },

  digest: {
    title: (topic, days) => `New${topic === null ? '' : ` on ${topic}`} · ${days}`,
    nothing: 'Nothing new in these days.',
    told: (articles, publishers) => `${articles}: ${publishers}`,
    newFigure: 'New figure, by rule:',
    newVoices: (names) => `Newly quoted, by rule: ${names}`,
    undated: (number) =>
      `${count(number, 'undated article')} left out: nobody knows when ${number === 1 ? 'it is' : 'they are'} from.`,
    cameIn: (number) =>
      `${count(number, 'undated article')} here: ${number === 1 ? 'it counts' : 'they count'} by when ${number === 1 ? 'it' : 'they'} came in.`,
    watchTitle: (topic) => `Just in on ${topic}`,
  },

  channel: {
    digests: 'Digests of this channel',
    watches: 'Watches of this channel',
    deeds: {
      set: 'Set up.',
      'as before': 'This was set up already.',
      paused: 'Paused.',
      resumed: 'Resumed.',
      removed: 'Removed.',
    },
    noDigests: 'This channel gets no digest yet. To set one up:',
    noWatches: 'No topic is watched for this channel yet. To watch one:',
    due: (when) => {
      const words = { 'every day': 'Every day', weekdays: 'Weekdays', weekend: 'Saturdays and Sundays' };
      const kind = daysKind(when);
      const days = kind === null ? dayNames(when, 'en-GB', 'long').join(', ') : words[kind];
      return `${days} at ${clockTime(60 * when.hour + when.minute)} (${when.zone})`;
    },
    next: (at, zone) => `Next: ${momentIn(at, zone, 'en-GB')} (${zone})`,
    topic: (topic) => (topic === null ? 'all news' : `on ${topic}`),
    short: 'short',
    saysQuiet: 'one line on quiet days',
    quietHours: (from, to, zone) => `quiet from ${clockTime(from)} to ${clockTime(to)} (${zone})`,
    paused: {
      'by hand': 'Paused',
      gone: 'Paused: the channel was gone',
      forbidden: 'Paused: Briefwire was not allowed to post',
    },
  },

  notices: {
    aDigest: (topic) => (topic === null ? 'The digest' : `The digest on ${topic}`),
    aWatch: (topic) => `The watch on ${topic ?? 'news'}`,
    paused: (what, why, resume) =>
      why === 'gone'
        ? `${what} that you set up is paused, because its channel is no longer there, or Briefwire is not in it.`
        : `${what} that you set up is paused, because Briefwire may not post in its channel. Let it post there, then: ${resume}`,
    perhapsLost: (what, again) =>
      `It is not certain that ${what.charAt(0).toLowerCase()}${what.slice(1)} has arrived in its channel, and Briefwire may not look there. If it is not there: ${again}`,
  },

  helpTitle: 'What you can ask',
  moreHelp: (line) => `More on one of them: ${line}`,
  forExample: 'For example:',
  tryThis: 'Try:',
  remark: inEnglish,
  englishOnly: null,

  buttons: {
    more: 'More',
    back: 'Back',
    goOn: 'Continue',
    post: 'Post to channel',
    open: (number) => `Open article ${number}`,
    useful: 'Useful',
    notUseful: 'Not useful',
    ask: 'Ask',
    follow: 'Ask on',
    cancel: 'Cancel',
  },

  notes: {
    looking: 'Still looking …',
    noMore: 'That was all of it.',
    noWords: 'There are no words in this message that could be looked for.',
    noted: 'Noted, thank you.',
    alreadyPosted: 'This was already posted to the channel.',
    postedBelow: 'Posted to the channel.',
    buttonUnknown: 'This button is too old to be answered. Please ask again.',
    tooMany: (seconds) => `That is a lot at once. Please ask again in ${count(seconds, 'second')}.`,
    closing: 'Briefwire is being restarted. Please ask again in a minute.',
    failed: (reference) =>
      `This was not answered: something went wrong in Briefwire. Whoever runs it finds ${reference} in its log.`,
    postUncertain: (reference) =>
      `It is not certain that the reply has arrived in the channel (${reference}). If you do not see it there, post it:`,
    askedBy: 'Asked by',
  },

  followUp: {
    title: 'Ask on',
    label: 'Your question',
    example: 'and Japan? · when? · what did he say about that?',
  },

  home: {
    title: 'Briefwire',
    whatItDoes:
      'Quotes your team’s articles word for word, with a citation under each excerpt. It writes nothing of its own about the news.',
    corpus: 'The articles',
    newest: (article) => `Newest: ${article}`,
    lastQuestions: 'What you asked last',
    noQuestions: 'Nothing yet.',
  },
};

/** `1 article`, `2 articles` */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
