import { type Said, threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const LIST: Record<string, Said> = {
  lead: [
    'サポーターが訪問先で使うタブレットです。ここで登録したタブレットでだけ、サポーターがはじめられます。',
    'サポーターが つかう タブレットです。ここで 登録します。',
    'The tablets volunteers take along. They can begin only on those enrolled here.',
  ],
  list: ['登録したタブレット', '登録した タブレット', 'Enrolled tablets'],
  none: ['登録したタブレットはありません', 'タブレットは まだ ありません', 'No tablets yet'],
  'none-text': [
    '「登録用のQRを出す」を押し、タブレットのカメラで読むと登録できます。',
    '「登録用のQRを出す」を おして、カメラで 読みます。',
    'Press “Show an enrolment QR” and read it with the tablet’s camera.',
  ],
  offer: ['登録用のQRを出す', '登録用の QRを 出す', 'Show an enrolment QR'],
  working: ['用意しています', '用意して います', 'One moment'],
  failed: [
    'サーバーに届きませんでした。通信を確かめて、もう一度押してください。',
    'できませんでした。もう一度 おして ください。',
    'The server could not be reached. Check the connection and try again.',
  ],
  'look-again': ['もう一度読み込む', 'もう一度 読む', 'Load again'],
  'state-in-use': ['使えます', 'つかえます', 'In use'],
  'state-lease-over': ['期限切れ', '期限が きれました', 'On hold'],
  'state-revoked': ['使えなくしました', 'つかえなく しました', 'Revoked'],
  now: ['いま使っている人', 'いま つかって いる 人', 'In use by'],
  nobody: ['だれも使っていません', 'だれも つかって いません', 'Nobody'],
  seen: ['最後につながった時', 'さいごに つながった とき', 'Last contact'],
  lease: ['つながらないと止まる時', 'とまる とき', 'On hold without contact from'],
  enrolled: ['登録', '登録', 'Enrolled'],
  'revoked-at': ['使えなくした時', 'つかえなく した とき', 'Revoked'],
  renew: ['期限を延ばす（7日間）', '7日 のばす', 'Renew for seven days'],
  revoke: ['使えなくする', 'つかえなく する', 'Revoke'],
  sheet: ['入っていた内容の紙', '入って いた ものの 紙', 'Sheet of what was on it'],
}

const REVOKE: Record<string, Said> = {
  'revoke-title': ['「{name}」を使えなくしますか', '「{name}」を つかえなく しますか', 'Revoke “{name}”?'],
  'revoke-1': [
    'このタブレットでは、いますぐ何もできなくなります。',
    'この タブレットは すぐに つかえなく なります。',
    'Nothing can be done with this tablet from now on.',
  ],
  'revoke-2': [
    '次につながったときに、予定と連絡先がタブレットから消えます。',
    'つぎに つながった とき、予定が きえます。',
    'Plans and contacts are erased from it when it next connects.',
  ],
  'revoke-3': [
    '送れていない記録は消えません。もう一度登録して同じ人がはじめると送られます。',
    '送って いない 記録は きえません。',
    'What was not sent is kept, and goes out when the same person begins on it again.',
  ],
  'revoke-4': [
    '入っていた連絡先の一覧が出ます。なくしたときの報告に、印刷して使ってください。',
    '入って いた 人の 一覧が 出ます。印刷できます。',
    'A list of the contacts on it follows, to be printed for the report of the loss.',
  ],
  keep: ['やめておく', 'やめて おく', 'Leave it'],
}

const SHEET: Record<string, Said> = {
  'sheet-heading': ['タブレットの登録用紙', 'タブレットを 登録する 紙', 'Enrolment sheet'],
  left: ['あと {time}', 'あと {time}', '{time} left'],
  'minutes-left': ['あと{count}分使えます', 'あと {count}分 つかえます', 'Works for {count} more minutes'],
  over: [
    '10分を過ぎたので、このQRは使えません',
    '10分 すぎました。この QRは つかえません',
    'Ten minutes are over: this QR no longer works',
  ],
  'enrolled-now': ['登録できました', '登録できました', 'The tablet is enrolled'],
  'enrolled-name': [
    '「{name}」を使えるようになりました。このQRはもう使えません。',
    '「{name}」を つかえます。この QRは もう つかえません。',
    '“{name}” is ready. This QR is used up.',
  ],
  another: ['もう1台登録する', 'もう 1台 登録する', 'Enrol another'],
  again: ['新しいQRを出す', '新しい QRを 出す', 'Show a new QR'],
  'step-1': [
    'タブレットのカメラを開いて、下のQRを写します。',
    'タブレットの カメラで QRを 写します。',
    'Open the tablet’s camera and point it at the QR below.',
  ],
  'step-2': [
    '出てきたリンクを押し、タブレットの呼び名を入れて「登録する」を押します。',
    'リンクを おして、なまえを 入れて、「登録する」を おします。',
    'Follow the link, give the tablet a name and press “Enrol”.',
  ],
  'step-3': [
    'そのあと、サポーターがお名前と暗証番号ではじめます。',
    'サポーターが なまえと 暗証番号で はじめます。',
    'Then the volunteer begins with name and PIN.',
  ],
  qr: ['タブレット登録用のQRコード', '登録の QRコード', 'QR code that enrols a tablet'],
  'by-hand': [
    'カメラが使えないときのアドレス',
    'カメラが つかえない ときの アドレス',
    'Address if there is no camera',
  ],
  code: ['登録コード', '登録コード', 'Enrolment code'],
  until: ['使える時刻（1回だけ）', 'つかえる 時間（1回）', 'Works once, until'],
  print: ['印刷する', '印刷する', 'Print'],
  close: ['閉じる', 'とじる', 'Close'],
}

const LOST: Record<string, Said> = {
  'lost-heading': ['「{name}」に入っていた内容', '「{name}」に 入って いた もの', 'What was on “{name}”'],
  'lost-town': ['市町', '市や 町', 'Municipality'],
  'lost-made': ['この紙を作った時', 'この 紙を 作った とき', 'This sheet made'],
  'lost-not-revoked': ['まだ使えます', 'まだ つかえます', 'Still in use'],
  'lost-empty': [
    '最後に使った人が「使い終わる」を押していたため、連絡先は入っていません。',
    '連絡先は 入って いません。',
    'Whoever used it last had signed out: there are no contacts on it.',
  ],
  'lost-account': ['{name}さんが使っていた分', '{name}さんの 分', 'Used by {name}'],
  'lost-window': [
    'サーバーなしで開けたのは {until} までです。それより後は、暗証番号があっても開けません。',
    'サーバーが なくても 開けたのは {until} までです。',
    'It could be opened without the server until {until}, and not after that, even with the PIN.',
  ],
  'lost-whole': ['名前・住所・電話など', 'なまえ・住所・電話', 'name, address, telephone and more'],
  'lost-name-only': ['名前だけ', 'なまえだけ', 'name only'],
  'lost-duty': [
    '個人情報の漏えいのおそれがあるときの報告に使ってください。この紙にも個人情報があります。鍵のかかる所にしまってください。',
    '報告に つかいます。この 紙は 鍵の ある ところに しまいます。',
    'For the report of a possible loss of personal data. This sheet holds personal data too: lock it away.',
  ],
}

addWords('desk', under('devices', threeWordings({ ...LIST, ...REVOKE, ...SHEET, ...LOST })))
