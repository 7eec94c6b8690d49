import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const ENROL = threeWordings({
  title: ['このタブレットを登録する', 'この タブレットを 登録する', 'Enrol this tablet'],
  lead: [
    '担当者の画面に出たQRを、このタブレットのカメラで読むと、登録コードがひとりでに入ります。使えるのは10分間、1回だけです。',
    '市や 町の 人の 画面の QRを カメラで 読んで ください。10分の あいだに 1回だけ つかえます。',
    'Read the QR on the office’s screen with this tablet’s camera and the code fills itself in. It works once, for ten minutes.',
  ],
  code: ['登録コード', '登録コード', 'Enrolment code'],
  'code-hint': [
    '担当者の画面にある、5文字ずつに分かれた英数字です。大文字と小文字の違いや「-」は、気にしなくてかまいません。',
    '画面の 英語の 字と 数字です。「-」は なくても いいです。',
    'Letters and digits in groups of five. Upper or lower case and dashes make no difference.',
  ],
  'code-read': [
    'QRから登録コードを読み取りました',
    'QRの コードを 読みました',
    'The code was read from the QR',
  ],
  label: ['タブレットの呼び名', 'タブレットの なまえ', 'Name of the tablet'],
  'label-hint': [
    '「タブレット3」のように、どの1台か分かる名前にします。人の名前は入れません。',
    '「タブレット3」のように 書きます。人の なまえは 書きません。',
    'Something like “Tablet 3”, so that the office knows which one it is. No person’s name.',
  ],
  enrol: ['登録する', '登録する', 'Enrol'],
  enrolling: ['登録しています', '登録して います', 'Enrolling'],
  'need-code': ['登録コードを入れてください', '登録コードを 入れて ください', 'Enter the enrolment code'],
  'need-label': [
    'タブレットの呼び名を入れてください',
    'タブレットの なまえを 入れて ください',
    'Enter a name for the tablet',
  ],
  done: ['登録できました', '登録できました', 'This tablet is enrolled'],
  'done-text': [
    'これから、サポーターの方がお名前と暗証番号ではじめられます。',
    'サポーターの 人が なまえと 暗証番号で はじめられます。',
    'Volunteers can now begin here with their name and PIN.',
  ],
  begin: ['訪問モードをはじめる', '訪問モードを はじめる', 'Begin visits'],
})

const PROBLEM = threeWordings({
  'code-unknown': [
    'この登録コードは使えません。打ち間違いか、10分を過ぎたか、もう使われています。もう一度見くらべて、ちがわなければ、担当者に新しいQRを出してもらってください。',
    'この コードは つかえません。まちがいが ないか 見て、なければ 新しい QRを 出して もらって ください。',
    'This code is too old, already used or mistyped. Ask the office for a new QR.',
  ],
  'not-secure': [
    'このアドレスでは登録できません。https:// で始まるアドレスで開いてください。',
    'この アドレスでは 登録できません。https:// の アドレスで ひらいて ください。',
    'This address is not secure. Open the one that begins with https://.',
  ],
  'too-many': [
    '続けて何度も試したため、少しのあいだ登録できません。10分ほど待ってください。',
    'なんども ためしました。10分 まって ください。',
    'Too many tries. Please wait about ten minutes.',
  ],
  offline: [
    'サーバーにつながりません。通信を確かめて、もう一度押してください。',
    'いま つながりません。もう一度 おして ください。',
    'The server cannot be reached. Check the connection and try again.',
  ],
  trouble: [
    '登録できませんでした。空き容量を確かめて、新しいQRでもう一度試してください。',
    '登録できませんでした。新しい QRで もう一度 して ください。',
    'The tablet could not be enrolled. Check its free space and try again with a new QR.',
  ],
})

const STANDING = threeWordings({
  'not-enrolled': [
    'このタブレットは、まだ登録されていません',
    'この タブレットは まだ 登録されて いません',
    'This tablet is not enrolled yet',
  ],
  'not-enrolled-text': [
    '市役所・町役場の担当者に「タブレットを登録したい」と伝えて、登録用のQRを出してもらってください。このタブレットのカメラでQRを読むと、登録できます。',
    '市や 町の 人に QRを 出して もらって、カメラで 読んで ください。',
    'Ask the office for an enrolment QR and read it with this tablet’s camera.',
  ],
  'device-revoked': [
    'このタブレットは、担当者が使えなくしました',
    'この タブレットは 市や 町の 人が つかえなく しました',
    'The office has ended the use of this tablet',
  ],
  'device-revoked-text': [
    '予定や連絡先は、このタブレットから消しました。もう一度使うときは、担当者に新しい登録用のQRを出してもらってください。',
    '予定は きえました。また つかう ときは、新しい QRを 出して もらって ください。',
    'Plans and contacts were erased here. To use it again, ask the office for a new enrolment QR.',
  ],
  'device-lease-over': [
    '7日間つながらなかったため、このタブレットを止めています',
    '7日 つながらなかったので、とめて います',
    'This tablet was without contact for seven days and is on hold',
  ],
  'device-lease-over-text': [
    '市役所・町役場の担当者に電話して、「タブレットの期限を延ばしてほしい」と伝えてください。延ばしてもらったら、下からはじめられます。',
    '市や 町の 人に 電話して「のばして ください」と 言って ください。そのあと 下から はじめられます。',
    'Call the office and ask them to renew this tablet. Then begin below.',
  ],
  kept: [
    '送れていない記録があれば、消さずに残しています。同じ人がまたはじめると送られます。',
    '送って いない 記録は のこって います。同じ 人が はじめると 送ります。',
    'What was not sent is still here and goes out when the same person begins again.',
  ],
  'type-code': ['登録コードを入れる', '登録コードを 入れる', 'Enter an enrolment code'],
})

addWords('field', under('enrol', ENROL))
addWords('field', under('enrol-problem', PROBLEM))
addWords('field', under('standing', STANDING))
