import { clockTime } from '../../clock-time.ts';
import type { Remark } from '../../remark.ts';
import { koreanCommands } from './ko-commands.ts';
import type { Language } from './language.ts';
import { dayNames, daysKind, momentIn } from './moments.ts';

// Words of others stand in quotation marks before a noun of ours, so that no particle depends on how they end.

export const korean: Language = {
  code: 'ko',
  discordLocales: ['ko'],
  commands: koreanCommands,

  day: (date) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}년 ${month}월 ${day}일`;
  },
  month: (date) => `${date.slice(0, 4)}년 ${Number(date.slice(5, 7))}월`,
  year: (date) => `${date.slice(0, 4)}년`,
  undated: '날짜 없음',
  countUndated: (number) => `날짜 없음 ${number}건`,
  countArticles: (number) => `기사 ${number}건`,
  countPassages: (number) => `대목 ${number}곳`,
  countPublishers: (number) => `매체 ${number}곳`,
  within: (passages, articles) => `${passages} · ${articles}`,
  noPublisher: '매체 표기 없음',
  paragraph: (number, heading) => `단락 ${number}${heading === null ? '' : `, 소제목 ‘${heading}’ 아래`}`,
  alsoIn: (article) => `같은 문구가 실린 기사: ${article}`,

  carriedOver: (words) => `이어서: ${words}`,
  doesNotCover: '기사 모음에 이 주제를 다룬 기사가 없습니다.',
  doesNotAnswer: '기사 모음에 이 질문의 답이 없습니다.',
  foundNowhere: (words) => `어느 기사에도 없는 말: ${words}`,
  readAs: (typed, read) => `‘${typed}’ 대신 ‘${read}’ 검색`,
  nearest: '가장 가까운 대목(답은 아님):',
  moreOnThis: '같은 주제의 다른 발췌:',
  otherWords: '단어를 줄이거나 바꿔 보세요. 어떤 기사가 있는지 보려면:',
  quotationGoesOn: '⋯ 인용이 이어집니다.',
  quotationContinued: '⋯ 앞에서 이어지는 인용:',

  nothingHolds: (query) => `‘${query}’ 표현이 들어간 매체명이나 기사 제목이 없습니다.`,
  unreadable: (files) =>
    `파일 또는 레코드 ${files}건을 읽지 못했습니다. Briefwire 운영자는 다음 명령으로 원인을 확인할 수 있습니다: briefwire check`,
  newestListed: (articles) => `최신 기사 ${articles}건만 나열합니다. 제목의 단어나 매체명을 덧붙이면 좁힐 수 있습니다.`,
  from: (day, origin) => `${day}(날짜 근거: ${origin})`,

  intact: '이상 없음: 인용한 문구가 기사의 같은 자리에 그대로 있습니다.',
  moved: '위치 변경: 같은 문구가 기사의 다른 자리로 옮겨졌습니다.',
  changed: '내용 변경: 이 문구는 이제 기사에 없습니다.',
  gone: (article) => `기사 없음: 기사 모음에 ‘${article}’ 기사가 없습니다.`,
  diffLegend: '삭제: [-문구-], 추가: {+문구+}',
  nothingResembles: '기사에 비슷한 문구도 없습니다.',
  notKept: '인용 당시의 본문이 남아 있지 않습니다. 현재 기사에서 가장 비슷한 문구:',

  evidence: {
    quotesTitle: (person, topic) =>
      [`발언자: ${person ?? '전체'}`, ...(topic === null ? [] : [`주제: ${topic}`])].join(' · '),
    nothing: '해당하는 내용을 찾지 못했습니다.',
    byRule: '규칙에 따른 판별',
    notPlainWho: (asWritten) => `“${asWritten}” (누구인지 분명하지 않음)`,
    does: {
      affirms: '긍정',
      denies: '부인',
      declines: '언급하지 않음',
      says: '발언',
      'does not say': '말하지 않음',
    },
    readAsDay: (words, day) => `“${words}” 해석: ${day}`,
    cannotBeDated: (words) => `“${words}” – 날짜를 정할 수 없음`,
    byWords: '뜻이 아니라 단어와 숫자로 찾은 대목입니다.',
    holdsWords: '이 단어들이 있음:',
    aroundIt: '관련 대목:',
    negationIn: {
      claim: (word) => `메시지에만 있는 부정 표현: ${word}`,
      passage: (word) => `대목에만 있는 부정 표현: ${word}`,
    },
    numbersMissing: (numbers) => `이 대목들에 없음: ${numbers}`,
    unlooked: (number) => `찾아보지 않은 주장 ${number}건`,
    noClaim: '이 메시지에는 찾아볼 내용이 없습니다.',
    quotes: (number) => `메시지에 인용문이 ${number}개 있습니다. 원문과 같은지 확인하려면:`,
    verbatim: '일치: 기사 모음에 이 문구가 그대로 있습니다.',
    different: '불일치: 기사 모음의 문구는 이와 다릅니다.',
    notFound: '없음: 기사 모음에 이 문구가 없습니다.',
    tooShort: '너무 짧음: 이만한 문구로는 확인할 수 없습니다. 앞뒤 문구를 더해 주세요.',
    unchecked: (number) => `확인하지 않은 인용문 ${number}건`,
    negationLost: '부정하는 말이 한쪽에만 있습니다.',
    spokenByAnother: (speaker, given) =>
      `다른 사람의 말: 기사에서 말한 사람은 “${given}” 아닌 “${speaker}” (규칙에 따름)`,
    spokenBy: (speaker) => `기사 속 발언자(규칙에 따른 판별): ${speaker}`,
  },

  digest: {
    title: (topic, days) => ['새 소식', ...(topic === null ? [] : [topic]), days].join(' · '),
    nothing: '이 기간에 새로운 내용이 없습니다.',
    told: (articles, publishers) => `${articles}: ${publishers}`,
    newFigure: '새로 나온 수치 (규칙에 따른 판별):',
    newVoices: (names) => `새로 인용된 사람 (규칙에 따른 판별): ${names}`,
    undated: (number) => `날짜를 알 수 없는 기사 ${number}건은 포함하지 않았습니다.`,
    cameIn: (number) => `날짜 없는 기사 ${number}건은 들어온 때를 기준으로 실었습니다.`,
    watchTitle: (topic) => `방금 들어온 기사: ${topic}`,
  },

  channel: {
    digests: '이 채널의 다이제스트',
    watches: '이 채널의 알림 주제',
    deeds: {
      set: '설정했습니다.',
      'as before': '이미 설정되어 있습니다.',
      paused: '일시 중지했습니다.',
      resumed: '다시 시작했습니다.',
      removed: '삭제했습니다.',
    },
    noDigests: '이 채널에는 아직 다이제스트가 없습니다. 설정하려면:',
    noWatches: '이 채널에는 아직 알림 주제가 없습니다. 설정하려면:',
    due: (when) => {
      const words = { 'every day': '매일', weekdays: '평일', weekend: '주말' };
      const kind = daysKind(when);
      const days = kind === null ? dayNames(when, 'ko', 'short').join('·') : words[kind];
      return `${days} ${clockTime(60 * when.hour + when.minute)} (${when.zone})`;
    },
    next: (at, zone) => `다음: ${momentIn(at, zone, 'ko')} (${zone})`,
    topic: (topic) => (topic === null ? '모든 소식' : `주제: ${topic}`),
    short: '짧게',
    saysQuiet: '새 소식이 없으면 한 줄로 알림',
    quietHours: (from, to, zone) => `${clockTime(from)}–${clockTime(to)}에는 알리지 않음 (${zone})`,
    paused: {
      'by hand': '일시 중지됨',
      gone: '일시 중지됨: 채널을 찾을 수 없음',
      forbidden: '일시 중지됨: 게시 권한 없음',
    },
  },

  notices: {
    aDigest: (topic) => (topic === null ? '다이제스트' : `다이제스트(${topic})`),
    aWatch: (topic) => `알림(${topic ?? '새 소식'})`,
    paused: (what, why, resume) =>
      why === 'gone'
        ? `설정하신 ${what} 게시가 중지되었습니다. 채널이 없어졌거나 Briefwire가 그 채널에 없습니다.`
        : `설정하신 ${what} 게시가 중지되었습니다. Briefwire에 그 채널의 게시 권한이 없습니다. 권한을 준 뒤 입력하세요: ${resume}`,
    perhapsLost: (what, again) =>
      `${what} 게시물이 채널에 올라갔는지 확실하지 않으며, Briefwire는 그 채널을 읽을 수 없습니다. 올라가지 않았다면: ${again}`,
  },

  helpTitle: '사용할 수 있는 명령어',
  moreHelp: (line) => `명령어별 자세한 안내: ${line}`,
  forExample: '예:',
  tryThis: '이렇게 입력해 보세요:',
  remark: inKorean,
  englishOnly: '다음 메시지는 영어로만 제공됩니다.',

  buttons: {
    more: '더 보기',
    back: '이전',
    goOn: '계속 읽기',
    post: '채널에 게시',
    open: (number) => `${number}번 기사 열기`,
    useful: '도움 됨',
    notUseful: '도움 안 됨',
    ask: '질문하기',
    follow: '이어서 질문',
    cancel: '취소',
  },

  notes: {
    looking: '아직 찾고 있습니다 …',
    noMore: '더 보여 드릴 내용이 없습니다.',
    noWords: '이 메시지에는 찾아볼 글이 없습니다.',
    noted: '의견을 기록했습니다. 고맙습니다.',
    alreadyPosted: '이미 채널에 게시한 결과입니다.',
    postedBelow: '채널에 게시했습니다.',
    buttonUnknown: '오래된 버튼이라 더는 쓸 수 없습니다. 다시 질문해 주세요.',
    tooMany: (seconds) => `짧은 시간에 질문이 몰렸습니다. ${seconds}초 뒤에 다시 질문해 주세요.`,
    closing: 'Briefwire를 다시 시작하고 있습니다. 1분 뒤에 다시 질문해 주세요.',
    failed: (reference) =>
      `Briefwire 내부 오류로 답하지 못했습니다. 운영자는 로그에서 오류 번호 ${reference} 항목을 확인할 수 있습니다.`,
    postUncertain: (reference) =>
      `결과가 채널에 게시되었는지 확실하지 않습니다(${reference}). 채널에 보이지 않으면 게시하세요:`,
    askedBy: '질문자:',
  },

  followUp: {
    title: '이어서 질문하기',
    label: '질문',
    example: '일본은? · 언제? · 그는 뭐라고 했나요?',
  },

  home: {
    title: 'Briefwire',
    whatItDoes: '팀의 기사를 원문 그대로 인용하고, 발췌마다 출처를 밝힙니다. 뉴스에 관한 글을 직접 쓰지는 않습니다.',
    corpus: '기사 모음',
    newest: (article) => `최신 기사: ${article}`,
    lastQuestions: '최근 질문',
    noQuestions: '아직 없습니다.',
  },
};

function inKorean(remark: Remark): string {
  switch (remark.about) {
    case 'unreadable day':
      return `‘${remark.typed}’ 표기는 날짜로 인식할 수 없습니다. 2023-10-30 형식이나 "last week" 같은 영어 표현으로 입력하세요.`;
    case 'no such command':
      return `‘${remark.typed}’ 명령어는 없습니다.`;
    case 'no such option':
      return `‘${remark.command}’ 명령어에는 ‘${remark.option}’ 옵션이 없습니다. 사용법: ${remark.usage}`;
    case 'option missing':
      return `‘${remark.option}’ 옵션이 빠졌습니다. 예: ${remark.example}`;
    case 'option too long':
      return `‘${remark.option}’ 옵션의 길이가 ${remark.length}자입니다. ${remark.most}자까지만 입력할 수 있습니다.`;
    case 'not a whole number':
      return `‘${remark.option}’ 옵션에는 ${remark.min}부터 ${remark.max}까지의 정수를 입력하세요. 입력한 값: ${remark.typed}`;
    case 'not a choice':
      return `‘${remark.option}’ 옵션에는 다음 중 하나를 입력하세요: ${remark.choices.join(', ')}. 입력한 값: ${remark.typed}`;
    case 'no such article':
      return `기사 모음에 ID 또는 파일 이름이 ‘${remark.typed}’인 기사가 없습니다.`;
    case 'not a citation':
      return '출처 ID가 아닙니다. 출처 ID는 "article@1a2b3c4d:120-240~5e6f7a8b" 같은 형식이며 각 발췌 아래에 있습니다.';
    case 'no channel':
      return '다이제스트와 알림은 채널에 속합니다. Slack이나 Discord에서 요청하세요.';
    case 'may not manage':
      return '이 채널을 관리할 수 있는 사람만 여기에 게시되는 내용을 바꿀 수 있습니다. 그런 사람에게 부탁하세요.';
    case 'no such number':
      return `이 채널에는 ${remark.typed}번이 없습니다. ${remark.what} list로 목록을 볼 수 있습니다.`;
    case 'which number':
      return `이 채널에는 여러 개가 있습니다. 번호를 쓰세요: ${remark.numbers.join(', ')}. ${remark.what} list로 목록을 볼 수 있습니다.`;
    case 'none set up':
      return remark.what === 'digest'
        ? '이 채널에는 아직 다이제스트가 없습니다.'
        : '이 채널에는 아직 알림 주제가 없습니다.';
    case 'too many set up':
      return `이 채널에는 이미 최대 개수인 ${remark.most}개가 있습니다. 먼저 하나를 삭제하세요.`;
    case 'no such channel':
      return `Briefwire가 볼 수 있는 ${remark.typed} 채널이 없습니다. 먼저 그 채널에 초대하세요.`;
    case 'unreadable time':
      return `‘${remark.typed}’ 표기는 시각으로 인식할 수 없습니다. 8:30, 오전 7시, ‘평일 8시 반’처럼 한 가지 시각만 입력하세요.`;
    case 'unreadable days':
      return `‘${remark.typed}’ 표기는 요일로 인식할 수 없습니다. ‘평일’, ‘월-금’, ‘월수금’처럼 입력하세요.`;
    case 'unreadable quiet hours':
      return `‘${remark.typed}’ 표기는 알림을 쉬는 시간대로 인식할 수 없습니다. 22:00-07:00, ‘오후 10시-오전 7시’처럼 입력하거나 ‘없음’을 입력하세요.`;
    case 'no such zone':
      return `‘${remark.typed}’ 표기로는 시간대를 하나로 정할 수 없습니다. ${
        remark.nearest.length > 0
          ? `다음 중에서 골라 입력하세요: ${remark.nearest.join(', ')}`
          : 'Asia/Seoul 형식이나 큰 도시 이름으로 입력하세요.'
      }`;
    case 'days named twice':
      return `‘${remark.inTime}’ 항목과 ‘${remark.beside}’ 항목의 요일이 서로 다릅니다. 요일은 한 번만 입력하세요.`;
    case 'zone named twice':
      return `‘${remark.inTime}’ 항목과 ‘${remark.beside}’ 항목의 시간대가 서로 다릅니다. 시간대는 한 번만 입력하세요.`;
    default:
      return remark satisfies never;
  }
}
