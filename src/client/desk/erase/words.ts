import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const PAGE = threeWordings({
  'list-text': [
    '保存期間を過ぎた方を、ここに候補として出します。自動では消えません。期間は「設定」で決めます。',
    '間が すぎた 人が ここに でます。かってには きえません。',
    'Whoever is past the time of keeping is proposed here. Nobody is erased by itself; the times are in the settings.',
  ],
  due: ['保存期間を過ぎた方', '間が すぎた 人', 'Past the time of keeping'],
  'due-none': ['いません。', 'いません。', 'Nobody.'],
  last: ['最後の利用：{day}', 'さいごに つかった 日：{day}', 'Last active: {day}'],
  certificates: ['消去証明', 'けした しるし', 'Certificates'],
  'certificates-none': ['まだありません。', 'まだ ありません。', 'None yet.'],
  certificate: ['消去証明', 'けした しるし', 'Certificate of erasure'],
  of: ['{name}さんの記録を消去する', '{name}さんの 記録を けす', 'Erase the records of {name}'],
  goes: ['消えるもの', 'きえる もの', 'What goes'],
  'goes-1': [
    '名前・ふりがな・住所・電話番号・ご家族の連絡先・メモ',
    '名前・住所・電話・家族の 連絡先・メモ',
    'Name, address, telephone, family, notes',
  ],
  'goes-2': [
    '申し込み・実施記録・電話の用件に書かれたことば、受付番号、訪問先の場所',
    '申しこみや 記録の ことば、番号、家の 場所',
    'What was written in requests, reports and calls; slip numbers; where they live',
  ],
  'goes-3': [
    '控えの番号と鍵、ご家族の利用、確認待ちになっている記録',
    'かぎ、家族の つかいかた、まっている 記録',
    'Their slip and keys, the family’s access, changes that were held',
  ],
  'goes-4': [
    'すべての端末に入っている写し（次につながったとき）',
    'ほかの 端末の うつし（つぎに つながった とき）',
    'Copies on all devices, at their next contact',
  ],
  'volunteer-goes-1': [
    '名前・ふりがな・電話番号・住んでいる地区・18歳になる日',
    '名前・電話・すんで いる ところ・18さいに なる日',
    'Name, telephone, district and home, the 18th birthday',
  ],
  'volunteer-goes-2': [
    '空いている時間、教えられること、所属、いっしょに行かない人',
    'あいて いる 時間、できること、学校など、いっしょに いかない人',
    'Free hours, skills, school or group, whom they do not go with',
  ],
  'volunteer-goes-3': [
    '暗証番号、電話の用件、確認待ちになっている記録',
    'あんしょう番号、電話、まっている 記録',
    'Their PIN, calls, changes that were held',
  ],
  'volunteer-stays-1': [
    'だれかが手伝ったことと、同意や保険を確かめた日。だれのものかは分からなくなります。',
    '数と、かくにんした日が のこります。だれか わかりません。',
    'That somebody helped, and when consent or insurance was checked, of nobody in particular',
  ],
  stays: ['残るもの', 'のこる もの', 'What stays'],
  'stays-1': [
    '出席・申し込み・満足度の数。だれのものかは分からなくなります。',
    '数だけ のこります。だれのものか わかりません。',
    'Counts of attendance, requests and satisfaction, of nobody in particular',
  ],
  'stays-2': [
    '消去したことの記録（消去証明）。名前は入りません。',
    'けした しるし。名前は ありません。',
    'That it was erased (the certificate), without a name',
  ],
  'not-yet': ['いまは消去できません', 'いまは けせません', 'This cannot be erased yet'],
  'problem-offline': [
    '消去には通信が必要です。つながってから、もう一度押してください。',
    'つながって いません。つながってから おして ください。',
    'Erasing needs the network. Try again when there is one.',
  ],
  'problem-trouble': [
    'うまくいきませんでした。少し待って、もう一度押してください。',
    'うまく いきません。すこし まって おして ください。',
    'Something went wrong. Wait a little and try again.',
  ],
  begin: ['消去に進む', 'けす', 'Go on to erase'],
  sure: ['{name}さんの記録を消去しますか', '{name}さんの 記録を けしますか', 'Erase the records of {name}?'],
  'never-back': [
    '消去した記録は、元に戻せません。確かめのため、お名前を入れてください。',
    'もとに もどせません。名前を いれて ください。',
    'It cannot be undone. Type the name to make sure.',
  ],
  'type-name': ['お名前（{name}）', '名前（{name}）', 'Name ({name})'],
  'name-wrong': ['お名前が合いません。', '名前が あいません。', 'That is not the name.'],
  keep: ['やめておく', 'やめる', 'Do not erase'],
  erase: ['消去する', 'けす', 'Erase'],
  unfinished: [
    'サーバーの中の写しを消しています。終わると印刷できます。',
    'いま けして います。おわると 印刷できます。',
    'The server is still erasing its copies; then this can be printed.',
  ],
  nameless: [
    'この証明に、消去された方のお名前はありません。',
    'ここに 名前は ありません。',
    'This certificate names nobody.',
  ],
  print: ['印刷する', '印刷する', 'Print'],
})

