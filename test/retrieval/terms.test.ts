import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAliases } from '../../src/retrieval/aliases.ts';
import { foldWord } from '../../src/retrieval/fold.ts';
import { createAnalyser } from '../../src/retrieval/terms.ts';

const plain = createAnalyser(parseAliases(''));
const named = createAnalyser(
  parseAliases(
    'North Korea = DPRK = Pyongyang = 북한\nRepublic of Korea = ROK\nUnited States = US = USA\nUnited Nations = UN\nUN Security Council = UNSC = Security Council',
  ),
);

const termsOf = (text: string, analyser = plain) => analyser.analyse(text).map(({ term }) => term);
const namesOf = (text: string) =>
  named
    .analyse(text)
    .filter(({ kind }) => kind === 'name')
    .map(({ term, start, end }) => [term, text.slice(start, end)]);

/** Whether a question of one wording finds a text of the other: they share a term. */
const meets = (one: string, other: string) => termsOf(one).some((term) => termsOf(other).includes(term));

test.each([
  ['upper case', 'Harbour', 'harbour'],
  ['accents', 'Erdoğan', 'erdogan'],
  ['a letter that has no accent to lose', 'Łódź', 'lodz'],
  ['another', 'Bodø', 'bodo'],
  ['a Turkish i without its dot', 'Yıldız', 'yildiz'],
  ['ligatures', 'Straße', 'strasse'],
  ['letters of full width', 'ＮＡＴＯ', 'nato'],
  ['a composed accent and a decomposed one', 'Türkiye', 'Tu\u0308rkiye'],
  ['a hyphen that only shows at a line end', 'bar\u00adrier', 'barrier'],
  ['a possessive', 'Putin’s', 'Putin'],
  ['a possessive with a straight apostrophe', "the council's", 'council'],
  ['an apostrophe inside a name', 'O’Brien', 'OBrien'],
  ['a hyphenated name, typed in one piece', 'Wonsik', 'Won-sik'],
  ['a name in one piece, typed with a hyphen', 'Won-sik', 'Wonsik'],
  ['half of a hyphenated name', 'Won', 'Won-sik'],
  ['a hyphen of another shape', 'Won‑sik', 'Won-sik'],
  ['a dotted abbreviation', 'U.N.', 'UN'],
  ['one without its last stop', 'U.S.A', 'the USA said'],
  ['a plural', 'missiles', 'missile'],
  ['a form made by an ending', 'deliveries', 'delivery'],
  ['an irregular past', 'sent', 'send'],
  ['an irregular plural', 'women', 'woman'],
  ['the country within a hyphenated word', 'US-led', 'U.S.'],
  ['a dotted abbreviation behind a hyphen', 'non-U.N.', 'UN'],
  ['the plural of a name with a figure', 'KN-23s', 'KN23'],
  ['the same in one piece', 'F16s', 'F-16'],
  ['an ordinal within a hyphenated word', '21st-century', '21st'],
  ['forms of a short word', 'using', 'used'],
  ['others of it', 'useful', 'uses'],
  ['a doubled letter', 'adding', 'adds'],
  ['the plural of an abbreviation', 'MPs', 'an MP'],
  ['what is written with s or z', 'organisers', 'organization'],
  ['a contraction', 'can’t come', 'cannot go'],
  ['one whose verb lost a letter', 'won’t', 'will not'],
  ['a grouped figure', '10,000', '10000'],
  ['a figure with its unit as a letter', '10k', '10,000'],
  ['a sum in words', '$300 million', '300m'],
  ['a sum with a decimal', '1.5 billion', '1500 million'],
  ['an ordinal', '3rd', '3'],
  ['a spelled number', 'three', '3'],
  ['an English word with a Korean particle', 'drones를', 'drone'],
  ['a grouped figure with a Korean counter', '3,000명', '3000'],
])('%s: "%s" meets "%s"', (_why, one, other) => {
  expect(meets(one, other)).toBe(true);
});

test.each([
  ['the pronoun is not the country', 'He told us', 'US'],
  ['the pronoun is not the country, dotted', 'He told us', 'U.S.'],
  ['a decimal is not a grouped figure', '1.5', '15'],
  ['a prefix is not the word', 'bar', 'barrier'],
  ['north is not south', 'North', 'South'],
  ['what is used is not the country', 'used, using, uses', 'US'],
  ['imports are not important', 'imports', 'important'],
  ['several are not severe', 'several', 'severe'],
  ['international is not internal', 'international', 'internal'],
  ['cooperation is no name', 'cooperation', 'Cooper'],
  ['the united are no units', 'united', 'units'],
  ['general and generation', 'general', 'generation'],
  ['what an ending would leave of a department', 'departments', 'departed'],
  ['news is not new', 'news', 'new'],
])('%s: "%s" does not meet "%s"', (_why, one, other) => {
  expect(meets(one, other)).toBe(false);
});

