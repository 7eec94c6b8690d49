import '../people/words.ts'
import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const REGISTER = threeWordings({
  text: [
    '登録すると、訪問や教室のペアに選べるようになります。そのあとで確認の記録と、はじめるための暗証番号に進みます。',
    '登録すると、ペアに えらべます。つぎに、かくにんの 記録と 暗証番号に すすみます。',
    'Once registered they can be paired. Checks and the PIN to begin with come next.',
  ],
  member: [
    'シルバー人材センターの会員です',
    'シルバー人材センターの 会員です',
    'Member of the Silver Centre',
  ],
  'member-hint': [
    '会員は、週の時間と月の日数に上限があります。',
    '会員は、週の 時間と 月の 日にちに かぎりが あります。',
    'Members have limits of hours a week and days a month.',
  ],
  'is-adult': ['18歳以上ですか', '18さいより 上ですか', 'Are they 18 or over?'],
  'is-adult-yes': ['はい、18歳以上です', 'はい（18さいか、もっと 上）', 'Yes, 18 or over'],
  'is-adult-no': ['いいえ、まだ18歳になっていません', 'いいえ（18さいに なって いない）', 'No, not 18 yet'],
  birthday: ['生年月日', '生まれた日', 'Date of birth'],
  'birthday-hint': [
    '18歳になる日だけを記録します。生年月日は残しません。',
    '18さいに なる日だけを 記録します。生まれた日は のこしません。',
    'Only the 18th birthday is recorded; the date of birth is not kept.',
  ],
  'birthday-known': [
    '18歳になる日は{day}と記録されています。直すときだけ入れてください。',
    '18さいに なるのは {day}です。なおす ときだけ 入れて ください。',
    'Recorded as coming of age on {day}. Fill in only to correct it.',
  ],
  'telephone-hint': [
    '学校を通して連絡するときは、空けておけます。',
    '学校から れんらくする ときは、なくても いいです。',
    'May be left empty when reached through the school.',
  ],
  means: ['移動のしかた', 'どうやって 行くか', 'Way of getting about'],
  'means-car': ['車', '車', 'By car'],
  'means-bicycle': ['自転車', '自転車', 'By bicycle'],
  'means-foot': ['徒歩・バス', 'あるき・バス', 'On foot or by bus'],
  'topics-hint': [
    '当てはまるものをすべて選んでください。',
    'ぜんぶ えらんで ください。',
    'Choose all that apply.',
  ],
  hours: ['いつも空いている時間', 'いつも あいて いる 時間', 'Free every week'],
  'hours-hint': [
    '空いていない曜日は、そのままにしてください。',
    'あいて いない 日は、そのままで いいです。',
    'Leave weekdays that do not suit as they are.',
  ],
  'preset-weekdays': ['平日の9時〜17時にする', '月〜金の 9時〜17時に する', 'Weekdays 9:00–17:00'],
  'preset-school': [
    '放課後（16時〜17時）と土日の午前にする',
    '学校の あと（16時〜17時）と 土日の 午前に する',
    'After school 16:00–17:00 and weekend mornings',
  ],
  'weekday-0': ['日曜日', '日曜日', 'Sunday'],
  'weekday-1': ['月曜日', '月曜日', 'Monday'],
  'weekday-2': ['火曜日', '火曜日', 'Tuesday'],
  'weekday-3': ['水曜日', '水曜日', 'Wednesday'],
  'weekday-4': ['木曜日', '木曜日', 'Thursday'],
  'weekday-5': ['金曜日', '金曜日', 'Friday'],
  'weekday-6': ['土曜日', '土曜日', 'Saturday'],
  from: ['始まり', 'はじまり', 'From'],
  until: ['終わり', 'おわり', 'Until'],
  'add-window': ['時間を足す', '時間を たす', 'Add a time'],
  'wrong-window': [
    '始まりと、それより後の終わりを選んでください',
    'はじまりと おわりを えらんで ください',
    'Choose a beginning and a later end',
  ],
  most: ['1日に行ける回数', '1日に 行ける かず', 'Most lessons a day'],
  decide: ['この内容で登録する', 'これで 登録する', 'Register'],
  change: ['この内容に直す', 'これに なおす', 'Save changes'],
  'need-name': ['お名前を入れてください', 'お名前を 入れて ください', 'Enter the name'],
  'need-kana': [
    'ふりがなを、ひらがなかカタカナで入れてください',
    'ふりがなを 入れて ください',
    'Enter the kana in hiragana or katakana',
  ],
  'need-generation': ['世代を選んでください', '世代を えらんで ください', 'Choose the generation'],
  'need-is-adult': [
    '18歳以上かどうかを選んでください',
    '18さいより 上か どうか えらんで ください',
    'Choose whether they are 18 or over',
  ],
  'need-birthday': [
    '生年月日を、今日より前の日で入れてください',
    '生まれた日を 入れて ください',
    'Enter a date of birth before today',
  ],
  'need-telephone': [
    '電話番号を、市外局番から入れてください',
    '電話番号を ぜんぶ 入れて ください',
    'Enter the telephone number with its area code',
  ],
  'need-area': ['地区を入れてください', '地区を 入れて ください', 'Enter the area'],
  'need-means': ['移動のしかたを選んでください', '行きかたを えらんで ください', 'Choose how they get about'],
  'need-topics': [
    '教えられることを一つ以上選んでください',
    '教えられる ことを えらんで ください',
    'Choose at least one topic',
  ],
  'need-hours': [
    '空いている時間を、始まりと終わりの組で選んでください',
    'あいて いる 時間を えらんで ください',
    'Choose at least one free time, with beginning and end',
  ],
})

addWords('desk', under('register', REGISTER))
