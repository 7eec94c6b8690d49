import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const PAGE = threeWordings({
  save: ['設定を保存する', '設定を のこす', 'Save the settings'],
  saved: ['設定を保存しました', '設定を のこしました', 'The settings are saved'],
  keep: ['やめておく', 'やめる', 'Do not save'],
  wrong: ['この値は使えません。', 'この 数は つかえません。', 'This value cannot be used.'],
  'too-early': [
    '{start}より後の時刻を選んでください。',
    '{start}より あとの 時間を えらんで ください。',
    'Choose a time after {start}.',
  ],
  'bounds-number': ['{least}から{most}まで。', '{least}から {most}まで。', ' {least} to {most}.'],
  'bounds-earliest': [
    '{least}より早くはできません。',
    '{least}より はやく できません。',
    ' Not before {least}.',
  ],
  'bounds-latest': ['{most}より遅くはできません。', '{most}より おそく できません。', ' Not after {most}.'],
  lax: [
    '未成年の方を守るきまりが変わりました。次の {count} 項目は、直さないと保存できません。',
    '18さいより 下の 人を まもる きまりが かわりました。つぎの {count}こを なおして ください。',
    'The rules that protect minors have changed: {count} settings must be put right before anything is saved.',
  ],
  usual: ['（はじめの値：{value}）', '（はじめは {value}）', ' (usually {value})'],
  'broken-title': [
    '決まっている講座 {count} 件が、きまりに合わなくなります',
    'きまっている 講座 {count} こが、きまりに あいません',
    '{count} settled lessons would break a rule',
  ],
  'broken-text': [
    '保存しても講座は取り消されません。時間や人を直すまで、下のとおり合わないままになります。',
    'のこしても 講座は なくなりません。時間や 人を なおして ください。',
    'Saving cancels none of them: they stay as listed until their time or people are changed.',
  ],
  'save-anyway': ['それでも保存する', 'それでも のこす', 'Save all the same'],
  'group-minors': ['未成年の方', '18さいより 下の 人', 'Minors'],
  'group-minors-text': [
    '18歳未満のサポーターを守るためのきまりです。',
    '18さいより 下の サポーターを まもる きまりです。',
    'Rules that protect volunteers under 18.',
  ],
  'group-silver': ['シルバー人材センターの会員', 'シルバー人材センターの 人', 'Silver Centre members'],
  'group-silver-text': [
    '会員がはたらける時間と日数の上限です。',
    'はたらける 時間と 日の 数です。',
    'How much members may work.',
  ],
  'group-lessons': ['講座', '講座', 'Lessons'],
  'group-lessons-text': [
    '新しい講座の人数と、続けて訪問するときのゆとりです。',
    '人の 数と、つぎの 講座までの 時間です。',
    'How many learners, and the time between lessons.',
  ],
  'group-office': ['窓口', '窓口', 'The office'],
  'group-office-text': [
    '受講者とサポーターの画面に出ます。',
    'みんなの 画面に でます。',
    'Shown to learners and volunteers.',
  ],
  'group-retention': ['保存する期間', 'のこして おく 間', 'How long things are kept'],
  'group-retention-text': [
    '期間を過ぎた人は「記録の消去」に候補として出ます。自動では消えません。',
    '間が すぎた 人は「記録を けす」に でます。かってには きえません。',
    'Whoever is past it is proposed for erasure; nobody is erased by itself.',
  ],
})

