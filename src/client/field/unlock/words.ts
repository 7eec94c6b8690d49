import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const UNLOCK = threeWordings({
  title: ['暗証番号で開きます', '暗証番号で ひらきます', 'Open with your PIN'],
  text: [
    'この端末は閉じています。お名前や住所は、暗証番号を入れるまで読めません。',
    'この タブレットは とじて います。 暗証番号を 入れると よめます。',
    'This tablet is locked. Names and addresses cannot be read without your PIN.',
  ],
  pin: ['暗証番号（6けた）', '暗証番号（6けた）', 'PIN (6 digits)'],
  'need-pin': [
    '暗証番号を6けた以上で入れてください。',
    '暗証番号を 入れて ください。',
    'Type your PIN, 6 digits or more.',
  ],
  open: ['開く', 'ひらく', 'Open'],
  opening: ['開いています…', 'ひらいて います…', 'Opening…'],
  waiting: [
    '送れていない記録が {count} 件あります。閉じたままでも、つながれば送ります。',
    'まだ 送って いない 記録が {count} こ あります。 とじて いても、 つながると 送ります。',
    '{count} records are not sent yet. They are sent when there is a network, also while locked.',
  ],
  other: [
    'ほかの人が使うときは「使い終わる」を押してください。',
    'ほかの 人が つかう ときは 「使うのを おわる」を おして ください。',
    'If somebody else is to use this tablet, press “Finish using”.',
  ],
  begin: ['お名前からはじめる', '名前から はじめる', 'Begin with your name'],
  lock: ['閉じる', 'とじる', 'Lock'],
  'today-title': [
    'きょうの訪問だけ開いています',
    'きょうの 訪問だけ ひらいて います',
    'Only today’s visits are open',
  ],
  'today-text': [
    '電源を入れたあと、まだネットワークにつながっていません。電話番号は下2けただけ見えます。記録はできます。つながったら、もう一度暗証番号を入れてください。',
    'まだ ネットワークに つながって いません。 電話番号は 下の 2けただけ 見えます。 記録は できます。 つながったら、 もう一度 暗証番号を 入れて ください。',
    'The tablet has had no network since it was switched on. Of telephone numbers only the last two digits are shown. You can record visits. Type your PIN again when there is a network.',
  ],
  'today-open': ['すべて開く', 'ぜんぶ ひらく', 'Open everything'],
})

const PROBLEM = threeWordings({
  'wrong-pin': [
    '暗証番号がちがいます。5回まちがえると、名前から はじめ直すことになります。',
    '暗証番号が ちがいます。 5回 まちがえると、 名前から はじめます。',
    'This is not your PIN. After five wrong ones you begin again with your name.',
  ],
  locked: [
    '何度もまちがえたため、しばらく開けません。お急ぎのときは市や町の担当へお電話ください。',
    '何度も まちがえました。 しばらく まって ください。 いそぐ ときは 市や町に 電話して ください。',
    'Too many wrong PINs: wait for a while, or telephone the office.',
  ],
  dropped: [
    '5回まちがえたため、この端末で読めるものをなくしました。送れていない記録は消えていません。ネットワークにつながるところで、お名前からはじめてください。',
    '5回 まちがえました。 この タブレットでは もう よめません。 送って いない 記録は きえて いません。 ネットワークに つながる ところで、 名前から はじめて ください。',
    'After five wrong PINs nothing can be read here any more. What is not sent yet is not lost. Begin with your name where there is a network.',
  ],
  network: [
    'ネットワークにつながらないため、開けません。つながるところで、もう一度押してください。',
    'ネットワークに つながらないので、 ひらけません。',
    'There is no network: try again where there is one.',
  ],
  'nothing-today': [
    'きょうの訪問は、この端末に用意されていません。ネットワークにつながるところで開いてください。',
    'きょうの 訪問は、 この タブレットに ありません。 ネットワークに つながる ところで ひらいて ください。',
    'Nothing for today is on this tablet. Open it where there is a network.',
  ],
  'signed-out': [
    'もう一度はじめてください。送れていない記録は消えていません。',
    'もう一度 はじめて ください。 送って いない 記録は きえて いません。',
    'Begin again. What is not sent yet is not lost.',
  ],
})

addWords('field', under('unlock', UNLOCK))
addWords('field', under('unlock-problem', PROBLEM))
