import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const CLOCK = threeWordings({
  ahead: [
    'この端末の時計が{much}進んでいます',
    'この 端末の 時計が {much} すすんで います',
    'The clock of this device is {much} fast',
  ],
  behind: [
    'この端末の時計が{much}遅れています',
    'この 端末の 時計が {much} おくれて います',
    'The clock of this device is {much} slow',
  ],
  days: ['{count}日', '{count}日', '{count} days'],
  hours: ['{count}時間', '{count}時間', '{count} hours'],
  minutes: ['{count}分', '{count}分', '{count} minutes'],
  text: [
    '設定で「日付と時刻を自動で合わせる」を選んでください。記録は、正しい時刻に直して受け付けます。',
    '時計を なおして ください。書いた ものは なくなりません。',
    'Please let the device set its date and time automatically. Records are accepted with the right time.',
  ],
})

addWords('parts', under('clock', CLOCK))
