/** Words at which a noun phrase ends. */
export const STOP: ReadonlySet<string> = new Set(
  `a about above according across after again against ago alone along already also although am amid among an and any apart are around as
  at away back be because been before behind being below beneath beside besides between beyond both but by can cannot could despite did
  do does down due during each earlier early either else even ever every far few fewer for from given had has have having he her
  hers herself higher him his how however i if in including inside instead into is it its itself just larger last late later least
  less like likely lower may me might monday more most much must my near nearly neither next nor not now of off on once one only
  onto or other our ours out outside over own per plus rather shall she should since smaller so some soon still such than that
  the their theirs them then there these they this those though through throughout thus till times to today together tomorrow
  tonight too toward towards tuesday under unless until up upon us via was we wednesday were what when where whereas whether which
  while who whom whose why will with within without worth would yesterday yet you your thursday friday saturday sunday`.split(
    /\s+/,
  ),
);

/** Words before the counted thing that say nothing of what it is: '3,000 more troops'. */
export const MORE: ReadonlySet<string> = new Set('additional extra further more new other some such'.split(' '));

/** Plurals that stand before the noun they describe: 'arms shipments'. */
export const ADJUNCT_PLURALS: ReadonlySet<string> = new Set(
  'arms communications customs earnings goods logistics munitions news operations sales sanctions savings services sports systems weapons women men'.split(
    ' ',
  ),
);

/** Plurals with a capital that are part of a name: 'United States senators'. */
export const NOT_IN_NAME: ReadonlySet<string> = new Set(
  'affairs airlines arms brothers defence details emirates forces games industries nations netherlands philippines states systems'.split(
    ' ',
  ),
);

/** A phrase does not go on over another number. */
export const NUMBERS: ReadonlySet<string> = new Set(
  'dozen eight eleven five four half hundred hundreds million millions nine one seven six ten thousand thousands three twelve two'.split(
    ' ',
  ),
);
