import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const PAGE = threeWordings({
  about: [
    '案を作るときに、何をどれだけ大切にするかを決めます。重いものほど、案の中で少なくなります。決まった約束は変わりません。',
    '案を つくる とき、何が たいせつかを きめます。おもい ものほど すくなく なります。',
    'What matters how much when a week is suggested: the heavier, the rarer. Nothing that is settled changes.',
  ],
  'group-served': ['行けるかどうか', '行けるか どうか', 'Whether somebody goes'],
  'group-people': ['だれが行くか', 'だれが 行くか', 'Who goes'],
  'group-load': ['サポーターの負担', 'サポーターの ふたん', 'Load of the volunteers'],
  'group-time': ['日にちと移動', '日にちと 移動', 'Days and travel'],
  like: [
    '{once}は、移動 {minutes}分と同じ重さです。',
    '{once}は、移動 {minutes}分と おなじ おもさです。',
    '{once} weighs as much as {minutes} min of travel.',
  ],
  range: [
    '{least}〜{most}、はじめの値は {usual}',
    '{least}から {most}、はじめは {usual}',
    '{least}–{most}, usually {usual}',
  ],
  less: ['{what}を軽くする', '{what}を かるく する', 'Make “{what}” lighter'],
  more: ['{what}を重くする', '{what}を おもく する', 'Make “{what}” heavier'],
  reset: ['もとに戻す', 'もとに もどす', 'Usual'],
  'reset-what': ['{what}をはじめの値に戻す', '{what}を はじめに もどす', 'Set “{what}” back to usual'],
  'reset-all': [
    '重さをすべてはじめの値に戻す',
    'おもさを ぜんぶ はじめに もどす',
    'All weights back to usual',
  ],
  wrong: [
    '{least}から{most}までの数（0.5きざみ）を入れてください。',
    '{least}から {most}までの 数を 入れて ください。',
    'Enter a number from {least} to {most}, whole or half.',
  ],
  'too-light': [
    'これでは、人を送るより、だれも行かない案のほうが良いことになります。ここを重くするか、ほかを軽くしてください。',
    'これでは だれも 行かない 案に なります。ここを おもく して ください。',
    'As it is, sending nobody would be better than sending somebody. Make this heavier, or the others lighter.',
  ],
  unsaved: [
    'まだ保存していない変更があります。',
    'まだ のこして いません。',
    'There are changes that are not saved.',
  ],
  save: ['この内容で保存する', 'これで のこす', 'Save'],
  discard: ['変更をやめる', 'かえるのを やめる', 'Discard the changes'],
  saved: ['保存しました', 'のこしました', 'Saved'],
  'saved-text': [
    '次に「案を作る」を押したときから、この重さで考えます。',
    'つぎに「案を つくる」を おした ときから つかいます。',
    'The next suggestion uses these weights.',
  ],
})

const WAYS = threeWordings({
  title: ['時間のかかる道', '時間の かかる 道', 'Ways that take longer'],
  about: [
    'ふつうは地図の直線から移動時間を見積もります。船・峠・トンネルなど、それでは足りない地区の間だけ、分を決めてください。行きも帰りも、徒歩でも車でも、この分で考えます。同じ地区の中のことも決められます。',
    '船や 山の 道など、時間の かかる ところだけ 分を きめます。行きも 帰りも おなじです。',
    'Travel is estimated by the straight line. Give minutes only where that says too little: ferry, pass, tunnel. They hold there and back and by whatever means, also within one area.',
  ],
  caption: ['決めた移動時間', 'きめた 時間', 'Given ways'],
  none: ['決めた道はありません', 'ありません', 'None is given'],
  from: ['地区', '地区', 'Area'],
  to: ['もう一つの地区', 'もう 一つの 地区', 'Other area'],
  within: ['同じ地区の中', 'おなじ 地区の 中', 'within this area'],
  minutes: ['移動（分）', '分', 'Minutes'],
  'minutes-of': ['{from}と{to}の間の分', '{from}と {to}の 分', 'Minutes between {from} and {to}'],
  remove: ['消す', 'けす', 'Remove'],
  'remove-what': ['{from}と{to}の間を消す', '{from}と {to}を けす', 'Remove {from} – {to}'],
  choose: ['選んでください', 'えらんで ください', 'Choose'],
  add: ['道を加える', '道を くわえる', 'Add'],
  'add-title': ['道を加える', '道を くわえる', 'Add a way'],
  added: ['{from}と{to}の間を加えました', '{from}と {to}を くわえました', '{from} – {to} was added'],
  removed: ['{from}と{to}の間を消しました', '{from}と {to}を けしました', '{from} – {to} was removed'],
  'need-area': ['地区を選んでください', '地区を えらんで ください', 'Choose an area'],
  'need-minutes': [
    '1から240までの分を入れてください',
    '1から 240までの 分を 入れて ください',
    'Enter minutes from 1 to 240',
  ],
  known: [
    'この2つの地区はもう表にあります。表の分を直してください',
    'もう 表に あります。表を なおして ください',
    'These two are in the table already: change the minutes there',
  ],
  full: ['200組まで決められます。', '200くみまで です。', '200 pairs at most.'],
  action: ['操作', 'そうさ', 'Action'],
})

