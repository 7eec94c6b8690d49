import { describe, expect, test } from 'vitest'
import { inputFields, withField } from '#client/parts/said/input-fields.ts'

const REPORT = {
  id: 'report-1',
  lessonId: 'lesson-1',
  learnerId: 'hana',
  topicsDone: ['LINE'],
  satisfaction: null,
  learnt: 'スタンプを送れた',
}
const PAIR = { lessonId: 'lesson-1', helpers: [{ volunteerId: 'silver', part: 'lead' }] }

describe('The fields of a change', () => {
  test('are found with the place where they lie and how they are said', () => {
    const fields = inputFields(REPORT).map(({ path, kind }) => [path.join('.'), kind])
    expect(fields).toEqual([
      ['lessonId', 'lesson'],
      ['learnerId', 'person'],
      ['topicsDone', 'topics'],
      ['learnt', 'text'],
      ['satisfaction', 'word'],
      ['id', 'hidden'],
    ])
  })

  test('come in the same order, whichever order the database gave them back in', () => {
    const turned = Object.fromEntries(Object.entries(REPORT).reverse())
    const keys = (input: object) => inputFields(input).map(({ key }) => key)
    expect(keys(turned).slice(0, 5)).toEqual(keys(REPORT).slice(0, 5))
  })

  test('are found in every helper of a pair', () => {
    expect(inputFields(PAIR).map(({ path }) => path.join('.'))).toEqual([
      'lessonId',
      'helpers.0.volunteerId',
      'helpers.0.part',
    ])
  })

  test('leave out the id of a lesson that the change itself makes', () => {
    const visit = { lessonId: 'lesson-new', requestId: 'request-1', lessonDay: '2026-11-24' }
    expect(inputFields(visit).map(({ key }) => key)).toEqual(['requestId', 'lessonDay'])
  })

  test('of a change that this release does not know come as text', () => {
    expect(inputFields({ novelty: 'x', deep: { more: 3 } }).map(({ key, kind }) => [key, kind])).toEqual([
      ['novelty', 'text'],
      ['more', 'text'],
    ])
    expect(inputFields(null).map(({ value }) => value)).toEqual([null])
  })

  test('a field named like a property of every object is text too', () => {
    expect(inputFields(JSON.parse('{"constructor":"x","__proto__":"y"}')).map(({ kind }) => kind)).toEqual([
      'text',
      'text',
    ])
  })
})

describe('Correcting a field', () => {
  test('changes that field alone and leaves what was typed before as it is', () => {
    const corrected = withField(PAIR, ['helpers', 0, 'part'], 'partner')
    expect(corrected).toEqual({ lessonId: 'lesson-1', helpers: [{ volunteerId: 'silver', part: 'partner' }] })
    expect(PAIR.helpers[0]?.part).toBe('lead')
  })
})
