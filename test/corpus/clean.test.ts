import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CleanArticle } from '../../src/corpus/clean.ts';
import { blocksOf, cleaned, cleanedExtract, plain } from './cleaned.ts';

/** What is known of an article and its blocks, as the `.expected.txt` files have it. */
function rendered(article: CleanArticle): string {
  const { title, byline, source, url, date, dateFrom, dateline } = article;
  const about = { title, byline, source, url, date: date && `${date} (${dateFrom})`, dateline };
  const head = Object.entries(about).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `${[head.join('\n'), ...blocksOf(article)].join('\n\n')}\n`;
}

describe.each([
  ['mends', 'what cleaning mends'],
  ['pages', 'whole pages as scrapers leave them'],
])('%s: %s', (folder) => {
  const pairs = new URL(`../fixtures/cleaning/${folder}/`, import.meta.url);
  const names = readdirSync(pairs).filter((name) => !name.endsWith('.expected.txt'));

  test.each(names)('%s', (name) => {
    const expected = readFileSync(new URL(name.replace(/\.txt$/, '.expected.txt'), pairs), 'utf8');
    expect(rendered(cleaned(readFileSync(new URL(name, pairs), 'utf8')))).toBe(expected);
  });
});

const PROSE = 'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour.';
const MORE = 'Engineers put the cost at $300 million. The mayor denied that local taxes would rise for it.';
const THIRD = 'Work is to begin in spring, when the herring fleet has left, and to end within four years.';

describe('the title', () => {
  test.each([
    ['is the first line', `Council votes\n\n${PROSE}`, 'Council votes'],
    ['is the first line that is no noise', `spot_img\n\nPhoto: AP\n\nCouncil votes\n\n${PROSE}`, 'Council votes'],
    ['is what a line calls so', `Headline: Council votes\n\n${PROSE}`, 'Council votes'],
    [
      'loses the name of the site where the page gives both',
      `Council votes | Ledger\n\nCouncil votes\n\n${PROSE}`,
      'Council votes',
    ],
    ['has its white space folded', `Council \t votes\n\n${PROSE}`, 'Council votes'],
    ['is the file name where the text begins at once', `${PROSE}\n\n${MORE}`, 'council votes 2'],
  ])('%s', (_, text, title) => {
    const article = cleaned(text, 'news/council-votes_2.txt');
    expect(article.title).toBe(title);
    expect(article.text.startsWith(PROSE)).toBe(true);
  });

  test('given by the markup, it holds, and is not said again in the text', () => {
    const extract = { ...plain(`COUNCIL VOTES!\n\nA line between\n\n${PROSE}`), fields: { title: ' Council\nvotes ' } };
    const article = cleanedExtract(extract);
    expect(article.title).toBe('Council votes');
    expect(blocksOf(article)).toEqual(['A line between', PROSE].map((block, at) => (at === 0 ? `# ${block}` : block)));
  });

  test('a first sentence is not lost when it has to serve as the title', () => {
    const article = cleaned(`The ports are closed.\n\n${PROSE}`);
    expect(article.title).toBe('The ports are closed.');
    expect(article.text).toBe(`The ports are closed.\n\n${PROSE}`);
  });
});

describe('a place where something was removed is marked', () => {
  test.each([
    ['a line between paragraphs', [PROSE, 'Advertisement', MORE], [PROSE, `✂ ${MORE}`]],
    ['a line above a heading', [PROSE, 'Advertisement', 'The price', MORE], [PROSE, '✂ # The price', MORE]],
    ['within a paragraph', [`${PROSE} Advertisement ${MORE}`, THIRD], [PROSE, `✂ ${MORE}`, THIRD]],
    ['at the end of a paragraph', [`${PROSE} Read more: A thing`, MORE], [PROSE, `✂ ${MORE}`]],
    ['at the beginning of a paragraph', [PROSE, `[ad_1] ${MORE}`], [PROSE, `✂ ${MORE}`]],
    ['above all of it', ['Advertisement', PROSE], [PROSE]],
    ['below all of it', [PROSE, 'Advertisement'], [PROSE]],
  ])('%s', (_, paragraphs, blocks) => {
    expect(blocksOf(cleaned(['A title', ...paragraphs].join('\n\n')))).toEqual(blocks);
  });

  test('a sentence that something was removed from is not joined over the place', () => {
    const article = cleaned(
      `A title\n\n${PROSE}\n\nThe piers would be\n\nAdvertisement\n\nmended by March.\n\n${MORE}`,
    );
    expect(blocksOf(article)).toEqual([PROSE, 'The piers would be', '✂ mended by March.', MORE]);
  });
});

