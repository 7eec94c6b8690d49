import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const PAPER = threeWordings({
  title: ['お手元の紙（予約票）からはじめる', '紙（予約票）から はじめる', 'Begin from your paper slip'],
  text: [
    '市・町からもらった紙を見て、番号と暗証番号を入れてください。',
    '市や町の 紙を 見て、番号を いれて ください。',
    'Type the code and the PIN from the paper you were given.',
  ],
  code: ['番号（8文字）', '番号（8もじ）', 'Code (8 letters)'],
  'code-hint': ['例　7K2Q-WX9D', '例　7K2Q-WX9D', 'e.g. 7K2Q-WX9D'],
  pin: ['暗証番号（6けた）', '暗証番号（6こ）', 'PIN (6 digits)'],
  'missing-code': [
    '番号は、数字と英字をあわせて8文字です。',
    '番号は ぜんぶで 8もじです。',
    'The code has 8 letters and digits.',
  ],
  'missing-pin': ['暗証番号は、数字6けたです。', '暗証番号は 数字 6こです。', 'The PIN has 6 digits.'],
  begin: ['はじめる', 'はじめる', 'Begin'],
  scanned: [
    '紙の四角い印を読み取りました。「はじめる」を押してください。',
    'よみとりました。「はじめる」を おして ください。',
    'The paper was read. Press Begin.',
  ],
  'whose-title': [
    'この端末には、申し込みが{count}件あります',
    'この 端末に 申し込みが {count}こ あります',
    'This device has {count} entries',
  ],
  whose: ['お手元の紙は、どなたのものですか', '紙は だれの ものですか', 'Whose is the paper?'],
  'whose-mine': ['わたしのもの（この端末で申し込んだ本人）', 'わたしの もの', 'Mine: I asked on this device'],
  'whose-other': ['ほかの人のもの', 'ほかの 人の もの', 'Somebody else’s'],
  'about-mine': [
    'これまでの申し込みは、市・町に届いています。これからは、紙の予約が出ます。',
    '申し込みは とどいて います。これからは 紙の 予約が でます。',
    'What you asked for has arrived. From now on you see what belongs to the paper.',
  ],
  'about-other': [
    '1台の端末に出せるのは、おひとり分です。今までの方の分は消えません。この画面で、もどせます。',
    '1だいに ひとりです。今までの 人の ものは きえません。',
    'A device shows one person. What was here is not lost: you can go back on this page.',
  ],
  'need-whose': ['どなたのものか、選んでください。', 'えらんで ください。', 'Please choose whose it is.'],
  unsent: [
    'まだ送れていないものが{count}件あります。送り終わるまで、少しお待ちください。',
    'まだ 送って いないものが {count}こ あります。すこし まって ください。',
    '{count} not sent yet. Please wait until they are.',
  ],
  done: ['はじめられました', 'はじまりました', 'You are in'],
  'done-text': [
    '{name}さんの予約が出ます。ちがうときは、お電話ください。',
    '{name}さんの 予約が でます。ちがう ときは 電話して ください。',
    'You see what {name} asked for. If that is wrong, please call.',
  ],
  'done-nameless': [
    '紙の方の予約が出ます。',
    '紙の 人の 予約が でます。',
    'You see what belongs to the paper.',
  ],
  bookings: ['予約を見る', '予約を 見る', 'See what was asked for'],
  'go-back': ['前にこの端末を使っていた方にもどす', '前の 人に もどす', 'Go back to who was here before'],
  'failed-title': ['はじめられませんでした', 'はじまりませんでした', 'This did not work'],
  'problem-wrong': [
    '番号か暗証番号がちがいます。新しい紙をもらったときは、新しい紙を見てください。5回まちがえると、15分お待ちいただきます。',
    '番号が ちがいます。新しい 紙を 見て ください。5かい まちがえると、15分 まちます。',
    'Code and PIN do not belong together. If you have a newer paper, use that. After five wrong tries you wait 15 minutes.',
  ],
  'problem-locked': [
    '5回まちがえたので、{minutes}分お待ちください。お急ぎのときは、お電話ください。',
    '5かい まちがえました。{minutes}分 まって ください。',
    'Five times wrong: please wait {minutes} minutes, or call.',
  ],
  'problem-void': [
    '10回まちがえたので、この紙の番号は使えなくなりました。新しい紙をお出しします。お電話ください。',
    '10かい まちがえました。この 番号は つかえません。電話して ください。',
    'Ten times wrong: this code can no longer be used. Please call for a new paper.',
  ],
  'problem-busy': [
    'いま混み合っています。少し待って、もう一度押してください。',
    'すこし まって ください。',
    'Too busy just now: try again shortly.',
  ],
  'problem-offline': [
    'つながっていません。つながるところで、もう一度押すか、お電話ください。',
    'つながって いません。あとで もう一度 おして ください。',
    'There is no connection. Try again later, or call.',
  ],
  'problem-trouble': [
    'うまくいきませんでした。お電話ください。',
    'できませんでした。電話して ください。',
    'Something went wrong. Please call.',
  ],
  staff: [
    'いまは職員やサポーターとして使っています。使い終わってから、はじめてください。',
    'いまは ほかの 人が つかって います。おわって から はじめて ください。',
    'Somebody else is signed in here: they must leave first.',
  ],
  'away-title': [
    'この端末では、続きができなくなりました',
    'この 端末では もう つづけられません',
    'This device can no longer go on',
  ],
  'away-learner': [
    '新しい予約票が出されたか、長い間お使いがありませんでした。新しい紙から、はじめてください。予約は、この端末から消しました。',
    '新しい 紙から はじめて ください。予約は この 端末から きえました。',
    'A new slip was given, or it was not used for long. Begin from the new paper. What was here has been erased.',
  ],
  'away-family': [
    '長い間お使いがありませんでした。もう一度、招待をもらってください。予約は、この端末から消しました。',
    'もう一度 招待を もらって ください。予約は この 端末から きえました。',
    'It was not used for long. Ask for a new invitation. What was here has been erased.',
  ],
})

addWords('simple', under('paper', PAPER))
