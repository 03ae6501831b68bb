import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/corpus/read/encoding.ts';

const hex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'));

const KOREAN = '북한은 러시아에 병력을 보냈다고 정부가 밝혔다.';
const KOREAN_BYTES = 'bacfc7d1c0ba20b7afbdc3bec6bfa120bab4b7c2c0bb20bab8b3c2b4d9b0ed20c1a4baceb0a120b9e0c7fbb4d92e';

describe('what is certain needs no guess', () => {
  test.each([
    ['a UTF-8 mark', 'efbbbf6f6e65', '\uFEFFone', 'utf-8'],
    ['a UTF-16LE mark', 'fffe6f006e006500', '\uFEFFone', 'utf-16le'],
    ['a UTF-16BE mark', 'feff006f006e0065', '\uFEFFone', 'utf-16be'],
    [
      'UTF-16LE without a mark',
      '1cc1b8c62000acc034bbe4c240c7200070c8a9c658d5e4b22e00',
      '서울 사무실은 조용하다.',
      'utf-16le',
    ],
    ['UTF-16BE without a mark', '00540077006f00200077006f007200640073002e', 'Two words.', 'utf-16be'],
    ['strict UTF-8', Buffer.from(KOREAN).toString('hex'), KOREAN, 'utf-8'],
  ])('%s', (_name, bytes, text, encoding) => {
    expect(decode(hex(bytes))).toEqual({ text, encoding, problems: [] });
  });

  test('a declared encoding is believed', () => {
    expect(decode(hex(KOREAN_BYTES), 'EUC-KR')).toEqual({ text: KOREAN, encoding: 'euc-kr', problems: [] });
  });

  test('but not against bytes that are UTF-8, for such files were saved again', () => {
    expect(decode(Buffer.from(KOREAN), 'EUC-KR').text).toBe(KOREAN);
  });

  test('nor a declared UTF-8 against bytes that are not', () => {
    expect(decode(hex(KOREAN_BYTES), 'utf-8').text).toBe(KOREAN);
  });

  test('all that is well-formed comes back as it was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~\n\u00a0-\ud7ff]*$/), (text) => {
        expect(decode(new TextEncoder().encode(text)).text).toBe(text);
        expect(decode(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))).text).toBe(`\uFEFF${text}`);
      }),
    );
  });
});

describe('a guess is made from the bytes and is owned up to', () => {
  test.each([
    [
      'windows-1252',
      '54686520636166e99273206f776e6572207361696420936e6f20636f6d6d656e749420962074776963652e',
      'The café’s owner said “no comment” – twice.',
    ],
    ['euc-kr', KOREAN_BYTES, KOREAN],
    ['shift_jis', '966b92a9914e82cd838d8356834182c9959491e082f0919782c182bd8142', '北朝鮮はロシアに部隊を送った。'],
    [
      'gb18030',
      'b3afcfcacff2b6edc2decbb9c5c9c7b2c1cbbefcb6d3a3acbaabb9fad5feb8aecbb5a1a3',
      '朝鲜向俄罗斯派遣了军队，韩国政府说。',
    ],
    [
      'iso-2022-jp',
      '1b24424b4c442b412f244f256d25372522244b49744262247241772443243f21231b2842',
      '北朝鮮はロシアに部隊を送った。',
    ],
  ])('%s', (encoding, bytes, text) => {
    const message = `The file is not UTF-8 and declares no encoding; it was read as ${encoding}. Save it as UTF-8 to be sure of its letters.`;
    expect(decode(hex(bytes))).toEqual({ text, encoding, problems: [{ severity: 'warning', message }] });
  });
});

test('a broken byte in a UTF-8 file costs that letter and no other', () => {
  const decoded = decode(hex(`${Buffer.from(KOREAN).toString('hex')}ff${Buffer.from('끝').toString('hex')}`));
  expect(decoded.text).toBe(`${KOREAN}\uFFFD끝`);
  expect(decoded.problems.map((problem) => problem.message)).toEqual([
    'Characters that are not valid utf-8 became “\uFFFD” in the text (1 in all); save the file again as UTF-8.',
  ]);
});

test('a guess is made from the letters, however far into the file they stand', () => {
  const bytes = Buffer.concat([Buffer.from('All of this is plain.\n'.repeat(30_000)), hex(KOREAN_BYTES)]);
  expect(decode(bytes).text.slice(-KOREAN.length)).toBe(KOREAN);
});

describe('what is not text is refused', () => {
  test.each([
    ['NUL bytes', '89504e470d0a1a0a0000000d4948445200', 'it holds NUL bytes'],
    ['a NUL in UTF-16', 'fffe610000006200', 'it holds NUL characters'],
    ['control characters', '0102030405060708616263640e0f1011', 'it holds 12 control characters'],
  ])('%s', (_name, bytes, why) => {
    expect(() => decode(hex(bytes))).toThrow(
      `This is not text: ${why}. If it is a document of another kind, give it its own ending (such as .pdf); else save it as UTF-8.`,
    );
  });

  test('a form feed or a stray control character does no harm', () => {
    expect(decode(hex('6f6e650c74776f1f')).text).toBe('one\ftwo\x1f');
  });
});