describe('what a paragraph ends with and the next one begins with stands once', () => {
  const [FERRY, BRIDGE] = [
    'The ferry to the islands will run twice a day.',
    'The bridge stays shut to lorries until June.',
  ];
  const LONG = 'Three boats a day between the harbour and the islands, two of them with room for lorries';

  test.each([
    ['a caption', [PROSE, PROSE, MORE], [PROSE, MORE]],
    ['a caption and the next', [PROSE, PROSE, PROSE], [PROSE]],
    [
      'a list with names in bold',
      [`Ferry: ${FERRY}`, `${FERRY} Bridge: ${BRIDGE}`, BRIDGE, MORE],
      [`Ferry: ${FERRY}`, `Bridge: ${BRIDGE}`, MORE],
    ],
    ['a piece without an end', [`Ferry: ${LONG}`, `${LONG} Bridge: none`], [`Ferry: ${LONG}`, 'Bridge: none']],
    ['not what is said of it', [`Why: ${LONG}`, `${LONG} are too few.`], [`Why: ${LONG}`, `${LONG} are too few.`]],
    ['not a few words', [`${MORE} It is so.`, `It is so. ${THIRD}`], [`${MORE} It is so.`, `It is so. ${THIRD}`]],
    ['not what stands further up', [PROSE, MORE, PROSE], [PROSE, MORE, PROSE]],
    ['not half a word', [`${PROSE}s`, PROSE], [`${PROSE}s`, PROSE]],
    ['behind a line that was removed', [PROSE, 'Advertisement', PROSE, MORE], [PROSE, `✂ ${MORE}`]],
  ])('%s', (_, paragraphs, blocks) => {
    expect(blocksOf(cleaned(['A title', ...paragraphs].join('\n\n')))).toEqual(blocks);
  });
});

test('what a heading says stands below it all the same', () => {
  const text = `A title\n\n${PROSE}\n\n${MORE}\n\n${MORE}`;
  const start = text.indexOf(MORE);
  const article = cleanedExtract({ ...plain(text), layout: 'blocks', headings: [{ start, end: start + MORE.length }] });
  expect(blocksOf(article)).toEqual([PROSE, `# ${MORE}`, MORE]);
});

