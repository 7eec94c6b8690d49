import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const ACCESS = threeWordings({
  heading: ['利用', '利用', 'Use'],
  'state-active': ['利用中', 'つかえます', 'In use'],
  'state-revoked': ['利用を止めています', 'つかえません', 'Ended'],
  'text-active': [
    '端末を無くしたときや、活動をやめたときは、利用を止めてください。',
    'なくした ときや、やめた ときは、つかえなく します。',
    'End the use when a device is lost or somebody stops helping.',
  ],
  'text-revoked': [
    '再開すると、また訪問モードをはじめられます。',
    'また つかえるように できます。',
    'They can begin again once you let them.',
  ],
  revoke: ['利用を止める', 'つかえなく する', 'End the use'],
  'revoke-title': [
    '{name}さんの利用を止めますか',
    '{name}さんを つかえなく しますか',
    'End the use of {name}?',
  ],
  'revoke-1': [
    '使っている端末から、予定・連絡先・記録がすべて消えます（つながったときに消えます）。',
    '端末から ぜんぶ きえます（つながった とき）。',
    'Everything is erased from their devices when these next connect.',
  ],
  'revoke-2': [
    'まだ送れていなかった記録は、消えずに「要確認」に届きます。',
    '送って いない ものは 「要確認」に とどきます。',
    'What was not sent yet is not lost: it comes to the list to check.',
  ],
  'revoke-3': [
    'これからの訪問と教室のペアから外れます。',
    'これからの 訪問と 教室から はずれます。',
    'They leave the visits and classes ahead.',
  ],
  readmit: ['利用を再開する', 'また つかえるように する', 'Let them begin again'],
  'readmit-title': [
    '{name}さんの利用を再開しますか',
    '{name}さんを また つかえるように しますか',
    'Let {name} begin again?',
  ],
  'readmit-1': [
    'また訪問モードをはじめられます。暗証番号が分からないときは、出し直してください。',
    'また はじめられます。',
    'They can begin again; give a new PIN if theirs is forgotten.',
  ],
  'readmit-2': [
    '端末には、予定と連絡先がもう一度届きます。',
    '端末に 予定が また とどきます。',
    'Plans and contacts are sent to their device again.',
  ],
  'readmit-3': [
    '外れた訪問には戻りません。行ってもらうときは、もう一度決めてください。',
    'はずれた 訪問には もどりません。もう一度 きめて ください。',
    'The visits they left stay left: choose them again where they are to go.',
  ],
  keep: ['やめておく', 'やめて おく', 'Leave it'],
})

addWords('desk', under('access', ACCESS))