const FIELDS = threeWordings({
  minorEarliestMinute: ['活動を始められる時刻', 'はじめて いい 時間', 'May begin at'],
  'minorEarliestMinute-hint': [
    'これより早い講座には入れません。',
    'これより はやい 講座には はいれません。',
    'No lesson before this.',
  ],
  minorLatestEndMinute: ['活動を終える時刻', 'おわる 時間', 'Must end by'],
  'minorLatestEndMinute-hint': [
    'これより遅く終わる講座には入れません。',
    'これより おそい 講座には はいれません。',
    'No lesson that ends later.',
  ],
  schoolStartMinute: ['学校が始まる時刻', '学校が はじまる 時間', 'School begins at'],
  'schoolStartMinute-hint': [
    '平日のこの時刻からは、学校の行事にだけ入れます。',
    '学校の 時間は、学校の 行事だけ です。',
    'From then on school events only.',
  ],
  schoolEndMinute: ['学校が終わる時刻', '学校が おわる 時間', 'School ends at'],
  'schoolEndMinute-hint': [
    '平日のこの時刻から、また講座に入れます。',
    'この 時間から また はいれます。',
    'From then on lessons again.',
  ],
  minorMostMinutesALesson: ['1回の上限（分）', '1回の いちばん ながい 分', 'Most minutes a lesson'],
  'minorMostMinutesALesson-hint': [
    'これより長い講座には入れません。',
    'これより ながい 講座には はいれません。',
    'No longer lesson.',
  ],
  minorMostLessonsADay: ['1日の上限（回）', '1日の いちばん おおい 回', 'Most lessons a day'],
  'minorMostLessonsADay-hint': ['1日に入れる講座の数。', '1日に はいれる 数。', 'Lessons in one day.'],
  silverMostHoursAWeek: ['週の上限（時間）', '1週間の いちばん おおい 時間', 'Most hours a week'],
  'silverMostHoursAWeek-hint': ['月曜から日曜までの合計。', '月曜から 日曜まで。', 'Monday to Sunday.'],
  silverMostDaysAMonth: ['月の上限（日）', '1か月の いちばん おおい 日', 'Most days a month'],
  'silverMostDaysAMonth-hint': ['暦の月ごとの日数。', '月ごとの 日。', 'By calendar month.'],
  learnersPerHelper: ['サポーター1人あたりの受講者', 'サポーター 1人に ならう人', 'Learners per helper'],
  'learnersPerHelper-hint': [
    '新しい教室に使います。',
    'あたらしい 教室に つかいます。',
    'Used for new classes.',
  ],
  bufferMinutes: ['講座と講座の間（分）', '講座の あいだの 分', 'Minutes between lessons'],
  'bufferMinutes-hint': [
    '移動時間のほかに空けておく時間。',
    '行く 時間の ほかに あける 分。',
    'Kept free beside travel.',
  ],
  telephone: ['窓口の電話番号', '窓口の 電話', 'Telephone of the office'],
  'telephone-hint': [
    '困ったときの電話先として、すべての画面に出ます。',
    'こまった ときの 電話です。',
    'Shown everywhere as the number to call.',
  ],
  office: ['窓口の名前', '窓口の 名前', 'Name of the office'],
  'office-hint': ['課や係の名前です。', '課や 係の 名前です。', 'The department.'],
  callBackDays: ['折り返しの日数', '電話を かえす 日', 'Days to call back'],
  'callBackDays-hint': [
    '申し込みから電話するまでの日数として案内します。',
    '申しこみから 電話までの 日。',
    'Promised to whoever asks.',
  ],
  learnerMonths: ['受講者の記録（月）', 'ならう人の 記録（月）', 'Records of learners (months)'],
  'learnerMonths-hint': [
    '申し込みや講座がないまま過ぎると、消去の候補になります。',
    '何も ないまま すぎると、けす 人に でます。',
    'Without any activity they are proposed for erasure.',
  ],
  withdrawnMonths: [
    '取りやめた方の連絡先（月）',
    'やめた人の 連絡先（月）',
    'Contacts of who withdrew (months)',
  ],
  'withdrawnMonths-hint': [
    '一度も来ないまま取りやめた方の期間です。',
    '一度も こないで やめた 人です。',
    'For who withdrew and never came.',
  ],
  auditYears: ['閲覧・操作の記録（年）', '見た 記録（年）', 'Audit log (years)'],
  'auditYears-hint': [
    'だれが何を見て、何をしたかの記録です。3年より短くできません。',
    '3年より みじかく できません。',
    'Who saw and did what; never under three.',
  ],
  closedLessonDays: [
    '終わった講座が端末に残る日数',
    'おわった 講座が 端末に のこる 日',
    'Days closed lessons stay on tablets',
  ],
  'closedLessonDays-hint': [
    'サポーターの端末からは、遅くともこの日数までに消えます。',
    'サポーターの 端末から きえる 日。',
    'Then they leave the volunteers’ tablets.',
  ],
})

addWords('desk', under('settings', PAGE))
addWords('desk', under('settings', FIELDS))