describe('lists of other articles', () => {
  const HEADLINES = ['Ferry strike enters third week', 'Islands reject new quota'];
  const TEASER = 'Crews on the northern route walked out again on Monday and talks have not resumed since then.';

  test.each([
    ['below the article are left out', [PROSE, MORE, 'Latest Posts', ...HEADLINES], [PROSE, MORE]],
    ['in the middle are left out', [PROSE, 'Most read', ...HEADLINES, MORE, THIRD], [PROSE, `✂ ${MORE}`, THIRD]],
    [
      'with teasers are left out',
      [PROSE, MORE, 'Related stories', HEADLINES[0]!, TEASER, HEADLINES[1]!, TEASER, THIRD, PROSE],
      [PROSE, MORE, `✂ ${THIRD}`, PROSE],
    ],
    [
      'in the last third do not take the end of the article',
      [PROSE, MORE, THIRD, PROSE, MORE, 'Most read', ...HEADLINES, THIRD, PROSE],
      [PROSE, MORE, THIRD, PROSE, MORE, `✂ ${THIRD}`, PROSE],
    ],
    ['without headlines take nothing', [PROSE, 'Related stories', MORE, THIRD], [PROSE, `✂ ${MORE}`, THIRD]],
    ['take no heading', [PROSE, 'Related stories', 'The price', MORE, THIRD], [PROSE, '✂ # The price', MORE, THIRD]],
    ['as the headline are one', ['Latest news', PROSE, MORE], [PROSE, MORE]],
    ['under a label go to the last headline', [PROSE, 'Read more:', HEADLINES[0]!, MORE], [PROSE, `✂ ${MORE}`]],
    [
      'under a label leave the heading',
      [PROSE, 'Read more:', ...HEADLINES, 'The price', MORE],
      [PROSE, '✂ # The price', MORE],
    ],
    [
      'under a label are four at most: longer lists are the article’s own',
      [PROSE, 'Read more:', 'Steel', 'Stone', 'Sand', 'Tar', 'Rope', 'Nails'],
      [PROSE, '✂ Rope', 'Nails'],
    ],
  ])('%s', (_, paragraphs, blocks) => {
    expect(blocksOf(cleaned(['A title', ...paragraphs].join('\n\n')))).toEqual(blocks);
  });
});

describe('words broken over a line end', () => {
  const broken = (head: string, rest: string) =>
    `A title\n\n${PROSE} It was said in the ${head}\n${rest} of the harbour.`;

  test.each([
    ['joined where the corpus knows the whole and not the halves', 'har', 'bour', ['harbour'], 'harbour'],
    ['joined where it knows one half', 'in', 'vestigation', ['in', 'investigation'], 'investigation'],
    ['not joined where it knows both halves', 'can', 'not', ['can', 'not', 'cannot'], 'can not'],
    ['not joined where it does not know the whole', 'ship', 'wreck', [], 'ship wreck'],
    ['not joined before a capital', 'Port', 'Salter', ['portsalter'], 'Port Salter'],
    ['joined at a hyphen, which stays', 'har-', 'bour', [], 'har-bour'],
    ['not joined at a hyphen left open', 'two-', 'and three-year plans', [], 'two- and three-year plans'],
    ['not joined at a dash', 'harbour –', 'or mole', [], 'harbour – or mole'],
  ])('%s', (_, head, rest, knows, whole) => {
    expect(cleaned(broken(head, rest), 'a.txt', knows).text).toContain(`in the ${whole} of the harbour.`);
  });

  test('an empty line can break a word too', () => {
    const text = `A title\n\n${PROSE} It was said in the har\n\nbour that night.`;
    expect(cleaned(text, 'a.txt', ['harbour']).text).toContain('in the harbour that night.');
  });

  test('words are not joined within a line', () => {
    expect(cleaned(`A title\n\n${PROSE} In the har bour.`, 'a.txt', ['harbour']).text).toContain('har bour');
  });
});

describe('a sentence broken by an empty line', () => {
  test.each([
    ['goes on in small letters', 'The office rejected claims that it has not given', 'enough evidence.', true],
    ['stops at a comma', 'The office, which has three ships,', 'Port Eide and the mole is closed.', true],
    ['stops at a word that ends none', 'The office is run by the', 'Eide family of Port Salter.', true],
    ['is whole', 'The office is closed.', 'enough was said of it.', false],
    ['ends with a quotation', 'He called it “a joke.”', 'and left the pier.', false],
    ['is a heading', 'What captains say', 'Eide is closed.', false],
    ['is followed by a name in small letters', 'New telephones', 'iPhone sales fell by a third.', false],
  ])('%s', (_, before, after, joins) => {
    const article = cleaned(`A title\n\n${PROSE}\n\n${before}\n\n${after}`);
    expect(article.text.includes(`${before} ${after}`)).toBe(joins);
  });
});

