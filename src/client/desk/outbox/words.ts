import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const OUTBOX = threeWordings({
  lead: [
    'この端末で行った変更のうち、まだ送れていないものと、受け付けられなかったものです。通信がつながると自動で送ります。',
    'まだ 送って いないものです。つながると 送ります。',
    'Changes of this device that are not sent yet, or were not accepted. They go out when there is a connection.',
  ],
  'begin-again': ['もう一度はじめる', 'もう一度 はじめる', 'Begin again'],
})

addWords('desk', under('outbox', OUTBOX))
