import { describe, expect, test } from 'vitest'
import { levelOfEvent, placeKindOfEvent, topicsOfEvent } from '#domain/lesson/event-topics.ts'

describe('What a class is about, by its words', () => {
  test.each([
    ['「ＬＩＮＥの使い方講座」', ['LINE']],
    ['ONLINE講座', ['なんでも相談']],
    ['キャッシュレス決済とマイナンバーカード', ['キャッシュレス', 'マイナンバーカード']],
    ['ハザードマップで防災', ['防災・ハザードマップ']],
    ['地図の使い方、写真の撮り方', ['電話とカメラ', '地図・道案内']],
    ['詐欺にあわないために', ['詐欺から身を守る']],
    ['初心者スマホ教室', ['電源・ボタン・文字入力']],
    ['スマホを楽しむ会', ['なんでも相談']],
  ])('「%s」 is about %j', (words, topics) => {
    expect(topicsOfEvent(words)).toEqual(topics)
  })

  test.each([
    ['見本市立東部公民館', '公民館等'],
    ['見本中学校 体育館', '学校'],
    ['見本ショッピングモール2階', '商業施設'],
    ['ゆうゆう見本館', '公民館等'],
  ])('「%s」 is a place of the kind %s', (place, kind) => {
    expect(placeKindOfEvent(place)).toBe(kind)
  })

  test('the title tells the level', () => {
    expect(['スマホ教室', 'スマホ応用講座', 'スマホ相談会'].map(levelOfEvent)).toEqual([
      '基本',
      '応用',
      '相談',
    ])
  })
})
