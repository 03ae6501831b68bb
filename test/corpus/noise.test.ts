import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inlineNoise, NOISE, noiseRuleFor } from '../../src/corpus/noise.ts';
import { NOISE_LINES } from '../../src/corpus/noise-lines.ts';
import type { NoiseRule } from '../../src/corpus/noise-rule.ts';
import { NOISE_WITHIN } from '../../src/corpus/noise-within.ts';
import { cleaned } from './cleaned.ts';

const PAIRS = new URL('../fixtures/cleaning/', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, PAIRS), 'utf8');
}

const names = readdirSync(PAIRS).filter((name) => name.endsWith('.txt'));
const isExpected = (name: string) => name.endsWith('.expected.txt');
const pairs = names.filter((name) => !isExpected(name)).map((name) => name.slice(0, -'.txt'.length));

/** The rules as they would be without this one. */
function without<T>(rule: NoiseRule, act: () => T): T {
  const rules = NOISE as NoiseRule[];
  const place = rules.indexOf(rule);
  rules.splice(place, 1);
  try {
    return act();
  } finally {
    rules.splice(place, 0, rule);
  }
}

test('each rule has a golden pair, and each pair a rule', () => {
  expect(pairs.toSorted()).toEqual(NOISE.map(({ name }) => name).toSorted());
  expect(names.filter(isExpected).toSorted()).toEqual(pairs.map((pair) => `${pair}.expected.txt`).toSorted());
});

test.each([
  ['for lines', NOISE_LINES],
  ['within lines', NOISE_WITHIN],
  ['all together', NOISE],
])('the rules %s are sorted by name and each name is given once', (_, rules) => {
  const given = rules.map(({ name }) => name);
  expect(given).toEqual([...new Set(given)].sort());
});

describe.each(NOISE)('$name', (rule) => {
  test('its pair: nothing is removed but what should be', () => {
    const raw = read(`${rule.name}.txt`);
    expect(`${cleaned(raw).text}\n`).toBe(read(`${rule.name}.expected.txt`));
  });

  test('no other rule does its work', () => {
    const raw = read(`${rule.name}.txt`);
    const text = cleaned(raw).text;
    expect(without(rule, () => cleaned(raw).text)).not.toBe(text);
  });
});

describe('sentences that begin like a label are kept', () => {
  test.each([
    'Advertising on the piers brings in less each year, the council was told.',
    'Paid by the mainland, the inspectors came in August.',
    'Comments by the mayor drew laughter.',
    'Contact with the smallest island was lost at noon.',
    'Copyright was not the question, the court said.',
    'Follow the money on the islands and you will find steel, Brandt said.',
    'Follow us or stay, the captain told them.',
    'Join the group or leave the pier, they were told.',
    'Like us, they buy their steel from the mainland.',
    'Find me one family that has not lost a boat, she said.',
    '“Find us on Facebook,” the envoy joked.',
    '“Subscribe to the newsletter,” was all that he would say.',
    "'Share this article with your mother,' he told me.",
    'Get in touch with your families, the captain told the crew, and then go below.',
    'Images – some of them forged – spread quickly on Telegram.',
    'Video by the army shows soldiers on the mole.',
    'Photo by photo, the court went through the evidence.',
    'Listen — the guns have stopped.',
    'Not a member of the union, he sailed on.',
    'Not a subscriber to that view, the mayor left.',
    'Posted to the islands in 1999, he never came back.',
    'Published works of the poet were burned on the pier.',
    'Related firms said that they knew nothing.',
    'Reporting by the Ledger showed that the cracks were known.',
    'Edited by hand, the log is hard to read.',
    'Share prices fell on Monday.',
    'Share the burden, the director told captains.',
    'Sign up or starve, the strikers were told.',
    'The film first appeared on Telegram on Monday.',
    'The post first appeared on the pier in 1911.',
    'The report may not be published before the vote, the minister said.',
    'Its site uses cookies that nobody asked for.',
    'The company may earn revenue from the fines.',
    'This video does not show the storm, the line said.',
    'The statement was carried via KCNA.',
    'The trend continues below the surface.',
    'Top officials met on Monday.',
    'More on that was not to be learned.',
    'More from the fleet will follow.',
    'More: the crews want to be paid, and they want it now.',
    'More: 7%',
    'Contact with the crew broke off, and no e-mail to press@harbour.example was answered.',
    'Reach out to the crews, the mayor said.',
    'Follow the crews on social media and you will see how they live, she said.',
    'Follow along for a week and you will know the pier.',
    'The newsletter: a paper that nobody reads.',
    'We recommend that the piers be closed.',
    'Most read the letter as a threat.',
    'Next post he takes will be his last.',
    'Previous stories of the war were told by the victors.',
    'Register here, a sign on the pier says.',
    'Tags of three colours hang there.',
    'Topics ranged from steel to herring.',
    'Watch the northern light, captains were told.',
    'Home is where the harbour is.',
    'By continuing the strike, the crews will lose the islands.',
    'Reply to the letter was never sent.',
    '제보는 8월에 경찰에 접수됐다.',
    '당국은 사진의 무단 복제를 금지했다.',
    '사진 속의 배는 북쪽으로 향했다.',
    '기자들은 항구에 들어갈 수 없었다.',
    '無断で転載した会社が訴えられた。',
    '広告費は減っている。',
    '【ソウル時事】北部諸島は港を閉鎖した。',
    '【独自】港の亀裂、春に判明していた。',
    '他分享了检查结果。',
    '广告收入连年下降。',
    '编辑部拒绝置评。',
  ])('%s', (sentence) => {
    expect(noiseRuleFor(sentence)?.name).toBeUndefined();
    expect(inlineNoise(`The piers are closed. ${sentence}`)).toEqual([]);
  });
});