test('a word that every object knows is a word like others', () => {
  expect(termsOf('A constructor lost 3 constructor titles')).toEqual([
    'constructor',
    'lose',
    '3',
    'constructor',
    'titl',
  ]);
});

describe('words without a topic', () => {
  test('they yield no term and still count as a position', () => {
    expect(plain.analyse('the price of herring').map(({ term, position }) => [term, position])).toEqual([
      ['price', 1],
      ['herring', 3],
    ]);
  });

  test.each([
    ['US', 'the US vote', ['us', 'vote']],
    ['US with its possessive', 'the US’s vote', ['us', 'vote']],
    ['WHO, the organisation', 'the WHO warned', ['who', 'warn']],
    ['a single word in capitals is a name', 'US', ['us']],
    ['not', 'not a word', ['not', 'word']],
    ['no', 'no talks', ['no', 'talk']],
  ])('%s stays', (_why, text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  test.each([
    ['a headline in capitals does not say which', 'HARBOUR DEAL GIVES US HOPE', 'us'],
    ['a contraction of two of them', 'They’ll say it’s', 'll'],
  ])('%s', (_why, text, absent) => {
    expect(termsOf(text)).not.toContain(absent);
  });

  test('a negated verb keeps its not', () => {
    expect(termsOf('didn’t')).toEqual(['not']);
    expect(termsOf("couldn't confirm")).toEqual(['not', 'confirm']);
    expect(termsOf("can't, won't, shan't, ain't, cannot")).toEqual(['not', 'not', 'not', 'not', 'not']);
  });
});

describe('where a word stands', () => {
  test('a figure with its unit spans both, and shares the position of the figure', () => {
    const text = 'It costs $300 million.';
    const terms = plain.analyse(text);
    const sum = terms.find(({ kind }) => kind === 'joined')!;
    expect(text.slice(sum.start, sum.end)).toBe('300 million');
    expect(sum.term).toBe('300000000');
    expect(sum.position).toBe(terms.find(({ term }) => term === '300')!.position);
  });

  test('the parts of a hyphenated word count as words, the whole shares the place of the first', () => {
    expect(plain.analyse('Shin Won-sik came').map(({ term, position, kind }) => `${term} ${position} ${kind}`)).toEqual(
      ['shin 0 word', 'win 1 word', 'wonsik 1 joined', 'sik 2 word', 'come 3 word'],
    );
  });

  test('Korean, Japanese and Chinese are read by pairs, each pair at its own place', () => {
    const text = '항구 東京タワー x';
    expect(
      plain.analyse(text).map(({ term, start, end, position }) => [term, text.slice(start, end), position]),
    ).toEqual([
      ['항구', '항구', 0],
      ['東京', '東京', 1],
      ['京タ', '京タ', 2],
      ['タワ', 'タワ', 3],
      ['ワー', 'ワー', 4],
      ['x', 'x', 5],
    ]);
  });

  test('a lone character is a term by itself', () => {
    expect(termsOf('한')).toEqual(['한']);
  });

  test('characters outside the basic plane stay whole', () => {
    const text = '𠮷野家';
    expect(plain.analyse(text).map(({ start, end }) => text.slice(start, end))).toEqual(['𠮷野', '野家']);
  });
});

describe('names of the aliases', () => {
  test.each([
    ['the name itself', 'North Korea said', [['=north korea', 'North Korea']]],
    ['another name for it', 'Pyongyang said', [['=north korea', 'Pyongyang']]],
    ['one in another script', '북한 said', [['=north korea', '북한']]],
    ['dotted', 'the U.S. said', [['=united states', 'U.S.']]],
    ['within a hyphenated word', 'the US-led talks', [['=united states', 'US-led']]],
    [
      'behind a hyphen',
      'the ROK–U.S. drills',
      [
        ['=republic of korea', 'ROK'],
        ['=united states', 'U.S.'],
      ],
    ],
    ['a possessive', 'the UN’s rules', [['=united nations', 'UN’s']]],
    ['a stop word inside', 'the Republic of Korea', [['=republic of korea', 'Republic of Korea']]],
    ['half of a name is none', 'the Republic said', []],
    ['a word between breaks it', 'North and brave Korea', []],
    [
      'the longest, and the shorter one that begins it',
      'the U.N. Security Council met',
      [
        ['=united nations', 'U.N.'],
        ['=un security council', 'U.N. Security Council'],
      ],
    ],
    ['not the pronoun', 'they told us', []],
    ['not what was used', 'useful ones used by those who use them', []],
    [
      'two in a row',
      'US, DPRK',
      [
        ['=united states', 'US'],
        ['=north korea', 'DPRK'],
      ],
    ],
  ])('%s: %s', (_why, text, expected) => {
    expect(namesOf(`so ${text}`)).toEqual(expected);
  });
});

describe('an ordinary word that is a name with a capital', () => {
  const ordinary = new Set(['turkey', 'polish', 'polishing', 'white']);
  const analyser = createAnalyser(
    parseAliases('Turkey = Ankara\nPoland = Polish\nWhite House = Oval Office\nwalkout = strike'),
    {
      closeWords: () => [],
      commonness: () => 0,
      isNoun: () => true,
      isOrdinary: (word) => ordinary.has(word),
    },
  );
  const names = (text: string) =>
    analyser
      .analyse(text)
      .filter(({ kind }) => kind === 'name')
      .map(({ term }) => term);

  test.each([
    ['is none without it', 'Anna cooked the turkey, polishing what Ohio had lent', []],
    ['is one with it', 'so Turkey and the Polish troops', ['=turkey', '=poland']],
    ['is one where all is in capitals', 'POLISH TROOPS', ['=poland']],
    ['is one where nothing else has any', 'polish troops in turkey', ['=poland', '=turkey']],
    ['is one where only the first letter has', 'Will turkey join?', ['=turkey']],
    ['is one where it is no ordinary word', 'ankara and Ohio', ['=turkey']],
    ['is one in a name of several words', 'the white house and Ohio', ['=white house']],
    ['is one where the aliases write it so', 'the strike in Ohio', ['=walkout']],
  ])('%s: %s', (_why, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('close words', () => {
  const analyser = createAnalyser(parseAliases('deny ~ reject ~ refute'), {
    closeWords: (word) => (word === 'denied' ? ['disavow', 'denied', 'rejects'] : []),
    commonness: (word) => (word === 'harbour' ? 0.25 : 0),
    isNoun: (word) => word === 'harbour',
    isOrdinary: (word) => word === 'harbour' || word === 'master',
  });
  const spelling = createAnalyser(parseAliases(''), {
    closeWords: () => ['labor', 'toil', 'labour'],
    commonness: () => 0,
    isNoun: () => true,
    isOrdinary: () => true,
  });

  test('come from the aliases, then from the thesaurus, stemmed, each once, never the word itself', () => {
    expect(analyser.related('denied')).toEqual(['reject', 'refut', 'disavow']);
  });

  test('those of another spelling are told apart from the others', () => {
    expect(spelling.spelled('Labour')).toEqual(['labor']);
    expect(spelling.related('Labour')).toEqual(['labor', 'toil']);
  });

  test('the thesaurus is asked for the folded word', () => {
    expect(analyser.commonness('HARBOUR')).toBe(0.25);
    expect(analyser.isNoun('Harbour')).toBe(true);
    expect(analyser.isNoun('blocked')).toBe(false);
  });

  test('a hyphenated word is ordinary where its parts are', () => {
    expect(analyser.isOrdinary('Harbour-master')).toBe(true);
    expect(analyser.isOrdinary('Harbour-Kishida')).toBe(false);
  });

  test('without a thesaurus every word may be a noun and none is common', () => {
    expect([plain.isNoun('x'), plain.commonness('x'), plain.related('x')]).toEqual([true, 0, []]);
  });
});

/** Texts in which scripts, marks and odd white space stand side by side, as scrapers leave them. */
const piece = fc.oneof(
  fc.constantFrom(
    'US',
    'U.S.',
    'Won-sik',
    '$300 million',
    '10,000',
    '5bn',
    '북한',
    '3,000명',
    'don’t',
    'North Korea',
    '東京',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

test('over any text: terms are never empty, positions never fall, and each range holds the word that gave the term', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0;
      for (const { term, position, start, end } of named.analyse(text)) {
        expect(term).not.toBe('');
        expect(position).toBeGreaterThanOrEqual(before);
        before = position;
        const word = text.slice(start, end);
        expect(word.length).toBe(end - start);
        // 'x' beside it, so that a word in capitals is not a text in capitals.
        expect(termsOf(`x ${word}`, named)).toContain(term);
      }
    }),
    { numRuns: 400 },
  );
});

test('over any text: the same text gives the same terms, whatever was analysed before', () => {
  const fresh = () => createAnalyser(parseAliases('North Korea = DPRK'));
  const used = fresh();
  fc.assert(
    fc.property(anyText, (text) => {
      expect(used.analyse(text)).toEqual(fresh().analyse(text));
    }),
  );
});

test('over any text: folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldWord(foldWord(text))).toBe(foldWord(text));
    }),
  );
});

test('words that are names of properties of every object are words', () => {
  const { analyse } = createAnalyser(parseAliases(''));
  const words = analyse('constructor valueOf 5 constructor __proto__');
  expect(words.map(({ term }) => typeof term)).toEqual(words.map(() => 'string'));
  expect(words.map(({ term }) => term)).toContain('constructor');
});
