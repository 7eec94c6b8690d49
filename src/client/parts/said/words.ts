import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'
import { MARKS } from '../mark-words.ts'

const FIELD = threeWordings({
  lessonId: ['講座', '講座', 'Lesson'],
  personId: ['だれ', 'だれ', 'Person'],
  learnerId: ['受講者', 'ならう人', 'Learner'],
  volunteerId: ['サポーター', 'サポーター', 'Volunteer'],
  requestId: ['申込', '申込', 'Request'],
  bookingId: ['予約', '予約', 'Booking'],
  pairingId: ['ペア', 'ペア', 'Pairing'],
  accountId: ['使う人', 'つかう人', 'User'],
  mark: ['記録', '記録', 'Mark'],
  at: ['日時', 'いつ', 'When'],
  bookedAt: ['申し込んだ日時', 'いつ', 'Asked at'],
  receivedAt: ['申し込んだ日時', 'いつ', 'Asked at'],
  lessonDay: ['日にち', '日にち', 'Day'],
  startMinute: ['始まり', 'はじまり', 'Begins'],
  durationMinutes: ['長さ', 'ながさ', 'Length'],
  seats: ['人数', '人数', 'Persons'],
  topics: ['知りたいこと', '知りたい こと', 'Topics'],
  topicsDone: ['したこと', 'した こと', 'Done'],
  canDo: ['できたこと', 'できた こと', 'Can do'],
  learnt: ['できるようになったこと', 'できるように なった こと', 'Learnt'],
  next: ['次にすること', 'つぎに する こと', 'Next'],
  satisfaction: ['感想', '感想', 'How it was'],
  voice: ['ひとこと', 'ひとこと', 'In their words'],
  placeKind: ['場所', '場所', 'Place'],
  placeName: ['場所の名前', '場所の 名前', 'Name of the place'],
  wish: ['都合のよい日', 'いい日', 'Days that suit'],
  who: ['申し込んだ人', '申しこんだ 人', 'Asked by'],
  relation: ['続柄', 'どんな かんけい', 'Relation'],
  number: ['受付番号', '受付番号', 'Number'],
  name: ['お名前', 'お名前', 'Name'],
  kana: ['ふりがな', 'ふりがな', 'Kana'],
  telephone: ['電話番号', '電話', 'Telephone'],
  family: ['ご家族', '家族', 'Family'],
  address: ['住所', '住所', 'Address'],
  area: ['地区', '地区', 'Area'],
  track: ['事業の型', '事業の 型', 'Track'],
  passWord: ['合言葉', '合言葉', 'Pass word'],
  reason: ['理由', 'わけ', 'Reason'],
  outcome: ['結果', 'けっか', 'Outcome'],
  part: ['役割', 'やくわり', 'Part'],
  answer: ['お返事', 'へんじ', 'Answer'],
  generation: ['世代', '世代', 'Generation'],
  isSilverCentreMember: ['シルバー人材センターの会員', 'シルバー人材センターの 会員', 'Silver Centre member'],
  adultFrom: ['18歳になる日', '18さいに なる日', '18th birthday'],
  means: ['移動のしかた', 'どうやって 行くか', 'Way of getting about'],
  skills: ['教えられること', '教えられる こと', 'Skills'],
  weekly: ['空いている時間', 'あいて いる 時間', 'Free every week'],
  mostLessonsADay: ['1日に行ける回数', '1日に 行ける かず', 'Most lessons a day'],
  kind: ['確認したもの', 'かくにんした もの', 'What was checked'],
  checkedOn: ['確認した日', 'かくにんした 日', 'Checked on'],
  validFrom: ['有効になる日', 'いつから', 'Valid from'],
  validUntil: ['有効な最後の日', 'いつまで', 'Valid until'],
  classes: ['教室', '教室', 'Classes'],
  other: ['そのほか', 'ほか', 'Other'],
})

const VALUE = threeWordings({
  'part-lead': ['リード', 'リード', 'Lead'],
  'part-partner': ['パートナー', 'パートナー', 'Partner'],
  'part-trainee': ['見習い', '見習い', 'Trainee'],
  'answer-accepted': ['引き受ける', 'ひきうける', 'Yes'],
  'answer-declined': ['今回は見送る', 'こんどは やめる', 'Not this time'],
  'satisfaction-1': ['むずかしかった', 'むずかしかった', 'It was hard'],
  'satisfaction-2': ['まあまあ', 'まあまあ', 'So-so'],
  'satisfaction-3': ['よく分かった', 'よく わかった', 'Well understood'],
  'generation-silver': ['シルバー世代', 'シルバー世代', 'Silver'],
  'generation-grandchild': ['孫世代', '孫世代', 'Grandchild'],
  'generation-local': ['地域の人材', '地域の 人', 'Local'],
  'means-car': ['車', '車', 'By car'],
  'means-bicycle': ['自転車', '自転車', 'By bicycle'],
  'means-foot': ['徒歩・バス', 'あるき・バス', 'On foot or by bus'],
  'who-self': ['本人', '自分', 'The learner'],
  'who-family': ['家族', '家族', 'Family'],
  'who-operator': ['窓口・サポーター', '窓口・サポーター', 'Desk or volunteer'],
  'kind-guardian-consent': ['保護者の同意', '親の 同意', 'Guardian consent'],
  'kind-school-approval': ['学校の承認', '学校の 承認', 'School approval'],
  'kind-insurance': ['保険', '保険', 'Insurance'],
  'kind-training': ['研修', '研修', 'Training'],
  'kind-identity': ['本人確認', '本人かくにん', 'Identity'],
  yes: ['はい', 'はい', 'Yes'],
  no: ['いいえ', 'いいえ', 'No'],
  any: ['いつでもよい', 'いつでも いい', 'Any time'],
  persons: ['{count}人', '{count}人', '{count} people'],
  times: ['{count}回', '{count}回', '{count}'],
  minutes: ['{count}分', '{count}分', '{count} min'],
  'weekday-0': ['日曜日', '日曜日', 'Sunday'],
  'weekday-1': ['月曜日', '月曜日', 'Monday'],
  'weekday-2': ['火曜日', '火曜日', 'Tuesday'],
  'weekday-3': ['水曜日', '水曜日', 'Wednesday'],
  'weekday-4': ['木曜日', '木曜日', 'Thursday'],
  'weekday-5': ['金曜日', '金曜日', 'Friday'],
  'weekday-6': ['土曜日', '土曜日', 'Saturday'],
  none: ['ほかに入力したものはありません。', 'ほかに ありません。', 'Nothing else was typed.'],
  'name-unknown': ['名前がわかりません', '名前が わかりません', 'Name not known here'],
})

addWords('parts', under('field', FIELD))
addWords('parts', under('value', VALUE))

/** The words that a field's value may be said with: `mark` has present, absent, arrived, … */
export const valuesOf = (key: string): string[] =>
  Object.keys({ ...MARKS.ja, ...VALUE.ja })
    .filter((name) => name.startsWith(`${key}-`))
    .map((name) => name.slice(key.length + 1))

export const isNamedField = (key: string): boolean => Object.hasOwn(FIELD.ja, key)

const ORDER = new Map(Object.keys(FIELD.ja).map((key, at) => [key, at]))

/** Where a field stands among others: as in the list above, and after these what has no word. */
export const orderOfField = (key: string): number => ORDER.get(key) ?? ORDER.size
