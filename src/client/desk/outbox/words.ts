import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const OUTBOX = threeWordings({
  lead: [
    'この端末で行った変更のうち、まだ送れていないものと、受け付けられなかったものです。通信がつながると自動で送ります。',
    'まだ 送って いないものです。つながると 送ります。',
    'Changes of this device that are not sent yet, or were not accepted. They go out when there is a connection.',
  ],
  none: ['すべて送りました', 'ぜんぶ 送りました', 'Everything is sent'],
  'none-text': [
    '送れていないものも、受け付けられなかったものもありません。',
    'ありません。',
    'Nothing waits and nothing was refused.',
  ],
  what: ['内容', 'なに', 'What'],
  when: ['行った日時', 'いつ', 'When'],
  state: ['状態', 'いま', 'State'],
  why: ['理由', 'わけ', 'Why'],
  'state-pending': ['送信待ち', 'まって います', 'Waiting'],
  'state-refused': ['受け付けられませんでした', 'できませんでした', 'Refused'],
  'state-held': ['担当者が確認します', '担当の 人が 見ます', 'Held for a person'],
  'why-pending': ['通信がつながると送ります', 'つながると 送ります', 'Sent when connected'],
})

addWords('desk', under('outbox', OUTBOX))
