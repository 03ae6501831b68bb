/** Where a denial no longer reaches: a new clause. */
const CLAUSE =
  /[;:]|, (?:and|but|while|who|which|where|whereas|as|after|because)\b|\b(?:but|because|whereas|while)\b|["”] |\band (?=(?:he|she|it|they|will|would|also|then|later|instead|\p{L}+ed|gave|held|made|said|sent|took|told)\b)/giu;
/** A 'not' reaches less far than a 'denied that': up to a comma, a subordinate clause or a few words. */
const END_OF_NOT =
  /,| [–—-]+ |\b(?:after|before|can|could|if|may|should|will|would|since|unless|until|when|where|who|which)\b|(?<!\b(?:accept|believe|case|claim|clear|confirm|evidence|indication|know|mean|proof|say|sign|think|true)) that\b/giu;
const NOT =
  /(?:\b(?:not|never|without|neither|nor|falsely|fail(?:s|ed)? to|no (?:evidence|proof|sign|indication|truth|confirmation|plans?|intention))\b|n[’']t\b)(?<rest>.*)$/iu;
const NOT_REACH_words = 8;
/** 'Never won in six seasons' is about six seasons all the same. */
const ASIDE =
  /\b(?:after|at|by|for|from|in|into|over|since|than|through|to|with|within)(?: (?:an?|about|its|his|her|nearly|the|their))*$/iu;
/** 'Denied entry to 300 people' did happen to 300 people. */
const DENIES =
  /\b(?:deny|denied|denies|denying)\b(?! (?:\p{L}+ )?(?:access|asylum|bail|boarding|entry|permission|visas?|them|him|her)\b)/iu;
const REJECTS =
  /\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|reject(?:s|ed|ing)?)\b(?: that\b|[^,;]*\b(?:accusations?|allegations?|assertions?|claims?|estimates?|figures?|reports?|rumou?rs?|suggestions?)\b)/iu;
/** Denials that are none: they weigh the number or go on with something else. */
const NO_DENIAL =
  /\b(?:if not|not (?:only|just|merely|least|less than|fewer than|more than|all|yet clear|immediately|to mention|to exceed)|without (?:doubt|delay|question)|no (?:more|less|fewer) than)\b/giu;
/** What takes the number back that was its subject: '3,000 troops were not sent', 'the figure of 3,000 is false'. */
const DENIED_AFTER =
  /^(?: (?:at|from|in|near|of|on)(?: (?:the|their|those))? [\p{L}’'-]+| (?:allegedly|also|reportedly|still))? (?:(?:did|do|does|have|has|had|was|were|are|is|will|would|could|can) (?:not|never)\b(?! (?:only|just|merely|all)\b)|(?:did|do|does|have|has|had|was|were|are|is|wo|would|could|ca)n[’']t\b|(?:was|were|is|are|has been|have been) (?:denied|rejected|dismissed|false|untrue|baseless|wrong|unfounded)\b)/iu;
/** So far before the number a denial is looked for, in words. */
const REACH_words = 14;

/** Whether the clause around the number `[start, end)` denies it. By rule of thumb: what is denied further away is not seen. */
export function isNegated(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start);
  let clause = 0;
  for (const match of before.matchAll(CLAUSE)) clause = match.index + match[0].length;
  const own = before.slice(clause).replace(NO_DENIAL, ' ');
  const near = own.split(/\s+/u).slice(-REACH_words).join(' ');
  return isUnderNot(own) || DENIES.test(near) || REJECTS.test(near) || DENIED_AFTER.test(sentence.slice(end));
}

function isUnderNot(clause: string): boolean {
  let from = 0;
  for (const match of clause.matchAll(END_OF_NOT)) from = match.index + match[0].length;
  const rest = NOT.exec(clause.slice(from).trimEnd())?.groups?.rest;
  return rest !== undefined && !ASIDE.test(rest) && rest.trim().split(/\s+/u).length <= NOT_REACH_words;
}
