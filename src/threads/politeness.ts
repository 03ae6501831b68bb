import { withoutStop } from './tidy.ts';

const GREETING =
  '(?:hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everybody|everyone|team|bot|briefwire|again))?';
const THANKS =
  '(?:many )?(?:thanks|thank you|thx|ty|cheers)(?: (?:a lot|so much|very much|again|all|everybody|for (?:that|this)))?';
const NOD =
  '(?:ok|okay|k|great|good|nice|cool|perfect|fine|alright|all right|got it|i see|understood|makes sense|good to know|lovely|super|wow|well done|ok(?:ay)? then|yes|yep|yeah|lol|never ?mind|nvm|ha(?:ha)*)';
const FILLER = '(?:ok|okay|so(?! far)|h+m+|um|uh|oh|please|pls|excuse me|btw|by the way|@?briefwire)';
/** Only with a mark behind them: `Good Friday` is no praise. */
const MARKED = `(?:${NOD}|well|right|morning|evening|again|(?:a |one |quick )*question|dear (?:all|bot|briefwire))`;
const BEFORE = new RegExp(
  String.raw`^(?:(?:${GREETING}|${THANKS}|${FILLER})(?:[\s,.:;!–—-]+|$)|${MARKED}(?:\s*[,.:;!–—]+\s*|$))`,
  'iu',
);
const AFTER = new RegExp(
  String.raw`[\s,.!–—-]+(?:please|pls|${THANKS}|if you can|if possible|briefwire)[\s.!]*(?=[?]*$)`,
  'iu',
);

/** How people begin when they ask a colleague; none of it is what they ask. */
const FRAME = new RegExp(
  [
    '(?:can|could|would|will) (?:you|someone|anybody|anyone)(?: (?:please|kindly|maybe|also|just|quickly))* (?:tell|show|remind|give|find|explain|check|look up|say|let)(?: (?:to )?(?:me|us))?(?: know)?(?: (?:please|quickly|out|for me|for us))*',
    '(?:please )?(?:tell|remind|let) (?:me|us)(?: know)?(?: please)?',
    'do (?:you|we)(?: happen to)? know',
    "(?:i|we)(?: would|'d)? (?:want|need|like|wish)(?: to (?:know|learn|ask|hear|find out|understand))",
    "(?:i(?:'m| am| was)|we(?:'re| are| were)) (?:just )?(?:wondering|curious|trying to find out|looking to know)",
    '(?:i|we) wonder',
    '(?:does|would) (?:anyone|anybody|somebody|someone) (?:here )?know',
    '(?:have you|do you have|is there|got)? ?any (?:idea|clue)',
    '(?:may|can|could) (?:i|we) (?:ask|know)',
  ]
    .map((frame) => `(?:${frame})`)
    .join('|'),
  'iu',
);
const FRAMED = new RegExp(String.raw`^(?:${FRAME.source})[\s,:]+(?:about (?=\p{L}))?(?=\S)`, 'iu');

/** The text without greetings, thanks and the ways in which people ask politely; empty where that is all. */
export function withoutPoliteness(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(BEFORE, '').replace(AFTER, '').replace(FRAMED, '').trimStart();
  }
  return /^[\s\p{P}\p{S}]*$/u.test(rest) ? '' : rest;
}

const ALL_THANKS = new RegExp(String.raw`^(?:(?:${THANKS}|${NOD}|${FILLER})[\s,.!:–—-]*)+$`, 'iu');

/** Nothing is asked and nothing is expected: `ok, thanks`. */
export function isThanks(text: string): boolean {
  const plain = withoutStop(text);
  return (/\p{Emoji_Presentation}/u.test(text) && !/[\p{L}\p{N}]/u.test(text)) || ALL_THANKS.test(plain);
}

const MORE =
  /^(?:(?:and|ok|okay|yes|now|the|show|see|read|give|tell|me|us|some|any|a bit|please|can|could|you|i|want|is|there)\s+)*(?:more|next|next page|go on|go ahead|continue|keep going|carry on|anything else|what else|(?:the )?rest|further|load more|more (?:of (?:that|this|these|them)|results|excerpts|articles|passages))(?:\s+please)?$/iu;

/** Asks for the next page. */
export function isMore(text: string): boolean {
  return MORE.test(withoutStop(text));
}

const CHECKED =
  /(?<=\p{L}.*)[.,;:!?–—-]+\s*(?:(?:so|and|but|hm+)\s+)*(?:is (?:that|this|it) (?:really )?(?:so|true|right|correct|accurate|confirmed)|is it|true|right|really|correct|or not|true or false|any (?:sources?|evidence|proof)(?: for (?:that|this|it))?|can you (?:confirm|check|verify)(?: (?:that|this|it))?)[\s?!.]*$/iu;

/** A statement without the question at its end whether it is so: what it states is what is asked. */
export function withoutTag(text: string): string {
  const rest = text.replace(CHECKED, '');
  return rest.split(/\s+/u).length > 2 ? rest : text;
}
