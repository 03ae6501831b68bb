/** Words that turn a statement round, in lower case. Contractions in n't are known by their ending. */
export const NEGATION_WORDS: ReadonlySet<string> = new Set(
  `ain't barely cannot cant declined denial denials denied denies deny denying disputed disputes dont fail failed failing fails
  false falsely hardly impossible lack lacked lacking lacks neither never no nobody non none nor not nothing nowhere rarely
  refusal refuse refused refuses refusing reject rejected rejecting rejects scarcely seldom unable unlikely untrue without
  wont`.split(/\s+/),
);

/** What makes the opposite of a word when put before it. */
export const REVERSING_PREFIXES: readonly string[] = ['dis', 'il', 'im', 'in', 'ir', 'non', 'un'];

/**
 * Negations in scripts that are compared by character, in order of script: Chinese and Japanese, Japanese endings, Korean.
 * Korean 안 is one only where it stands alone (elsewhere it is half of 안보, security).
 */
export const NEGATION_CHARACTERS =
  /[不没沒未非無无否莫勿弗]|別の?(?=说|說)|ない|なかっ|なく|ません|まい|ず(?=に|、|。)|(?<!\p{sc=Hangul})안(?=\s)|않|못|없|아니|아닌|불가|부인(?=하|했|한)|거부(?=하|했|한)/gu;
