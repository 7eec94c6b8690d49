import { describe, expect, it } from 'vitest'
import { emptyWho, introductionOf, missingIn } from '#client/simple/who/who-draft.ts'

const chiyo = { ...emptyWho(), name: '見本　千代', kana: 'みほん　ちよ', telephone: '0836-00-1234' }

describe('who the wish is for', () => {
  it('misses nothing when name, ふりがな and telephone are there', () => {
    expect(missingIn(chiyo)).toEqual([])
  })

  it.each([
    ['no name', { name: '　' }, ['name']],
    ['ふりがな in kanji', { kana: '見本' }, ['kana']],
    ['a telephone without area code', { telephone: '12-3456' }, ['telephone']],
    ['nothing at all', { name: '', kana: '', telephone: '' }, ['name', 'kana', 'telephone']],
    ['a family member who does not say who they are', { who: 'family' as const }, ['familyName', 'relation']],
  ])('asks again: %s', (_, change, missing) => {
    expect(missingIn({ ...chiyo, ...change })).toEqual(missing)
  })

  it.each(['０８３６−００−１２３４', '090 1234 5678', '(0836)00-1234'])(
    'takes the telephone %s as typed',
    (telephone) => {
      expect(missingIn({ ...chiyo, telephone })).toEqual([])
    },
  )

  it.each([
    ['090-1234-567', ['telephone']],
    ['090-1234-5678', []],
    ['050-1234-5678', []],
    ['0836-00-12345', ['telephone']],
    ['0120-123-456', []],
    ['0570-123-456', []],
    ['0800-123-4567', []],
  ])('counts the digits of %s', (telephone, missing) => {
    expect(missingIn({ ...chiyo, telephone })).toEqual(missing)
  })

  it.each(['０９０ー１２３４ー５６７８', '090−1234‐5678', '090―1234 5678', '(090)1234ｰ5678'])(
    'keeps %s with plain digits and hyphens',
    (telephone) => {
      expect(missingIn({ ...chiyo, telephone })).toEqual([])
      expect(introductionOf({ ...chiyo, telephone }).telephone).toBe('090-1234-5678')
    },
  )

  it('keeps a telephone written in one go as it is', () => {
    expect(introductionOf({ ...chiyo, telephone: '０９０１２３４５６７８' }).telephone).toBe('09012345678')
  })

  it.each(['ミホン　ﾁﾖー', 'みほん　ちよー'])('keeps the ふりがな %s in hiragana', (kana) => {
    expect(introductionOf({ ...chiyo, kana }).kana).toBe('みほん ちよー')
  })

  it('takes カタカナ and half-width ｶﾅ for ふりがな', () => {
    expect(missingIn({ ...chiyo, kana: 'ミホン　ﾁﾖ' })).toEqual([])
  })

  it('writes the family into one line, and nothing when the learner asks alone', () => {
    const family = { ...chiyo, who: 'family' as const, familyName: '見本　明', relation: '子' }
    expect(introductionOf(family).family).toBe('見本　明（子）')
    expect(introductionOf(chiyo).family).toBe('')
  })
})
