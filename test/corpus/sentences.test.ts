import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_SENTENCE, sentencesIn } from '../../src/corpus/sentences.ts';
import { anyText } from './any-text.ts';

/** Each case is written with `|` where one sentence ends and the next begins. */
const cases: readonly string[] = [
  // Abbreviations with full stops.
  'The U.S. Army sent two ships to the harbour.',
  'He left for the U.S. | The army stayed.',
  'Envoys met at the U.N. Security Council. | No vote was taken.',
  'The letter went to the U.N. | It was not answered.',
  'Talks resumed at 5 p.m. Monday in Port Salter. | They ended at 9 p.m. | The envoys left.',
  'Officials in Washington, D.C. declined to comment. | Seoul did not.',
  'It met the U.S. Under Secretary of Defense on Friday.',
  'The call is at 10 a.m. EST. | The council will listen.',
  'The U.S.-led talks failed. | Ships, e.g. Northern ferries, wait.',
  // Titles, ranks and the like.
  'Gen. Park Ji-ho commands it. | Lt. Col. Reyl does not.',
  'Sen. Ulla Brandt and Rep. Tom Aiken objected. | Dr. Lund, too.',
  'Mr. Reyl met Mrs. Okafor near St. Petersburg. | Prof. Amin was ill.',
  'The ship passed Mt. Eide. | Nobody saw it.',
  // Initials.
  'George W. Bush spoke first. | J. K. Rowling did not.',
  'A. B. Yehoshua wrote it. | It sold well.',
  'They chose plan B. | The council agreed.',
  // Figures.
  'It was ship No. 3 of the fleet. | No. 4 sank.',
  'He said no. | Three members left.',
  'The barrier costs $2 billion. | Steel is 3.5 percent dearer.',
  'Prices rose 1.2 percent. | $300 million was set aside.',
  'It opens on Oct. 30 at noon. | In Dec. 2023 it closes.',
  '3. The third point is the longest.',
  'Turnover fell to 12. | Nobody was hired.',
  'See fig. 3 and art. 5 of the treaty. | Both matter.',
  // Firms.
  'Salter Steel Inc. and Eide Bros. Ltd. bid for it. | Neither won.',
  'The steel comes from Salter Steel Inc. | The council chose it.',
  // Ellipses.
  'He waited ... and left. | Nobody called.',
  'He waited… and left. | Nobody called.',
  'We may sign ... | The islands will not. | So be it.',
  'We may sign.... | Kim will not.',
  'He said [...] that it was over.',
  // Quotations.
  '“We will not sign,” Reyl said. | “Not today.”',
  '“Will you sign?” Reyl asked. | Nobody answered.',
  '“Stop!” Mayor Adeyemi said. | They did not.',
  '“Who told you that?” he asked them.',
  'He called it “paradoxical.” | The envoys laughed.',
  'Reyl said: “We came to listen. | We will not sign.” | Then he left.',
  '(The ship sank in 1911.) | It was never raised.',
  'Did it work? | “No.” | It did not!',
  "'We came to listen.' | Then he left.",
  // Names with marks of their own.
  'Yahoo! said it would close the site. | Users complained.',
  'The site is www.salter.example and it is slow. | It was built in 1999.',
  // A space lost by a scraper.
  'The talks failed, he said.|The islands left early.',
  'Version v2.The is not a sentence.',
  // Korean.
  '교통청은 항구를 폐쇄했다. | 수리는 3월까지 걸린다.',
  '그는 “서명하지 않겠다.”라고 말했다. | 회담은 끝났다.',
  '회담은 실패했나? | 그렇다.',
  // Japanese.
  '港を閉鎖した。|修理は三月までかかる。',
  '運輸局は「報告を無視したことはない。」と述べた。|船は南へ回る。',
  '本当か？|本当だ！|終わり。',
  '「来るな。」|「行く。」',
  // Chinese.
  '港口已关闭。|修理到三月。',
  '“我们没有忽视报告。”他说。|会谈结束。',
  '会谈失败了吗？|是的。',
  // Arabic, Urdu, Hindi.
  'أغلقت الموانئ. | هل فشلت المحادثات؟ | نعم.',
  'بندرگاہیں بند ہیں۔ | مرمت جاری ہے۔',
  'बंदरगाह बंद है। | मरम्मत जारी है।',
  // Nothing to part.
  'Harbour talks resume',
  'Reyl, of St.',
  '...',
];

test.each(cases)('%s', (marked) => {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  const text = marked.replaceAll(' | ', ' ').replaceAll('|', '');
  expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('only the asked part of the text is looked at, and offsets count from its beginning', () => {
  const text = 'One here. Two here. Three here.';
  expect(sentencesIn(text, 10, 19)).toEqual([{ start: 10, end: 19 }]);
  expect(sentencesIn(text, 9, 24)).toEqual([
    { start: 10, end: 19 },
    { start: 20, end: 24 },
  ]);
  expect(sentencesIn(text, 31)).toEqual([]);
  expect(sentencesIn('')).toEqual([]);
  expect(sentencesIn(' \n ')).toEqual([]);
});

test('a run without a full stop is parted at white space, and within a word only where there is none', () => {
  const words = 'harbour '.repeat(400).trim();
  const parts = sentencesIn(words);
  expect(parts.length).toBe(Math.ceil(words.length / LONGEST_SENTENCE));
  for (const { start, end } of parts) {
    expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(words.slice(start, end)).toMatch(/^harbour( harbour)*$/);
  }
  const gap = `${'x'.repeat(10)}  ${'y'.repeat(LONGEST_SENTENCE)}`;
  expect(sentencesIn(gap).map(({ start, end }) => gap.slice(start, end))).toEqual(gap.split('  '));
  const unbroken = `x${'😀'.repeat(LONGEST_SENTENCE)}`;
  const cut = sentencesIn(unbroken).map(({ start, end }) => unbroken.slice(start, end));
  expect(cut.join('')).toBe(unbroken);
  expect(cut.every((part) => part.isWellFormed())).toBe(true);
});

test('over any text, sentences hold every character that is not white space once, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sentences = sentencesIn(text);
      let at = 0;
      for (const { start, end } of sentences) {
        expect(text.slice(at, start)).toMatch(/^\s*$/);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        at = end;
      }
      expect(text.slice(at)).toMatch(/^\s*$/);
    }),
  );
});

test('no sentence begins or ends within a surrogate pair', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end } of sentencesIn(text)) {
        for (const at of [start, end])
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))).toBe(false);
      }
    }),
  );
});
