import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const MAP = threeWordings({
  title: ['{day}の道順', '{day}の 道じゅん', 'Routes on {day}'],
  hint: [
    '位置の分かる訪問だけの略図です。下の表と同じ内容です。',
    '下の 表と おなじ ないようです。',
    'A sketch of what has a position; the table below says the same.',
  ],
  helper: ['サポーター', 'サポーター', 'Helper'],
  stops: ['順番', '順番', 'Stops'],
  way: ['移動', '移動', 'Travel'],
  'way-minutes': ['約{minutes}分', '{minutes}分 くらい', 'about {minutes} min'],
})

addWords('desk', under('map', MAP))
