import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const PROBLEM = threeWordings({
  wrong: [
    '入れた内容では、はじめられませんでした。もう一度お試しください。',
    'はじめられませんでした。もう一度 やって みて ください。',
    'That did not open. Please try again.',
  ],
  locked: [
    '何度か間違えたため、少しのあいだ入れません。15分ほど待つか、パスキーをお使いください。',
    'なんども まちがえました。15分 まつか、パスキーを つかって ください。',
    'Too many wrong tries. Wait about 15 minutes, or use a passkey.',
  ],
  'too-many': [
    'ただいま混み合っています。少し待って、もう一度お試しください。',
    'いま こんで います。あとで もう一度 やって みて ください。',
    'Too many requests at the moment. Please try again later.',
  ],
  'code-unknown': [
    'このコードは使えません。打ち間違いか、使用済み、または期限切れです。',
    'この コードは つかえません。もう一度 たしかめて ください。',
    'This code is unknown, too old or was used before.',
  ],
  'code-wrong': [
    '確認コードが違います。認証アプリに今出ている6けたを入れてください。',
    '確認コードが ちがいます。いま 出ている すうじを 入れて ください。',
    'This is not the code the app shows now.',
  ],
  'too-late': [
    '時間が経ちすぎました。この設定を最初からやり直してください。',
    '時間が たちすぎました。はじめから やって ください。',
    'This took too long. Please begin this setup again.',
  ],
  'password-too-short': [
    'パスワードが短すぎます。12文字以上にしてください。',
    'パスワードが みじかいです。12文字より 長く して ください。',
    'The password is too short: at least 12 characters.',
  ],
  'password-too-common': [
    'よく使われるパスワードです。別のものにしてください。',
    'よく つかわれる パスワードです。ほかの ものに して ください。',
    'This password is too common. Choose another one.',
  ],
  'password-has-name': [
    'お名前の入ったパスワードは使えません。',
    '名前の 入った パスワードは つかえません。',
    'The password must not contain your name.',
  ],
  'passkey-refused': [
    'このパスキーは使えませんでした。もう一度お試しください。',
    'この パスキーは つかえませんでした。',
    'This passkey could not be used. Please try again.',
  ],
  'passkey-taken': [
    'このパスキーは、ほかの方が使っています。',
    'この パスキーは ほかの 人が つかって います。',
    'This passkey belongs to somebody else.',
  ],
  'passkey-here': [
    'この端末のパスキーは、もう登録されています。',
    'この 端末の パスキーは もう あります。',
    'There is a passkey on this device already.',
  ],
  'last-way': [
    'これを外すと、はじめる方法がなくなります。先に別の方法を加えてください。',
    'これを はずすと はじめられません。さきに ほかの 方法を くわえて ください。',
    'Nothing else would open your account. Add another way first.',
  ],
  'account-unknown': [
    'この方は見つかりません。まだサーバーに届いていないか、利用が止められています。',
    'この 人は 見つかりません。',
    'This person is not there, or their use has ended.',
  ],
  'municipality-unknown': [
    'この市町は、このサーバーにありません。',
    'この 市や 町は ここに ありません。',
    'This municipality is not on this server.',
  ],
  cancelled: [
    'この端末にパスキーがないか、確認が取りやめられました。もう一度押すか、パスワードをお使いください。',
    'パスキーを つかいませんでした。もう一度 おすか、パスワードを つかって ください。',
    'The passkey was not confirmed. Press again, or use the password.',
  ],
  offline: [
    'サーバーにつながりません。通信を確かめて、もう一度押してください。',
    'いま つながりません。あとで もう一度 おして ください。',
    'The server cannot be reached. Check the connection and try again.',
  ],
  trouble: [
    'うまくいきませんでした。少し待って、もう一度押してください。',
    'できませんでした。あとで もう一度 おして ください。',
    'Something went wrong. Please try again in a moment.',
  ],
})

addWords('desk', under('door-problem', PROBLEM))
