import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const DEVICE = threeWordings({
  clock: [
    'この端末の時計が、{count}分ずれています',
    'この 端末の 時計が、{count}分 ちがいます',
    'The clock of this device is {count} minutes off',
  ],
  'clock-text': [
    '設定で「日付と時刻を自動で合わせる」を選んでください。記録は、正しい時刻に直して受け付けます。',
    '時計を なおして ください。書いた ものは なくなりません。',
    'Please let the device set its date and time automatically. Records are accepted with the right time.',
  ],
  rescue: [
    '送れないものを、ファイルに取り出す',
    '送れない ものを、ファイルに とりだす',
    'Take what cannot be sent out as a file',
  ],
})

addWords('parts', under('device', DEVICE))
