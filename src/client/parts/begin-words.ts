import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const BEGIN = threeWordings({
  municipality: ['市町', '市や 町', 'Municipality'],
  'municipality-hint': [
    '名前かふりがなを入れると、候補が出ます。',
    '名前を 入れると、えらべます。',
    'Type a name to see matches.',
  ],
  matches: ['候補の一覧', '見つかったもの', 'Matches'],
  'municipality-none': ['当てはまる市町がありません', '見つかりません', 'No match'],
  name: ['お名前', 'お名前', 'Your name'],
  pin: ['暗証番号（6けたの数字）', '暗証番号（すうじ 6つ）', 'PIN (six digits)'],
  begin: ['はじめる', 'はじめる', 'Begin'],
  beginning: ['確かめています', '確かめて います', 'Checking'],
  'need-municipality': ['市町を選んでください', '市や 町を えらんで ください', 'Choose your municipality'],
  'need-name': ['お名前を入れてください', 'お名前を 入れて ください', 'Enter your name'],
  'need-pin': [
    '6けたの暗証番号を入れてください',
    '暗証番号を 6つ 入れて ください',
    'Enter the six digits of your PIN',
  ],
  'sample-title': ['見本の人ではじめる', '見本の 人で はじめる', 'Begin as a sample person'],
  'sample-text': [
    '試すための架空の人です。押すと、その人としてはじまります。',
    'ためすための 人です。おすと はじまります。',
    'Invented people for trying things out. Press one to begin.',
  ],
})

const PROBLEM = threeWordings({
  wrong: [
    'お名前か暗証番号が違います。もう一度入れてください。',
    'お名前か 暗証番号が ちがいます。もう一度 入れて ください。',
    'Name and PIN do not belong together. Please try again.',
  ],
  locked: [
    '何度か間違えたため、少しのあいだ入れません。15分ほど待ってから、もう一度入れてください。',
    'なんども まちがえました。15分 まって、もう一度 入れて ください。',
    'Too many wrong tries. Please wait about 15 minutes.',
  ],
  'device-waits': [
    'この端末では間違いが続いたため、きょうは入れません。市や町の担当へお電話ください。',
    'この 端末では、なんども まちがえました。きょうは 入れません。市や町に 電話して ください。',
    'Too many wrong PINs on this device today. Please telephone the office.',
  ],
  offline: [
    'サーバーにつながりません。通信を確かめて、もう一度押してください。',
    'いま つながりません。あとで もう一度 おして ください。',
    'The server cannot be reached. Check the connection and try again.',
  ],
  'wrong-role': [
    'この画面は、別の担当の方のものです。ご自分の画面からはじめてください。',
    'ここは ほかの 人の 画面です。',
    'This screen is for other people. Please begin on your own screen.',
  ],
  'pin-too-easy': [
    '同じ数字や続いた数字は使えません。別の暗証番号にしてください。',
    'かんたんすぎる 番号です。ほかの 番号に して ください。',
    'This PIN is too easy. Choose another one.',
  ],
  'code-unknown': [
    'この初回コードは使えません。サーバーの画面に出たコードを確かめてください。',
    'この コードは つかえません。もう一度 たしかめて ください。',
    'This code is unknown or was used before.',
  ],
  'municipality-unknown': [
    'この市町は、このサーバーにありません。',
    'この 市や 町は ここに ありません。',
    'This municipality is not on this server.',
  ],
  'device-unknown': [
    'このタブレットは、この市町に登録されていません。担当者に、登録用のQRを出してもらってください。',
    'この タブレットは まだ つかえません。市や 町の 人に QRを 出して もらって ください。',
    'This tablet is not enrolled here. Ask the office for an enrolment QR.',
  ],
  'clock-off': [
    'この端末の時計が合っていません。日付と時刻を「自動」にして、もう一度押してください。',
    'この 端末の 時計が ちがいます。時計を なおして、もう一度 おして ください。',
    'The clock of this device is wrong. Set date and time to automatic and try again.',
  ],
  trouble: [
    'はじめることができませんでした。少し待って、もう一度押してください。',
    'はじめられませんでした。あとで もう一度 おして ください。',
    'Something went wrong. Please try again in a moment.',
  ],
})

const ROLE = threeWordings({
  learner: ['受講者', 'ならう人', 'Learner'],
  family: ['ご家族', '家族', 'Family'],
  volunteer: ['サポーター', 'サポーター', 'Volunteer'],
  liaison: ['連携先の担当者', '学校や 団体の 人', 'Liaison'],
  coordinator: ['調整担当', '市や 町の 人', 'Coordinator'],
  'prefecture-viewer': ['県の担当者', '県の 人', 'Prefecture'],
  administrator: ['管理者', '管理する 人', 'Administrator'],
})

addWords('parts', under('begin', BEGIN))
addWords('parts', under('begin-problem', PROBLEM))
addWords('parts', under('role', ROLE))