describe('what other scrapers leave is noise', () => {
  test.each([
    'ADVERTISEMENT',
    '- Advertisement -',
    'Sponsored by Salter Steel',
    'Story continues below',
    'Salter Wire is a Ledger content partner offering news of the sea.',
    'You can follow her on X @maralund',
    'Follow Mara Lund on X and Threads: @maralund',
    'Mara Lund is a reporter for the Ledger. You can reach her at mlund@ledger.example.',
    'Contact Mara Lund at mlund@ledger.example or 555-555-0123. Follow her on X: @maralund',
    'Reach the reporter at mlund@ledger.example.',
    'Email: mlund@ledger.example',
    'Mara Lund covers the sea for the Ledger. Send her news tips at mlund@ledger.example.',
    'Follow every game: Latest harbour league scores',
    'Follow along for live updates here.',
    'Follow Ledger columnist Mara Lund on social media @maralund',
    'Harbour newsletter:Sign up to get the news of the piers every day',
    'The sea, delivered to your inbox: Sign up for the Harbour Briefing',
    'We occasionally recommend products. If you buy one by a link, we may earn a fee.',
    'Hit play on the player above to hear the podcast.',
    'Thank you for supporting our journalism. You can subscribe to our print edition here.',
    "More:'Nobody asked us': islands close three ports",
    'MORE ON THE PIERS: What we know of the cracks',
    '» Home » World',
    'No comments on Islands close three ports',
    '© 2023 Harbor Ledger',
    'Ⓒ 2023',
    'Terms of Use · Privacy Notice · Sitemap',
    'Like Loading…',
    'Recommended for you',
    'You might also like',
    'Most Popular',
    "Editor's Picks",
    '📬 Sign up for our Harbour Briefing newsletter',
    'Photo credit: Jon Eide',
    'File photo',
    'Reuters',
    '(AP Photo/Jon Eide)',
    'KCNA via REUTERS',
    'Screenshot: Harbour TV',
    'ALSO READ: Ferry strike enters third week',
    'Lesen Sie auch: Streik geht weiter',
    'Читайте также',
    'اقرأ أيضا: إضراب العبارات',
    '5 minute read',
    'Share',
    'Share this story',
    'Share on X',
    'Facebook Twitter Email Print',
    'Additional reporting by Tom Aiken',
    'Compiled by Mara Lund',
    'Our Standards: The Salter Wire Trust Principles.',
    'Contributing: Tom Aiken, Salter Wire',
    'With inputs from agencies',
    'Topics: ferries | steel',
    'td_block_wrap',
    '</div>',
    '• • •',
    '댓글 12개',
    '관련기사',
    '[사진제공=항만통신]',
    '무단전재 및 재배포 금지',
    'ⓒ 항만통신 무단전재-재배포 금지',
    '関連記事：漁民、新しい漁獲枠を拒否',
    'あわせて読みたい',
    '相关阅读',
    '责任编辑：李明',
    '阅读全文',
  ])('%s', (line) => {
    expect(noiseRuleFor(line)).not.toBeNull();
  });
});
