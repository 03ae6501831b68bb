/** Words that say nothing by themselves where people chat, and verbs that only say that somebody spoke; lower case. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `actually afaik agree agreed alright apparently basically breaking btw cool damn exactly fyi guys haha hello hey
  hi hmm honestly iirc imho imo interesting interestingly just lmao lol maybe morning nah nice nope not okay omg perhaps
  please pls really reportedly right said saw say says source sure tbh team thank thanks thanx think thinks thread thx told
  ty update via wow wtf yeah yep yes yup`.split(/\s+/),
);

/** Greetings and thanks in scripts that put no space between words, in order of code points. */
export const EMPTY_PHRASES =
  /ありがとうございます|おはようございます|お疲れ様です|こんにちは|よろしくお願いします|你好|大家好|谢谢|감사합니다|고맙습니다|수고하셨습니다|안녕하세요/gu;

/** What stands before a claim and is none of it. Words that could be the claim's own count only before a comma or colon. */
export const OPENING = new RegExp(
  [
    String.raw`^(?:(?:afaik|btw|fyi|hello|hey|hi|iirc|imho|imo|lol|ok|okay|omg|psa|tbh|wow|yo)\b[\s,:;!–—-]*`,
    String.raw`|(?:all|and|anyway|apparently|breaking|but|by the way|everyone|folks|guys|heads[ -]?up|interesting|just in|no|not sure but|reportedly|right|so|team|update|well|yeah|yes)\s?[,:;–—]\s*`,
    String.raw`|not sure,? but\s+`,
    String.raw`|(?:apparently|reportedly|allegedly)\s+`,
    String.raw`|i (?:also )?(?:believe|guess|hear|heard|read|remember|see|saw|think|thought) (?:that )?(?=\S+ \S+ \S)`,
    ')+',
  ].join(''),
  'iu',
);

/** A question whose rest is the claim: `did you see that ...?` */
export const CLAIM_ASKED =
  /^(?:did (?:you|anyone|anybody|everyone) (?:all )?(?:hear|know|notice|read|see)|do (?:you|we) know|have you (?:all )?(?:heard|noticed|read|seen)|is it (?:correct|really true|right|true)) (?:that )?(?=\S+ \S)/iu;

/** A claim with a question mark: `..., right?` */
export const CLAIM_TAGGED = /,? (?:correct|no|right|yes)\?+$/iu;

/** What is asked of colleagues, or wished them. */
export const ADDRESSED =
  /^(?:(?:any|some)(?:body|one) |(?:can|could|should|shall|will|would) (?:(?:any|some)(?:body|one)|i|they|we|you)\b|do (?:i|we|you)\b|does (?:any|some)(?:body|one)\b|good (?:afternoon|evening|luck|morning|night)\b|happy (?:friday|monday)\b|has (?:any|some)(?:body|one)\b|have (?:we|you)\b|is (?:any|some)(?:body|one)\b|keep (?:me|us) posted|let (?:me|us) (?:know|see)|let['’]s\b|please\b|pls\b|see you\b|talk (?:later|soon)|thank(?:s| you)\b|who (?:can|has|is|knows|will|wants)\b)/iu;

/** How a question begins that claims nothing, and who is in it where it is one to colleagues. */
export const ASKS = /^(?:and |but |so )?(?:how|what|when|where|which|who|whom|whose|why)\b/iu;
export const TO_COLLEAGUES = /\b(?:(?:any|some)(?:body|one)|i|ideas|me|my|our|thoughts|us|we|you|your)\b/iu;