const PREVIEW = threeWordings({
  title: [
    'この変更で先週はどうなったか',
    'この 変更で 先週は どう なったか',
    'What this would have done to last week',
  ],
  about: [
    '先週（{from}〜{until}）の訪問・教室と、そのとき待っていた申込を、今の重さと変えた後の重さで、それぞれ最初から計画してくらべます。何も保存せず、だれにも知らせません。',
    '先週（{from}〜{until}）を、今の おもさと あたらしい おもさで くらべます。何も のこりません。',
    'Plans last week ({from} to {until}) anew, with the weights as they are and as changed. Nothing is kept, nobody is told.',
  ],
  compare: ['先週でためす', '先週で ためす', 'Try it on last week'],
  working: ['先週を計画しています', '先週を かんがえて います', 'Planning last week'],
  stop: ['やめる', 'やめる', 'Stop'],
  stopped: ['途中でやめました。', 'とちゅうで やめました。', 'Stopped.'],
  failed: [
    '計画できませんでした。もう一度押してください。',
    'できませんでした。もう いちど おして ください。',
    'It failed. Press again.',
  ],
  nothing: [
    '先週は、訪問も教室も、待っていた申込もありません。くらべられません。',
    '先週は 何も ありません。くらべられません。',
    'Last week had no lesson and no open wish: there is nothing to compare.',
  ],
  unchanged: [
    'まだ何も変えていません。重さか移動時間を変えてから、ためしてください。',
    'まだ 何も かえて いません。かえてから ためして ください。',
    'Nothing is changed yet. Change a weight or a way first.',
  ],
  points: ['点の合計（少ないほど良い）', '点の ぜんぶ', 'Points in all (fewer is better)'],
  same: ['先週の案は変わりません。', '先週の 案は かわりません。', 'Last week’s plan would be the same.'],
  changed: [
    '{count}つのことが変わります。点の合計は、{before}点から{after}点になります（少ないほど良い案です）。',
    '{count}つの ことが かわります。点は {before}から {after}に なります（すくない ほど いいです）。',
    '{count} things change. The points go from {before} to {after}; fewer is better.',
  ],
  'visits-of': [
    '{count}件の訪問・教室・申込を計画しました。',
    '{count}けんを 計画しました。',
    '{count} visits were planned.',
  ],
  caption: ['先週の案をくらべる', '先週の 案を くらべる', 'Last week’s plans'],
  what: ['こと', 'こと', 'What'],
  before: ['今のまま', '今の まま', 'As it is'],
  after: ['変えた後', 'かえた あと', 'As changed'],
  difference: ['ちがい', 'ちがい', 'Difference'],
  equal: ['同じ', 'おなじ', 'same'],
  hint: [
    'どちらの案も、変えた後の重さと移動時間で数えています。受講者のなじみの人や空いている時間は、今の記録によります。',
    'どちらも あたらしい おもさで かぞえます。',
    'Both plans are counted with the changed weights and ways. Who is familiar and who is free is as known today.',
  ],
})

addWords('desk', under('weights', PAGE))
addWords('desk', under('ways', WAYS))
addWords('desk', under('preview', PREVIEW))
