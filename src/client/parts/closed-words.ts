import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const CLOSED = threeWordings({
  'network-title': [
    'ネットワークにつながると、名簿が開きます',
    'ネットワークに つながると、 ひらきます',
    'The lists open when there is a network',
  ],
  'network-text': [
    'この端末の名前や住所は閉じてあります。一度つながるまで読めません。送れていないものは消えていません。',
    'この たんまつの 名前や 住所は とじて あります。 つながるまで よめません。 送って いないものは きえて いません。',
    'Names and addresses on this device are locked until there is a network. What is not sent yet is not lost.',
  ],
  again: ['もう一度ためす', 'もう一度 ためす', 'Try again'],
  'signed-out-title': ['もう一度サインインしてください', 'もう一度 はじめて ください', 'Sign in again'],
  'signed-out-text': [
    'この端末での利用が終わったため、名前や住所を閉じました。送れていないものは消えていません。',
    'ここでの りようが おわったので、 とじました。 送って いないものは きえて いません。',
    'Names and addresses were locked because your session is over. What is not sent yet is not lost.',
  ],
  begin: ['サインインする', 'はじめる', 'Sign in'],
})

addWords('parts', under('closed', CLOSED))
