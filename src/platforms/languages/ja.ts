import { clockTime } from '../../clock-time.ts';
import type { Remark } from '../../remark.ts';
import { japaneseCommands } from './ja-commands.ts';
import type { Language } from './language.ts';
import { dayNames, daysKind, momentIn } from './moments.ts';

export const japanese: Language = {
  code: 'ja',
  discordLocales: ['ja'],
  commands: japaneseCommands,

  day: (date) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  month: (date) => `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`,
  year: (date) => `${date.slice(0, 4)}年`,
  undated: '日付なし',
  countUndated: (number) => `日付なし${number}件`,
  countArticles: (number) => `記事${number}件`,
  countPassages: (number) => `該当箇所${number}件`,
  countPublishers: (number) => `${number}媒体`,
  within: (passages, articles) => `${passages} · ${articles}`,
  noPublisher: '媒体の記載なし',
  paragraph: (number, heading) => `第${number}段落${heading === null ? '' : `（小見出し「${heading}」）`}`,
  alsoIn: (article) => `同じ文言のある記事：${article}`,

  carriedOver: (words) => `引き継ぎ：${words}`,
  doesNotCover: 'このテーマを扱った収録記事はありません。',
  doesNotAnswer: '収録記事にこの質問の答えはありません。',
  foundNowhere: (words) => `どの記事にもない語：${words}`,
  readAs: (typed, read) => `「${typed}」を「${read}」として検索`,
  nearest: '最も近い箇所（答えではありません）：',
  moreOnThis: '関連するほかの抜粋：',
  otherWords: '語句を減らすか、別の語句でお試しください。収録記事の一覧はこちら：',
  quotationGoesOn: '⋯ 引用は次に続きます。',
  quotationContinued: '⋯ 引用の続き：',

  nothingHolds: (query) => `媒体名にも記事タイトルにも「${query}」は見つかりません。`,
  unreadable: (files) =>
    `ファイルまたはレコード${files}件を読み込めませんでした。Briefwireの管理者は次のコマンドで原因を確認できます：briefwire check`,
  newestListed: (articles) => `新しい${articles}件だけを挙げています。タイトルの語や媒体名を加えると絞り込めます。`,
  from: (day, origin) => `${day}（日付の取得元：${origin}）`,

  intact: '変更なし：引用された文言は記事の同じ箇所にそのままあります。',
  moved: '移動：同じ文言が記事内の別の箇所に移っています。',
  changed: '変更あり：この文言はもう記事にありません。',
  gone: (article) => `記事なし：収録記事に「${article}」はありません。`,
  diffLegend: '削除：[-文言-]、追加：{+文言+}',
  nothingResembles: '記事には似た文言もありません。',
  notKept: '引用時の本文は保存されていません。現在の記事で最も近い文言：',

  evidence: {
    quotesTitle: (person, topic) =>
      [`発言者: ${person ?? 'すべて'}`, ...(topic === null ? [] : [`テーマ: ${topic}`])].join(' · '),
    nothing: '該当するものは見つかりませんでした。',
    byRule: '規則による判定',
    notPlainWho: (asWritten) => `「${asWritten}」（誰かは明らかでない）`,
    does: {
      affirms: '肯定',
      denies: '否定',
      declines: 'コメントせず',
      says: '発言',
      'does not say': '述べていない',
    },
    readAsDay: (words, day) => `「${words}」は${day}と解釈`,
    cannotBeDated: (words) => `「${words}」は日付を特定できません`,
    byWords: '意味ではなく、語句と数字で探した箇所です。',
    holdsWords: 'この語句を含む:',
    aroundIt: '関連する箇所:',
    negationIn: {
      claim: (word) => `メッセージにだけある否定の語: ${word}`,
      passage: (word) => `この箇所にだけある否定の語: ${word}`,
    },
    numbersMissing: (numbers) => `これらの箇所にないもの: ${numbers}`,
    unlooked: (number) => `ほかの主張${number}件は検索していません`,
    noClaim: 'このメッセージには検索できる内容がありません。',
    quotes: (number) => `メッセージに引用が${number}件あります。一字一句同じかを確かめるには:`,
    verbatim: '一致: 収録記事にこの文言がそのままあります。',
    different: '不一致: 収録記事の文言はこれと異なります。',
    notFound: '該当なし: 収録記事にこの文言はありません。',
    tooShort: '短すぎます: この長さでは確認できません。前後の文言を加えてください。',
    unchecked: (number) => `ほかの引用${number}件は確認していません`,
    negationLost: '否定の語が一方にしかありません。',
    spokenByAnother: (speaker, given) =>
      `別人の発言: 記事での発言者は「${given}」ではなく「${speaker}」です（規則による）`,
    spokenBy: (speaker) => `記事での発言者（規則による判定）: ${speaker}`,
  },

  digest: {
    title: (topic, days) => ['新着', ...(topic === null ? [] : [topic]), days].join(' · '),
    nothing: 'この期間に新しい内容はありません。',
    told: (articles, publishers) => `${articles}: ${publishers}`,
    newFigure: '新しい数字（規則による判定）:',
    newVoices: (names) => `新たに発言が引用された人（規則による判定）: ${names}`,
    undated: (number) => `日付のわからない記事${number}件は含めていません。`,
    cameIn: (number) => `日付のない記事${number}件は、届いた時刻で数えています。`,
    watchTitle: (topic) => `新着：${topic}`,
  },

  channel: {
    digests: 'このチャンネルのダイジェスト',
    watches: 'このチャンネルの通知トピック',
    deeds: {
      set: '設定しました。',
      'as before': 'すでに設定されています。',
      paused: '一時停止しました。',
      resumed: '再開しました。',
      removed: '削除しました。',
    },
    noDigests: 'このチャンネルにはまだダイジェストがありません。設定するには：',
    noWatches: 'このチャンネルにはまだ通知トピックがありません。設定するには：',
    due: (when) => {
      const words = { 'every day': '毎日', weekdays: '平日', weekend: '土日' };
      const kind = daysKind(when);
      const days = kind === null ? dayNames(when, 'ja', 'short').join('・') : words[kind];
      return `${days} ${clockTime(60 * when.hour + when.minute)}（${when.zone}）`;
    },
    next: (at, zone) => `次回：${momentIn(at, zone, 'ja')}（${zone}）`,
    topic: (topic) => (topic === null ? 'すべてのニュース' : `トピック：${topic}`),
    short: '短め',
    saysQuiet: '新着がない日は一行でお知らせ',
    quietHours: (from, to, zone) => `${clockTime(from)}–${clockTime(to)}は通知なし（${zone}）`,
    paused: {
      'by hand': '一時停止中',
      gone: '一時停止中：チャンネルが見つかりません',
      forbidden: '一時停止中：投稿の権限がありません',
    },
  },

  notices: {
    aDigest: (topic) => (topic === null ? 'ダイジェスト' : `ダイジェスト（${topic}）`),
    aWatch: (topic) => `通知（${topic ?? '新着'}）`,
    paused: (what, why, resume) =>
      why === 'gone'
        ? `設定された${what}を一時停止しました。チャンネルがなくなったか、Briefwireが参加していません。`
        : `設定された${what}を一時停止しました。Briefwireにはそのチャンネルに投稿する権限がありません。権限を与えてから入力してください：${resume}`,
    perhapsLost: (what, again) =>
      `${what}がチャンネルに届いたかどうか確かめられません。Briefwireはそのチャンネルを読めません。届いていなければ：${again}`,
  },

  helpTitle: '使えるコマンド',
  moreHelp: (line) => `各コマンドの詳しい説明：${line}`,
  forExample: '例：',
  tryThis: '次の入力をお試しください：',
  remark: inJapanese,
  englishOnly: '次のメッセージは英語のみです。',

  buttons: {
    more: 'もっと見る',
    back: '前へ',
    goOn: '続きを読む',
    post: 'チャンネルに投稿',
    open: (number) => `記事${number}を開く`,
    useful: '役に立った',
    notUseful: '役に立たなかった',
    ask: '質問する',
    follow: '続けて質問',
    cancel: 'キャンセル',
  },

  notes: {
    looking: 'まだ検索しています…',
    noMore: 'これ以上はありません。',
    noWords: 'このメッセージには検索できる文章がありません。',
    noted: 'ご意見を記録しました。ありがとうございます。',
    alreadyPosted: 'この結果はすでにチャンネルに投稿されています。',
    postedBelow: 'チャンネルに投稿しました。',
    buttonUnknown: 'このボタンは古いため、もう使えません。もう一度質問してください。',
    tooMany: (seconds) => `短時間に質問が集中しました。${seconds}秒後にもう一度質問してください。`,
    closing: 'Briefwireを再起動しています。1分後にもう一度質問してください。',
    failed: (reference) =>
      `Briefwireの内部エラーのため回答できませんでした。管理者はログでエラー番号${reference}を確認できます。`,
    postUncertain: (reference) =>
      `結果がチャンネルに投稿されたかどうか確認できません（${reference}）。表示されていなければ投稿してください：`,
    // A space and a name follow: a wide colon would bring a second space.
    askedBy: '質問者:',
  },

  followUp: {
    title: '続けて質問する',
    label: '質問',
    example: '日本は？ · いつ？ · 彼は何と言った？',
  },

  home: {
    title: 'Briefwire',
    whatItDoes:
      'チームの記事を一字一句そのまま引用し、抜粋ごとに出典を示します。ニュースについて独自の文章を書くことはありません。',
    corpus: '収録記事',
    newest: (article) => `最新の記事：${article}`,
    lastQuestions: '最近の質問',
    noQuestions: 'まだありません。',
  },
};

