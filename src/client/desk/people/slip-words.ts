import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const SLIP = threeWordings({
  open: ['予約票・ご家族', '紙・家族', 'Slip, family'],
  back: ['人の一覧へ戻る', '人の ページへ', 'Back to people'],
  heading: ['予約票（紙）', '予約票（紙）', 'Paper slip'],
  text: [
    'ご本人のスマートフォンで、予約を見たり申し込んだりできるようにする紙です。印刷して、手渡しか郵送でお渡しください。',
    '本人に わたす 紙です。スマホで 予約を 見られます。',
    'With this paper the learner sees and makes bookings on their own phone. Print it and hand it over.',
  ],
  none: ['まだ出していません。', 'まだ ありません。', 'None was given yet.'],
  issued: ['{day}に出した紙があります。', '{day}に 出しました。', 'One was given on {day}.'],
  void: [
    '暗証番号を10回まちがえたため、手で入れる番号は使えません。新しい紙を出してください。',
    '10かい まちがえました。新しい 紙を 出して ください。',
    'Ten wrong PINs: what is typed from it no longer works. Give a new one.',
  ],
  give: ['予約票を出す', '紙を 出す', 'Give a slip'],
  ask: ['前の予約票を使えなくしますか', '前の 紙を つかえなく しますか', 'End the old slip?'],
  'ask-yes': ['前のを止めて、新しく出す', '前のを 止めて、新しく 出す', 'End it and give a new one'],
  stay: ['やめる', 'やめる', 'Back'],
  again: ['新しい予約票を出す', '新しい 紙を 出す', 'Give a new slip'],
  'again-text': [
    '新しい紙を出すと、前の紙も、いま使っている端末も、招いたご家族も使えなくなります。端末を無くしたときも、これで止まります。',
    '前の 紙も 端末も 家族も つかえなく なります。',
    'A new slip ends the old one, every device that came in and the family invited: also a lost phone.',
  ],
  failed: ['出せませんでした', '出せませんでした', 'No slip was given'],
  'problem-offline': [
    'サーバーにつながっていません。つながるところで、もう一度押してください。',
    'つながって いません。あとで もう一度 おして ください。',
    'The server cannot be reached. Try again later.',
  ],
  'problem-not-arrived': [
    'この方の登録が、まだサーバーに届いていません。少し待って、もう一度押してください。',
    'まだ とどいて いません。すこし まって ください。',
    'The server does not know this person yet. Try again shortly.',
  ],
  'problem-ended': [
    'この方の利用は止められています。',
    'この 人は つかえなく なって います。',
    'The use of this person was ended.',
  ],
  'problem-signed-out': [
    'もう一度はじめてください（サインインが切れました）。',
    'もう一度 はじめて ください。',
    'Please sign in again.',
  ],
  'problem-too-many': [
    '短い時間に多く出されました。上に出ている時刻を過ぎてから、もう一度押してください。',
    'たくさん 出しました。上の 時間を すぎたら、もう一度 おして ください。',
    'Too many in a short time. Press again after the time said above.',
  ],
  'problem-trouble': [
    'サーバーで問題が起きました。',
    'できませんでした。',
    'Something went wrong at the server.',
  ],
  'paper-heading': ['予約票', '予約票', 'Slip'],
  'paper-hand-over': [
    '点線で切り、下の紙は封筒に入れてお渡しください。郵送のときは、上と下を別の日に送ってください。',
    '点線で きって、下の 紙は ふうとうに 入れて わたします。ゆうびんは べつの 日に おくります。',
    'Cut along the line and hand over the lower part in an envelope. By post, send the two parts on different days.',
  ],
  'paper-title': ['まごのて 予約票', 'まごのて 予約票', 'Magonote slip'],
  'paper-cut': ['きりとり', 'きりとり', 'cut here'],
  'paper-key-title': ['スマートフォンではじめるときの紙', 'スマホで はじめる 紙', 'To begin on your phone'],
  'paper-apart': [
    '上の紙と別の場所に、通帳と同じようにしまい、人に見せないでください。無くしたときは、お電話ください。',
    '上の 紙と べつの ところに しまいます。人に 見せません。なくしたら 電話して ください。',
    'Keep this apart from the upper part, like a bank book, and show it to nobody. If you lose it, call us.',
  ],
  'paper-person': ['{name} さま', '{name} さま', '{name}'],
  'paper-scan': [
    'スマートフォンのカメラを、この四角い印に向けてください。',
    'スマホの カメラを この しるしに むけて ください。',
    'Point the camera of your phone at this square.',
  ],
  'paper-type': [
    '読み取れないときは、{address} を開いて、上の紙の番号と、この暗証番号を入れてください。',
    'よめない ときは {address} を あけて、上の 紙の 番号と 暗証番号を いれて ください。',
    'If that fails, open {address} and type the code of the upper part and this PIN.',
  ],
  'paper-code': [
    '番号（スマートフォンに入れるとき）',
    '番号（スマホに いれます）',
    'Code (to type on your phone)',
  ],
  'paper-pin': ['暗証番号', '暗証番号', 'PIN'],
  'paper-telephone': [
    '困ったときのお電話（{town}から、この番号でお電話します）',
    'こまった ときの 電話（{town}）',
    'If you need help ({town} also calls from this number)',
  ],
  'paper-pass-word': [
    '{day}にうかがう人の合言葉',
    '{day}に 行く 人の あいことば',
    'The word by which you know who comes on {day}',
  ],
  'paper-fraud': [
    '暗証番号やお金のことを、電話でお聞きすることはありません。',
    '電話で 暗証番号や お金の ことは 聞きません。',
    'Nobody from the office asks for your PIN or for money on the telephone.',
  ],
  'paper-qr': ['予約票のQRコード', '紙の QRコード', 'QR code of the slip'],
  'paper-once': [
    'この紙の内容は、いま一度だけ表示されます。印刷してから閉じてください。',
    'いまだけ 見えます。印刷して から とじて ください。',
    'This is shown only this once: print it before closing.',
  ],
  print: ['印刷する（A5またはA4）', '印刷する', 'Print (A5 or A4)'],
  done: ['閉じる', 'とじる', 'Close'],
  family: ['ご家族', '家族', 'Family'],
  'family-text': [
    'ご本人が希望されたときだけ、ご家族を招待してください。ご家族に見えるのは、予約がどうなっているかだけです。',
    '本人が したい ときだけ 家族を よんで ください。予約の ようすだけ 見えます。',
    'Only as the learner wishes. Family sees how things stand and nothing else.',
  ],
})

addWords('desk', under('slip', SLIP))
