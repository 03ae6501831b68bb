/**
 * Words that carry no topic, in lower case. 'no', 'not', 'without' and 'against' are not among them: they turn a sentence
 * round. 'us' is: the country is written `US` or `U.S.` in articles, and `tokenize.ts` tells the two apart.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according across after again all along also am amid amidst among amongst an and any are around as at be
  because been before behind being below between beyond both but by can could did do does doing despite done down during each
  either else ever except few for from further get gets got had has have having he her here hers herself him himself his how
  however i if in including into is it its itself just let many may me might more most much must my myself neither nor now of
  off on once onto only or other our ours ourselves out over own per please quite rather regarding same shall she should since
  so some such tell than that the their theirs them themselves then there these they this those though through thus to too
  toward towards under until up upon us very via was we were what whatever when whenever where wherever whether which while
  who whom whose why will with within would yet you your yours yourself yourselves`.split(/\s+/),
);
