import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const FIRST_COORDINATORS = threeWordings({
  lead: [
    '市町ごとに、最初の調整担当を1人招いてください。2人目からは、その市町の調整担当が招きます。管理者には、住民やサポーターのことは表示されません。',
    '市や 町ごとに、はじめの 人を 1人 まねいて ください。2人目からは、その 市や 町の 人が まねきます。管理する 人には、ほかの 人の ことは 見えません。',
    'Invite one first coordinator for each municipality; they invite their colleagues. Nothing about residents or volunteers is shown to you.',
  ],
  list: ['市町', '市や 町', 'Municipalities'],
  'has-coordinator': ['調整担当がいます', '人が います', 'Has a coordinator'],
  invited: ['招待中', 'まねいて います', 'Invited'],
  none: ['まだいません', 'まだ いません', 'Nobody yet'],
  'invited-until': [
    'コードは{when}まで使えます。作り直すと、前のコードは使えなくなります。',
    'コードは {when}まで つかえます。つくりなおすと、まえの コードは つかえません。',
    'The code is good until {when}. A new one ends it.',
  ],
  invite: ['招待コードを作る', 'コードを つくる', 'Make a code'],
  'invite-again': ['招待コードを作り直す', 'コードを つくりなおす', 'Make a new code'],
  'code-title': [
    '{name}の招待コード（この画面でだけ見られます）',
    '{name}の コード（いまだけ 見られます）',
    'The code for {name} (shown this once)',
  ],
  'code-text': [
    'ご本人に直接、または電話で伝えてください。{address} を開いて入れてもらいます。{when}まで使えます。',
    'その 人に つたえて ください。{address} を ひらいて 入れます。{when}まで つかえます。',
    'Tell it in person or by telephone; to be entered at {address}, until {when}.',
  ],
})

addWords('desk', under('first-coordinators', FIRST_COORDINATORS))