describe('a bracket that is open where a line ends', () => {
  const lines = (...broken: string[]) => cleaned(['A title', PROSE, ...broken, '', MORE].join('\n'));

  test.each([
    ['a subscript', ['The harbour takes up carbon dioxide (CO', '2) and salt.'], '(CO 2) and salt.'],
    ['several', ['Rust (iron oxide, Fe', '2O', '3, in layers) fell.'], '(iron oxide, Fe 2O 3, in layers) fell.'],
    ['the number of a note', ['The mole was shut.[', '12', '] It rained.'], 'shut.[ 12 ] It rained.'],
  ])('goes on: %s', (_, broken, whole) => {
    expect(lines(...broken).text).toContain(whole);
  });

  test('a long line without a full stop goes on with a figure in front of small letters', () => {
    const broken = 'The tide rose by a metre. Fishers measured more salt, and in all of the harbour less free O';
    expect(lines(broken, '2 than ever before.').text).toContain('less free O 2 than ever before.');
  });

  test.each([
    ['it is never closed', ['Pilots (of all ages came', 'Three ships lay there.']],
    ['another is closed', ['Pilots (of all ages came', 'Ships (three) lay there.']],
    ['it is closed far below', ['Pilots (of all ages came', '1', '2', '3', '4', 'Ships) lay there.']],
  ])('does not where %s', (_, broken) => {
    expect(blocksOf(lines(...broken))).toContain(broken[0]);
  });
});

test('long lines without a full stop are no wrapped text where there was room for the next word', () => {
  const lines = [
    'Council votes for the tide barrier in the harbour at last',
    'A line below the headline that says some more of it',
    'Another such line, the longest of the three that stand above the article',
    PROSE,
  ];
  expect(blocksOf(cleaned(lines.join('\n'))).at(-1)).toBe(PROSE);
});

test('line ends of every kind and white space of every kind are folded', () => {
  const text = `\uFEFFA title\r\n\r\n${PROSE.replaceAll(' ', ' \t\u00a0')}\r\r${MORE}\u2028`;
  expect(cleaned(text).text).toBe(`${PROSE}\n\n${MORE}`);
});

test('where the markup says what a paragraph is, single line ends are white space and short lines no headings', () => {
  const text = `A title\n\nShort line\n\n${PROSE}\nSecond line of it`;
  const article = cleanedExtract({ ...plain(text), layout: 'blocks', fields: { title: 'A title' } });
  expect(blocksOf(article)).toEqual(['Short line', `${PROSE} Second line of it`]);
});

test('markup belongs to no word, and headings and breaks are as the reader found them', () => {
  const text = '# The price\nOne **dear** barrier\n- of steel\n- of stone';
  const range = (start: number, length: number) => ({ start, end: start + length });
  const items = [text.indexOf('- of steel'), text.indexOf('- of stone')] as const;
  const article = cleanedExtract({
    ...plain(text),
    layout: 'blocks',
    markup: [
      range(0, 2),
      range(text.indexOf('**'), 2),
      range(text.lastIndexOf('**'), 2),
      ...items.map((at) => range(at, 2)),
    ],
    headings: [range(0, '# The price'.length)],
    breaks: [text.indexOf('One'), ...items],
    fields: { title: 'Another title' },
  });
  expect(blocksOf(article)).toEqual(['# The price', 'One dear barrier', 'of steel', 'of stone']);
});

test('the revision changes with the title and with the text, and with nothing else', () => {
  const one = cleaned(`A title\n\n${PROSE}`);
  expect(cleaned(`A title\n\n\n${PROSE} \n`, 'other.txt').revision).toBe(one.revision);
  expect(cleaned(`B title\n\n${PROSE}`).revision).not.toBe(one.revision);
  expect(cleaned(`A title\n\n${MORE}`).revision).not.toBe(one.revision);
  expect(one.revision).toMatch(/^[0-9a-f]{8}$/);
});

test('what is nothing but noise leaves no text', () => {
  expect(cleaned('Advertisement\n\nShare\n\nspot_img')).toMatchObject({ text: '', blocks: [], runs: [] });
  expect(cleaned('')).toMatchObject({ text: '', title: 'article' });
});
