import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const PAGE = threeWordings({
  begin: ['調整モードをはじめる', '調整モードを はじめる', 'Begin at the desk'],
  first: ['はじめての設定', 'はじめての 設定', 'First setup'],
  inbox: ['受付箱', '受付箱', 'Inbox'],
  visit: ['訪問の日を決める', '訪問の 日を きめる', 'Settle a visit'],
  lesson: ['講座', '講座', 'Lesson'],
  week: ['週の予定', '週の 予定', 'Week'],
  pairing: ['ペア', 'ペア', 'Pairing'],
  people: ['人', '人', 'People'],
  register: ['サポーターを登録する', 'サポーターを 登録する', 'Register a volunteer'],
  learner: ['受講者', 'ならう人', 'Learner'],
  volunteer: ['サポーター', 'サポーター', 'Volunteer'],
  change: ['サポーターの内容を直す', 'サポーターの ないようを なおす', 'Change a volunteer'],
  devices: ['タブレット', 'タブレット', 'Tablets'],
  calls: ['電話', '電話', 'Calls'],
  'to-check': ['要確認', '要確認', 'To check'],
  outbox: ['送れていないもの', 'まだ 送って いないもの', 'Not sent yet'],
  import: ['教室の取り込み', '教室を とりこむ', 'Import classes'],
  numbers: ['数字', '数字', 'Numbers'],
  'first-coordinators': ['市町の担当者', '市や 町の 人', 'First coordinators'],
  'sign-in': ['サインインの設定', 'はじめる 方法の 設定', 'Sign-in settings'],
  audit: ['記録', '記録', 'Log'],
  settings: ['設定', '設定', 'Settings'],
  weights: ['案の重さと移動時間', '案の おもさと 時間', 'Weights and ways'],
  erase: ['記録の消去', '記録を けす', 'Erasing records'],
})

const SHELL = threeWordings({
  name: ['まごのて 調整モード', 'まごのて 調整モード', 'Magonote desk'],
  menu: ['調整モードのメニュー', 'メニュー', 'Desk menu'],
  more: ['その他', 'ほかの ページ', 'More'],
  wait: [
    '短い間に何度も操作されたため、{time}ごろまでお待ちいただきます',
    'なんども おしたので、{time}ごろまで まって ください',
    'Too much was asked in a short time: it goes on at about {time}',
  ],
  'wait-text': [
    'その後、同じボタンをもう一度押すと続けられます。入力したものは、この端末に残っています。身に覚えがないときや、お急ぎのときは、まごのてを管理している担当者にお電話ください。',
    'そのあと、もう一度 おして ください。書いた ものは のこって います。いそぐ ときは、まごのてを 見て いる 人に 電話して ください。',
    'Then press the same button again; what was typed is still on this device. If this was not you, or it is urgent, telephone whoever runs Magonote.',
  ],
  skip: ['本文へ進む', '本文へ すすむ', 'Skip to content'],
  wording: ['ことば', 'ことば', 'Wording'],
  'wording-ja': ['ふつうの日本語', 'ふつうの日本語', 'ふつうの日本語'],
  'wording-ja-easy': ['やさしい日本語', 'やさしい日本語', 'やさしい日本語'],
  'wording-en': ['English', 'English', 'English'],
  leave: ['使い終わる', '使いおわる', 'Sign out'],
  'leave-title': [
    '送れていないものが {count} 件あります',
    'まだ 送って いないものが {count} こ あります',
    '{count} changes are not sent yet',
  ],
  'leave-text': [
    'この端末に残り、次にあなたがこの端末ではじめたときに送られます。いま使い終わりますか。',
    'この 端末に のこります。つぎに はじめた とき 送ります。いま おわりますか。',
    'They stay on this device and go out when you begin here again. Sign out now?',
  ],
  stay: ['続ける', 'つづける', 'Stay'],
  loading: ['はじめての読み込みをしています', 'はじめて 読みこんで います', 'Loading for the first time'],
  rows: ['{count} 件', '{count} こ', '{count} rows'],
  'storage-title': [
    'この端末には保存できません',
    'この 端末には とっておけません',
    'This browser keeps nothing',
  ],
  'storage-text': [
    'ブラウザーが保存を許していません。プライベートウィンドウを閉じるか、別の端末でお使いください。',
    'ブラウザーが とっておくことを ゆるして いません。ほかの 端末を つかって ください。',
    'The browser refuses storage. Leave private browsing or use another device.',
  ],
  'here-alone': [
    'このアドレスは、このパソコンでしか開けません',
    'この アドレスは、この パソコンだけです',
    'This address opens on this computer only',
  ],
  'here-alone-text': [
    'いまのアドレスは {address} です。ほかの端末で使うときは、https の公開アドレス（PUBLIC_URL）をサーバーに設定し、そのアドレスを開いてから出してください。パスキーは、localhost か https のアドレスで使えます。',
    'いまは {address} です。ほかの 端末で つかう ときは、https の アドレスで ひらいて ください。',
    'It is {address} now. For other devices give the server its public https address (PUBLIC_URL) and open the desk there first. Passkeys need localhost or https.',
  ],
  close: ['閉じる', 'とじる', 'Close'],
  open: ['開く', 'ひらく', 'Open'],
  'none-here': ['見つかりません', '見つかりません', 'Not found'],
  'none-text': [
    '取り消されたか、この端末にまだ届いていません。',
    'なくなったか、まだ とどいて いません。',
    'It is gone, or has not reached this device yet.',
  ],
  back: ['受付箱へ戻る', '受付箱へ もどる', 'Back to the inbox'],
  unknown: ['お名前未登録', 'お名前が ありません', 'No name'],
  refused: ['受け付けられませんでした', 'できませんでした', 'This was not accepted'],
  minutes: ['{count}分', '{count}分', '{count} min'],
  persons: ['{count}人', '{count}人', '{count} people'],
})

const STANDING = threeWordings({
  draft: ['下書き', '下書き', 'Draft'],
  lacking: ['人が足りません', '人が たりません', 'People needed'],
  awaiting: ['返事待ち', 'へんじ まち', 'Awaiting answers'],
  agreed: ['承諾済み（未決定）', 'みんな はい（まだ きまって いません）', 'Agreed, not settled'],
  open: ['受付中', '受付中', 'Open'],
  settled: ['決まりました', 'きまりました', 'Settled'],
  held: ['実施済み', 'おわりました', 'Held'],
  cancelled: ['中止', 'やめました', 'Cancelled'],
})

addWords('desk', under('page', PAGE))
addWords('desk', under('shell', SHELL))
addWords('desk', under('standing', STANDING))
