import type { Language, Named } from './language.ts';

const since: Named = { name: '開始日', summary: 'この日以降の記事のみ（例：2024-01-10、"last week"）' };
const until: Named = { name: '終了日', summary: 'この日までの記事のみ' };
const source: Named = { name: '媒体', summary: 'この媒体の記事のみ（先頭に-を付けるとこの媒体以外）' };
const lang: Named = { name: '言語', summary: 'この言語の記事のみ（例：en, ko, ja）' };
const visibility: Named = {
  name: '公開範囲',
  summary: 'Slack・Discordで結果を見られる人：自分のみ（private）またはチャンネル全員（channel）',
};

const number: Named = { name: '番号', summary: '一覧（list）に出る番号。一つだけなら省けます' };
const timezone: Named = { name: 'タイムゾーン', summary: 'タイムゾーンまたは都市（例：Asia/Seoul、London）' };
const style: Named = {
  name: '形式',
  summary: '新しい数字と新しい発言者まで（full）、または話題ごとに一文だけ（short）',
};

/** Names and summaries of the commands in Japanese. */
export const japaneseCommands: Language['commands'] = {
  brief: {
    name: 'ブリーフ',
    summary: 'テーマに関する収録記事の抜粋を数件、役に立つ順に表示',
    options: {
      topic: { name: 'テーマ', summary: 'キーワードを数語' },
      since,
      until,
      source,
      lang,
      visibility,
      limit: { name: '件数', summary: '抜粋の件数（1〜10）' },
    },
  },
  ask: {
    name: '質問',
    summary: '質問の答えになる文を、前後の文と出典を添えて表示',
    options: {
      question: { name: '内容', summary: '知りたいことを自由に書いた質問' },
      since,
      until,
      source,
      lang,
      visibility,
    },
  },
  search: {
    name: '検索',
    summary: '語句を含む箇所を関連度の高い順に表示',
    options: {
      query: {
        name: '検索語',
        summary: '単語、"完全一致の語句"、-除外語、source:、title:、before:、after:、on:、lang:',
      },
      limit: { name: '件数', summary: '箇所の件数（1〜1000）' },
      visibility,
    },
  },
  sources: {
    name: '媒体',
    summary: 'どの媒体が何を報じたか：収録記事を媒体別に一覧表示',
    options: {
      query: { name: '検索語', summary: '媒体名または記事タイトルの一部' },
      visibility,
    },
  },
  show: {
    name: '記事',
    summary: '記事1件の全文を段落番号付きで表示',
    options: {
      article: { name: '記事id', summary: '媒体（sources）の一覧にある記事IDまたはファイル名' },
      visibility,
    },
  },
  'find-sources': {
    name: '出典検索',
    summary: 'だれかの主張とその周辺の箇所を、出典とともに示します',
    onMessage: '出典を探す',
    options: {
      text: { name: '文', summary: '書かれたままのメッセージ' },
      visibility,
    },
  },
  verify: {
    name: '引用確認',
    summary: '引用した文言が今も記事にあるかを確認',
    options: {
      citation: { name: '出典', summary: '抜粋の下の「cite:」に続く文字列' },
      visibility,
    },
  },
  quotes: {
    name: '発言',
    summary: '人物や組織の発言を規則で探し、文と出典とともに示します',
    options: {
      person: { name: '発言者', summary: '人物または組織。後ろにテーマを続けてもかまいません' },
      topic: { name: 'テーマ', summary: 'このテーマに関する発言だけ' },
      since,
      until,
      source,
      lang,
      visibility,
    },
  },
  positions: {
    name: '立場',
    summary: '肯定・否定・ノーコメントを規則で分けて並べます',
    options: {
      topic: { name: 'テーマ', summary: 'いくつかの語' },
      since,
      until,
      source,
      lang,
      visibility,
    },
  },
  timeline: {
    name: '年表',
    summary: '文中の日付にもとづき、いつ何があったかを示します',
    options: {
      topic: { name: 'テーマ', summary: 'いくつかの語' },
      since,
      until,
      visibility,
    },
  },
  digest: {
    name: '新着',
    amongOthers: '今すぐ',
    summary:
      'このチャンネルの前回のダイジェスト以降、または指定した日以降に報じられた内容を、話題ごとに一度ずつ示します',
    options: {
      topic: { name: 'テーマ', summary: 'いくつかの語' },
      since,
      until,
      style,
      visibility,
    },
  },
  'digest schedule': {
    name: '予約',
    summary: '決まった時刻にこのチャンネルへダイジェストを投稿します（例：weekdays at 7am＝平日の午前7時）',
    options: {
      time: { name: '時刻', summary: '時刻。毎日でなければ曜日も（例：8:30、weekdays at 7am）' },
      timezone,
      days: { name: '曜日', summary: '例：weekdays、mon,wed,fri（指定しなければ毎日）' },
      topic: { name: 'テーマ', summary: 'このテーマの新着だけ（指定しなければすべて）' },
      style,
      quiet: {
        name: '新着なし',
        summary: '新着がないとき：何も投稿しない（nothing）、または一行で知らせる（line）',
      },
    },
  },
  'digest list': {
    name: '一覧',
    summary: 'このチャンネルに届くダイジェストと、次に投稿される時刻',
    options: { visibility },
  },
  'digest pause': {
    name: '休止',
    summary: '再開するまでダイジェストを投稿しません',
    options: { number },
  },
  'digest resume': {
    name: '再開',
    summary: '休止したダイジェストを、次の時刻から再び投稿します',
    options: { number },
  },
  'digest remove': {
    name: '削除',
    summary: 'このチャンネルからダイジェストを取り除きます',
    options: { number },
  },
  'digest preview': {
    name: 'プレビュー',
    summary: 'このチャンネルのダイジェストを、今投稿するとしたらどうなるかを示します',
    options: { number },
  },
  watch: {
    name: '通知',
    amongOthers: '追加',
    summary: 'テーマの新しい記事が入ると、このチャンネルまたは別のチャンネルに投稿します',
    options: {
      topic: { name: 'テーマ', summary: 'いくつかの語' },
      channel: { name: 'チャンネル', summary: '投稿先（指定しなければここ）' },
      quiet: { name: '静かな時間', summary: '投稿しない時間（例：22-7）。その後に投稿されます' },
      timezone,
    },
  },
  'watch list': {
    name: '一覧',
    summary: 'このチャンネルで新しい記事を通知するテーマ',
    options: { visibility },
  },
  'watch remove': {
    name: '削除',
    summary: 'このチャンネルから、テーマの新しい記事の通知を取り除きます',
    options: { number },
  },
  figures: {
    name: '数字',
    summary: 'テーマに関する数字を、同じものごとにまとめて示します',
    options: {
      topic: { name: 'テーマ', summary: 'いくつかの語' },
      since,
      until,
      visibility,
    },
  },
  'check-quote': {
    name: '引用照合',
    summary: '引用が記事にそのままあるか、どこが違うかを示します',
    onMessage: '引用を確認',
    options: {
      quotation: { name: '引用文', summary: '引用されたままの文言' },
      visibility,
    },
  },
  help: {
    name: 'ヘルプ',
    summary: 'コマンドの一覧、または各コマンドの使い方',
    options: {
      command: { name: 'コマンド', summary: 'コマンドの名前' },
      visibility,
    },
  },
};
