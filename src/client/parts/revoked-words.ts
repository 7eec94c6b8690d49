import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const REVOKED = threeWordings({
  title: [
    'この端末では、もう使えなくなりました',
    'この 端末では もう つかえません',
    'This account can no longer be used',
  ],
  text: [
    '担当者が利用を止めました。予定や連絡先は、この端末から消しました。',
    '市や町の 人が つかえなく しました。予定は きえました。',
    'The office ended its use. Plans and contacts were erased from this device.',
  ],
  family: [
    'ご家族へのお知らせは終わりました。予約は、この端末から消しました。',
    '家族への 知らせは おわりました。予約は きえました。',
    'You were let in for a time, and this has ended. The bookings were erased from this device.',
  ],
  arrived: [
    '送れていなかった{count}件は、担当者に届いています。担当者が確かめます。',
    '{count}こは、市や町の 人に とどきました。',
    '{count} unsent changes reached the office, which will look at them.',
  ],
  waiting: [
    'まだ送れていないものが{count}件あります。つながると担当者に届きます。',
    'まだ 送って いないものが {count}こ あります。つながると とどきます。',
    '{count} changes are still to be sent; they reach the office when there is a connection.',
  ],
  call: [
    '分からないときは、{office}に電話してください。',
    'わからない ときは、{office}に 電話して ください。',
    'If this surprises you, call {office}.',
  ],
  office: ['市役所・町役場', '市役所・町役場', 'the municipality'],
})

addWords('parts', under('revoked', REVOKED))
