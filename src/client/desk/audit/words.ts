import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const AUDIT = threeWordings({
  lead: [
    'だれが、いつ、どなたの情報を見たり変えたりしたかの記録です。書き足されるだけで、あとから直したり消したりはできません。',
    'だれが、いつ、だれの ことを 見たか、かえたかの 記録です。あとから なおしたり けしたり できません。',
    'Who saw or changed whose data, and when. It is only ever added to: nobody can change or remove a line.',
  ],
  search: ['記録をさがす', '記録を さがす', 'Search the log'],
  from: ['この日から', 'この日から', 'From this day'],
  until: ['この日まで', 'この日まで', 'Until this day'],
  kind: ['種類', 'しゅるい', 'Kind'],
  'kind-all': ['すべて', 'すべて', 'All'],
  'kind-view': ['閲覧', '見た', 'Views'],
  'kind-delivery': ['端末への受け渡し', '端末に わたした', 'Deliveries to devices'],
  'kind-export': ['取り出し', 'とり出した', 'Exports'],
  'kind-change': ['変更', 'かえた', 'Changes'],
  'kind-access': ['利用と権限', 'つかう人', 'Sign-ins and access'],
  account: ['だれが', 'だれが', 'By whom'],
  'account-all': ['だれでも', 'だれでも', 'Anybody'],
  learner: ['どなたについて', 'だれに ついて', 'About whom'],
  'learner-hint': [
    '名前かふりがなを入れて、出てきた名前を押します。',
    '名前を 入れて、出た 名前を おします。',
    'Type a name or kana, then press the name that appears.',
  ],
  'learner-chosen': ['{name}についての記録', '{name}の 記録', 'The log about {name}'],
  'learner-leave': ['ほかの方も見る', 'ほかの 人も 見る', 'Show everybody'],
  go: ['さがす', 'さがす', 'Search'],
  disclose: ['開示請求のために取り出す', '本人に わたすために とり出す', 'Export for a disclosure request'],
  'disclose-about': [
    'この方の情報に何がされたかを、すべて表（CSV）に保存し、この画面に並べます。取り出したことも記録に残ります。',
    'この人の ことを すべて 表に します。とり出した ことも 記録に のこります。',
    "Saves all that was done with this person's data as a table (CSV) and lists it here. The export is noted too.",
  ],
  'disclose-file': ['開示請求-記録', '開示請求-記録', 'disclosure-log'],
  print: ['印刷する', '印刷する', 'Print'],
  lines: ['記録', '記録', 'Lines'],
  number: ['番号', 'ばんごう', 'No.'],
  at: ['日時', 'いつ', 'When'],
  what: ['内容', 'なにを', 'What'],
  none: ['あてはまる記録はありません', '記録は ありません', 'No line matches'],
  loading: ['読み込んでいます', '読みこんで います', 'Loading'],
  older: ['もっと前を見る', 'もっと 前を 見る', 'Show older lines'],
  unreached: ['記録を読めませんでした', '記録を 読めませんでした', 'The log could not be read'],
  'unreached-text': [
    '記録はサーバーにあります。つながってから、もう一度さがしてください。',
    '記録は サーバーに あります。つながったら、もう一度 さがして ください。',
    'The log is on the server. Search again once you are connected.',
  ],
  open: ['記録を見る（開示請求）', '記録を 見る', 'Open the log (disclosure)'],
})

addWords('desk', under('audit', AUDIT))
