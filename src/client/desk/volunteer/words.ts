import '../people/words.ts'
import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const VOLUNTEER = threeWordings({
  back: ['人の一覧へ戻る', '人の いちらんへ もどる', 'Back to people'],
  facts: ['登録の内容', '登録の ないよう', 'Registered'],
  change: ['内容を直す', 'ないようを なおす', 'Change'],
  member: [
    '{generation}（シルバー人材センター会員）',
    '{generation}（シルバー人材センター会員）',
    '{generation} (Silver Centre member)',
  ],
  'adult-from': ['18歳になる日', '18さいに なる日', '18th birthday'],
  'check-missing': ['まだ', 'まだ', 'Missing'],
  'check-ahead': ['これから有効', 'これから', 'Valid later'],
  'check-in-force': ['有効', 'だいじょうぶ', 'In force'],
  'check-lapsed': ['期限切れ', 'きれて います', 'Lapsed'],
  span: ['{from}から{until}まで', '{from}から {until}まで', '{from} – {until}'],
  'checked-by': ['{day}に{name}が確認', '{day}に {name}が かくにん', 'Checked on {day} by {name}'],
  'checks-text': [
    '自宅への訪問には、研修と本人確認が必要です。18歳になるまでは、保護者の同意・学校の承認・保険も必要です。',
    '家に 行くには、研修と 本人かくにんが いります。18さいまでは、親の 同意・学校の 承認・保険も いります。',
    'Home visits need training and identity; minors also consent, school approval and insurance.',
  ],
  'record-check': ['確認を記録する', 'かくにんを 記録する', 'Record a check'],
  record: ['この内容で記録する', 'これで 記録する', 'Record'],
  kind: ['確認したもの', 'かくにんした もの', 'What was checked'],
  'checked-on': ['確認した日', 'かくにんした 日', 'Checked on'],
  'valid-from': ['有効になる日', 'いつから', 'Valid from'],
  'valid-until': ['有効な最後の日', 'いつまで', 'Valid until'],
  'need-checked-on': [
    '確認した日を、今日までの日で入れてください',
    'かくにんした 日を 入れて ください',
    'Enter the day of the check, today at the latest',
  ],
  'need-valid-from': ['有効になる日を入れてください', 'いつからかを 入れて ください', 'Enter the first day'],
  'need-valid-until': [
    '有効な最後の日を、有効になる日以後で入れてください',
    'いつまでかを 入れて ください',
    'Enter a last day that is not before the first',
  ],
  'pin-heading': ['はじめるための暗証番号', 'はじめる ときの 暗証番号', 'PIN to begin with'],
  'tablet-text': [
    'はじめられるのは、登録したタブレットでだけです。',
    '登録した タブレットで はじめます。',
    'It works on enrolled tablets only.',
  ],
  'tablet-link': ['タブレットを登録する', 'タブレットを 登録する', 'Enrol a tablet'],
  'pin-text': [
    '6けたの番号を出して、ご本人に渡します。出すと前の番号は使えなくなり、ご本人が使っている端末は、はじめる画面に戻ります。',
    '6つの すうじを 出して、わたします。出すと、前の ばんごうは つかえません。',
    'Makes a six-digit number to hand over. An earlier one stops working and its devices have to begin again.',
  ],
  'sign-in-name': ['はじめるときのお名前', 'はじめる ときの お名前', 'Name to begin with'],
  'sign-in-name-hint': [
    '同じ名前の方がいるときは、「（船木）」のように付け足してください。',
    '同じ 名前の 人が いる ときは、「（船木）」のように たして ください。',
    'Add something in brackets when two people have the same name.',
  ],
  'need-sign-in-name': ['お名前を入れてください', 'お名前を 入れて ください', 'Enter the name'],
  'give-pin': ['はじめるための暗証番号を出す', '暗証番号を 出す', 'Give a PIN to begin with'],
  'pin-failed': ['暗証番号を出せませんでした', '暗証番号を 出せませんでした', 'No PIN was given'],
  'pin-offline': [
    'サーバーにつながっていません。つながってから、もう一度押してください。',
    'つながって いません。つながったら、もう一度 おして ください。',
    'The server cannot be reached. Press again when it can.',
  ],
  'pin-not-arrived': [
    'この方の登録が、まだサーバーに届いていません。「送れていないもの」が無くなってから、もう一度押してください。',
    'この人の 登録が まだ とどいて いません。送ってから、もう一度 おして ください。',
    'The registration has not reached the server yet. Press again when everything is sent.',
  ],
  'pin-name-taken': [
    'このお名前ではじめる方が、もういます。「見本　花子（船木）」のように、見分けられる名前にしてください。',
    'この お名前の 人が もう います。ちがう お名前に して ください。',
    'Somebody else begins with this name. Make it one that can be told apart.',
  ],
  'pin-signed-out': [
    'サーバーがあなたを確認できませんでした。いったん使い終わって、もう一度はじめてください。',
    'もう一度 はじめて ください。',
    'The server does not know you any more. Sign out and begin again.',
  ],
  'pin-too-many': [
    '短い時間に多く出されました。しばらく待ってから、もう一度押してください。',
    'たくさん 出しました。すこし まって ください。',
    'Too many in a short time. Wait a while, then press again.',
  ],
  'pin-trouble': [
    'うまくいきませんでした。少し待ってから、もう一度押してください。',
    'うまく いきませんでした。もう一度 おして ください。',
    'Something went wrong. Wait a little, then press again.',
  ],
  'slip-heading': ['ご本人にお渡しください', 'この人に わたして ください', 'Hand this over'],
  'slip-address': ['開くところ', 'ひらく ところ', 'Open'],
  'slip-town': ['市町', '市・町', 'Municipality'],
  'slip-pin': ['暗証番号', '暗証番号', 'PIN'],
  'slip-once': [
    '番号はここで一度だけ表示されます。ほかの人に見せず、無くしたときは窓口で出し直してください。',
    'ばんごうは いまだけ 見られます。なくしたら、もう一度 出します。',
    'Shown this once. Keep it to yourself; the desk can give a new one.',
  ],
  'slip-print': ['印刷する', '印刷する', 'Print'],
  'slip-done': ['渡しました（番号を消す）', 'わたしました', 'Handed over (hide it)'],
})

addWords('desk', under('volunteer', VOLUNTEER))
