import { COUNTRIES } from '../analysis/statements/countries.ts';

/** Follow-ups as Koreans and Japanese write them most often, and what they are in English. Politeness and marks are left out. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:더|더보기|계속|다음|もっと|続き|つづき|次|続けて)$/u, 'more'],
  [/^(?:고마워|고맙습니다|감사합니다|감사|ありがとう|ありがとうございます|どうも)$/u, 'thanks'],
  [/^(?:안녕|안녕하세요|こんにちは|おはよう|おはようございます)$/u, 'hello'],
  [/^(?:언제|언제요|언제야|いつ|いつですか|いつのこと)$/u, 'when?'],
  [/^(?:어디|어디서|어디에서|어디야|どこ|どこで|どこですか)$/u, 'where?'],
  [/^(?:왜|왜요|どうして|なぜ|なんで|なぜですか)$/u, 'why?'],
  [/^(?:누가|누구|누구야|誰|誰が|だれ|誰ですか)$/u, 'who?'],
  [/^(?:몇 ?명|몇 ?개|얼마나|何人|いくつ|何人ですか)$/u, 'how many?'],
  [/^(?:어떻게|どうやって|どのように)$/u, 'how?'],
  [/^(?:출처|출처는|근거는|出典|出典は|ソース|ソースは)$/u, 'sources?'],
  [/^(?:정말|진짜|사실이야|사실인가요|本当|本当ですか|ほんと)$/u, 'is that true?'],
  [/^(?:그|그는|그가) (?:뭐라고|무슨 말을) ?(?:했|말했).*$/u, 'what did he say about that?'],
  [/^彼は(?:何|なん)(?:と|て)(?:言|い)(?:った|いました|っていた).*$/u, 'what did he say about that?'],
  [/^(?:그 ?전|이전|더 이전|それ以前|その前|それより前)(?:은|에는|は|には)?$/u, 'earlier than that?'],
  [/^(?:그 ?후|이후|최근|その後|それ以降|最近)(?:은|에는|は|には)?$/u, 'newer than that?'],
  [/^(?:영어 ?(?:기사|출처)?만|英語(?:の記事|のソース)?だけ)$/u, 'in English sources only'],
  [/^(?:한국어 ?(?:기사|출처)?만|韓国語(?:の記事|のソース)?だけ)$/u, 'in Korean sources only'],
  [/^(?:일본어 ?(?:기사|출처)?만|日本語(?:の記事|のソース)?だけ)$/u, 'in Japanese sources only'],
];

/** 'And what about ...': the name stands between. */
const ABOUT =
  /^(?:(?:그럼|그러면|그리고|では|じゃあ|それでは)[ ,]*)?(\S+?)(?:은|는|이|가|도|については|は|も|が)?\s*(?:요|어때요?|어떤가요|どう|どうですか)?$/u;

const POLITE =
  /(?:[ ,]*(?:알려 ?주세요|알려 ?줘|보여 ?주세요|보여 ?줘|부탁해|부탁드려요|教えて(?:ください)?|見せて(?:ください)?|お願いします|ください))+$/u;

const NAMES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ names, abroad }) => abroad.map((name) => [name, names[0]!] as const)),
);

/** A follow-up in Korean or Japanese in English; every other text as it is. */
export function inEnglish(text: string): string {
  if (!/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return text;
  const plain = text
    .replace(/[\s?!.,…~]+$/u, '')
    .replace(POLITE, '')
    .trim();
  const phrase = PHRASES.find(([pattern]) => pattern.test(plain));
  if (phrase) return phrase[1];
  const name = NAMES.get(ABOUT.exec(plain)?.[1] ?? '') ?? NAMES.get(plain);
  return name === undefined ? text : `and ${capitalised(name)}?`;
}

function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}\p{N}.])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
