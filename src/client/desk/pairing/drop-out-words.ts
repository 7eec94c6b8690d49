import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const DROP_OUT = threeWordings({
  title: ['{name}さんが来られなくなった', '{name}さんが 来られなく なった', '{name} cannot come'],
  days: ['来られない日', '来られない 日', 'Days on which they cannot come'],
  'days-hint': [
    'この週に約束のある日です。選んだ日の約束が、すべて外れます。',
    'やくそくの ある 日です。えらんだ 日は みんな 外れます。',
    'Days of this week with promises; all of the chosen days end.',
  ],
  visits: ['{count}件', '{count}けん', '{count} visits'],
  none: ['この週の約束はありません。', 'この 週の やくそくは ありません。', 'No promises in this week.'],
  'need-day': ['日を選んでください', '日を えらんで ください', 'Choose a day'],
  think: ['代わりの案を作る', 'かわりの 案を つくる', 'Look for who could come instead'],
  again: ['案を作り直す', 'もう いちど 案を つくる', 'Look again'],
  thinking: ['代わりを考えています', 'かんがえて います', 'Looking'],
  hint: [
    'まだ何も変えません。だれにも知らせません。',
    'まだ なにも かえません。だれにも しらせません。',
    'Nothing is changed yet, and nobody is told.',
  ],
  kept: [
    '{count}件の約束はそのままです。',
    '{count}けんの やくそくは そのままです。',
    '{count} promises stay.',
  ],
  moved: [
    'ほかの人の約束を{count}件動かします。',
    'ほかの 人の やくそくを {count}けん うごかします。',
    '{count} promises of others would be moved.',
  ],
  'moved-none': [
    'ほかの人の約束は動かしません。',
    'ほかの 人は うごかしません。',
    'No promise of anybody else is moved.',
  ],
  part: ['変更{number}', 'かえる こと {number}', 'Change {number}'],
  gone: [
    '{name}さんは、{visit}に行けません。',
    '{name}さんは {visit}に 行けません。',
    '{name} cannot go to {visit}.',
  ],
  move: [
    '{name}さんは、{from}から{to}に移ります。',
    '{name}さんは {from}から {to}に かわります。',
    '{name} moves from {from} to {to}.',
  ],
  'taken-back': [
    '{name}さんの{visit}の約束を取り消します。',
    '{name}さんの {visit}の やくそくを やめます。',
    'The promise of {name} for {visit} is taken back.',
  ],
  join: [
    '{name}さんに、{visit}を新しくお願いします（{part}）。',
    '{name}さんに {visit}を おねがいします（{part}）。',
    '{name} is newly asked for {visit} ({part}).',
  ],
  'new-part': [
    '{name}さんは、{visit}で{part}になります。',
    '{name}さんは {visit}で {part}に なります。',
    '{name} becomes {part} at {visit}.',
  ],
  lacking: [
    '{visit}は、人が足りないままです。代わりに行ける人が見つかりません。',
    '{visit}は 人が たりない ままです。',
    '{visit} still lacks people: nobody who could come was found.',
  ],
  accept: ['この変更を受け入れる', 'これで いい', 'Accept this change'],
  'accept-all': ['全部受け入れる', 'ぜんぶ これで いい', 'Accept all'],
  'accept-hint': [
    '受け入れると、外れる約束を取り消し、新しい人にお願いを送ります。',
    'おすと、外れる 人の やくそくを やめて、新しい 人に おねがいします。',
    'Accepting takes back the promises that end, and asks the new people.',
  ],
  accepted: ['受け入れました', 'できました', 'Accepted'],
  absent: [
    '{name}さんは{days}に来られません',
    '{name}さんは {days}に 来られません',
    '{name} cannot come on {days}',
  ],
  'absent-hint': [
    'この画面を閉じるまで、この日の案には入りません。',
    'この 日の 案に 入りません。',
    'Nobody suggests them for these days until this tab is closed.',
  ],
  forget: ['来られるようになった', '来られる', 'They can come after all'],
})

addWords('desk', under('drop-out', DROP_OUT))