const FACTS = threeWordings({
  town: ['市町', '市や町', 'Municipality'],
  when: ['消去した日時', 'けした 日', 'Erased at'],
  by: ['消去した人（利用者の番号）', 'けした 人', 'Erased by (account)'],
  id: ['消去した記録の番号', '記録の 番号', 'Id of the record'],
  rule: ['理由', 'わけ', 'Reason'],
  'rule-asked': ['本人またはご家族の申し出', '本人や 家族が たのみました', 'They asked for it'],
  'rule-retention': ['保存期間の終わり', 'のこす 間が おわりました', 'The time of keeping was over'],
  kinds: ['消去したもの', 'けした もの', 'What was erased'],
  backups: ['控え（バックアップ）', 'うつし', 'Backups'],
  'backups-until': [
    '消去より前に作ったものに残っています。90日で捨てる決まりのため、{day}からはありません。',
    '前の うつしに のこって います。{day}からは ありません。',
    'Those made earlier still hold it; they are deleted after 90 days, so from {day} none does.',
  ],
  'kind-volunteer': ['サポーター', 'サポーター', 'Volunteer'],
  'kind-learner': ['受講者', 'ならう人', 'Learner'],
  'kind-contact': ['連絡先', '連絡先', 'Contacts'],
  'kind-call': ['電話の用件', '電話', 'Calls'],
  'kind-request': ['申し込み', '申しこみ', 'Requests'],
  'kind-booking': ['予約', '予約', 'Bookings'],
  'kind-report': ['実施記録', '記録', 'Reports'],
  'kind-lesson': ['自宅への訪問', '家への 訪問', 'Visits at home'],
  'kind-account': ['利用者', 'つかう人', 'Accounts'],
  'kind-held': ['確認待ちの記録', 'まっている 記録', 'Held changes'],
  'kind-credential': ['はじめる方法', 'はじめかた', 'Ways to sign in'],
  'kind-sealing_share': ['端末の鍵の半分', '端末の かぎの 半分', 'Halves of device keys'],
  'kind-slip': ['控え', 'ひかえ', 'Slips'],
  'kind-slip_key': ['控えの鍵', 'ひかえの かぎ', 'Keys of slips'],
  'kind-family_access': ['ご家族の利用', '家族の つかいかた', 'Access of the family'],
  'kind-held_mutation': ['確認待ちの記録の原文', 'まっている 記録の もと', 'Originals of held changes'],
  'kind-mutation_result': ['端末への返事の文', '端末への へんじ', 'Sentences told to devices'],
})

addWords('desk', under('erase', PAGE))
addWords('desk', under('erase', FACTS))