function inJapanese(remark: Remark): string {
  switch (remark.about) {
    case 'unreadable day':
      return `「${remark.typed}」は日付として読み取れません。2023-10-30の形式か、"last week"のような英語の表現で入力してください。`;
    case 'no such command':
      return `「${remark.typed}」というコマンドはありません。`;
    case 'no such option':
      return `コマンド「${remark.command}」に「${remark.option}」というオプションはありません。使い方：${remark.usage}`;
    case 'option missing':
      return `「${remark.option}」が入力されていません。例：${remark.example}`;
    case 'option too long':
      return `「${remark.option}」が${remark.length}文字あります。入力できるのは${remark.most}文字までです。`;
    case 'not a whole number':
      return `「${remark.option}」には${remark.min}から${remark.max}までの整数を入力してください。入力された値：${remark.typed}`;
    case 'not a choice':
      return `「${remark.option}」には次のいずれかを入力してください：${remark.choices.join('、')}。入力された値：${remark.typed}`;
    case 'no such article':
      return `収録記事に、IDまたはファイル名が「${remark.typed}」の記事はありません。`;
    case 'not a citation':
      return '出典IDではありません。出典IDは"article@1a2b3c4d:120-240~5e6f7a8b"のような形式で、各抜粋の下にあります。';
    case 'no channel':
      return 'ダイジェストと通知はチャンネルごとのものです。SlackまたはDiscordで指定してください。';
    case 'may not manage':
      return 'ここに投稿される内容を変えられるのは、このチャンネルを管理できる人だけです。管理者に頼んでください。';
    case 'no such number':
      return `このチャンネルに${remark.typed}番はありません。${remark.what} listで一覧を見られます。`;
    case 'which number':
      return `このチャンネルには複数あります。番号を書いてください：${remark.numbers.join('、')}。${remark.what} listで一覧を見られます。`;
    case 'none set up':
      return remark.what === 'digest'
        ? 'このチャンネルにはまだダイジェストがありません。'
        : 'このチャンネルにはまだ通知トピックがありません。';
    case 'too many set up':
      return `このチャンネルにはすでに上限の${remark.most}件があります。先に一つ削除してください。`;
    case 'no such channel':
      return `Briefwireから見える${remark.typed}というチャンネルはありません。先に招待してください。`;
    case 'unreadable time':
      return `「${remark.typed}」は時刻として読み取れません。8:30、午前7時、「平日8時半」のように、時刻を1つだけ入力してください。`;
    case 'unreadable days':
      return `「${remark.typed}」は曜日として読み取れません。「平日」「月-金」「月・水・金」のように入力してください。`;
    case 'unreadable quiet hours':
      return `「${remark.typed}」は通知を休む時間帯として読み取れません。22:00-07:00、「午後10時-午前7時」のように入力するか、「なし」と入力してください。`;
    case 'no such zone':
      return `「${remark.typed}」ではタイムゾーンを1つに決められません。${
        remark.nearest.length > 0
          ? `次のいずれかを入力してください：${remark.nearest.join('、')}`
          : 'Asia/Seoulの形式か、大きな都市の名前で入力してください。'
      }`;
    case 'days named twice':
      return `「${remark.inTime}」と「${remark.beside}」の曜日が異なります。曜日は一度だけ入力してください。`;
    case 'zone named twice':
      return `「${remark.inTime}」と「${remark.beside}」のタイムゾーンが異なります。タイムゾーンは一度だけ入力してください。`;
    default:
      return remark satisfies never;
  }
}
