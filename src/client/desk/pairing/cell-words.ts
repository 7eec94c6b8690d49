import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const CELL = threeWordings({
  title: ['{name}さん：{visit}', '{name}さん：{visit}', '{name}: {visit}'],
  why: ['この人を案にした理由', 'どうして この 人か', 'Why this person'],
  'why-not': ['行けない理由', '行けない りゆう', 'Why not'],
  'on-it': ['この訪問に入っています', 'この 訪問に います', 'They are on this visit'],
  change: ['この人に替えると', 'この 人に かえると', 'What choosing them would change'],
  same: ['変わるものはありません', 'かわりません', 'Nothing changes'],
  better: ['良くなります（{points}点）', 'よくなります（{points}）', 'better by {points}'],
  worse: ['悪くなります（{points}点）', 'わるくなります（{points}）', 'worse by {points}'],
  choose: ['この人をえらぶ', 'この 人を えらぶ', 'Choose'],
  'choose-anyway': ['それでもえらぶ', 'それでも えらぶ', 'Choose all the same'],
  'anyway-text': [
    '案には入れられますが、この役割ではお願いできません。',
    '案には できますが、この やくわりでは おねがい できません。',
    'It can be noted here, but they cannot be asked in this part.',
  ],
  'may-ask': [
    '案には入りませんが、きまりには触れないので、承知のうえでえらんでお願いできます。',
    '案には 入りませんが、わかった うえで えらんで おねがい できます。',
    'No plan has them, but no rule forbids it: knowing this, you can choose and ask them.',
  ],
  part: ['役割', 'やくわり', 'Part'],
  goes: ['{when}に、{part}として行けます。', '{when}に {part}で 行けます。', 'Can go on {when} as {part}.'],
  'goes-with': [
    '{when}に、{names}さんと一緒に、{part}として行けます。',
    '{when}に {names}さんと {part}で 行けます。',
    'Can go on {when} with {names}, as {part}.',
  ],
  and: ['さんと', 'さんと', ' and '],
  comma: ['、', '、', '; '],
  replaces: ['{names}さんと替わります。', '{names}さんと かわります。', 'Takes the place of {names}.'],
  leaves: [
    'ほかの訪問{count}件の人が変わります。',
    'ほかの {count}けんの 人が かわります。',
    'The people of {count} other visits change.',
  ],
  becomes: ['{what}：{how}', '{what}：{how}', '{what}: {how}'],
  'in-japanese': ['日本語で示します。', '日本語です。', 'The reasons are given in Japanese.'],
  'change-entry': ['この人の登録を直す', 'この 人の 登録を なおす', 'Correct their entry'],
})

addWords('desk', under('cell', CELL))
