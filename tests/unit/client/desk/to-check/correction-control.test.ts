import { describe, expect, test } from 'vitest'
import {
  controlFor,
  dayAndMinute,
  momentOf,
  momentOptions,
  typedValue,
} from '#client/desk/to-check/correction-control.ts'
import { inputFields, type InputField } from '#client/parts/said/input-fields.ts'

const CHOICES = {
  lessons: [{ value: 'lesson-1', label: '訪問' }],
  learners: [{ value: 'hana', label: '見本　花' }],
  volunteers: [{ value: 'silver', label: '見本　銀' }],
}
const fieldOf = (input: object, key: string): InputField => {
  const field = inputFields(input).find((one) => one.key === key)
  if (!field) throw new Error(`no field ${key}`)
  return field
}
const controlOf = (input: object, key: string, said = '', began: unknown = input) =>
  controlFor(fieldOf(input, key), said, {
    ...{ input, began, choices: CHOICES, today: '2026-11-20' },
    t: (name) => name,
  })

describe('The control for a field', () => {
  test('of a person offers learners or volunteers, whichever the change was about', () => {
    expect(controlOf({ personKind: 'learner', personId: 'hana' }, 'personId')).toEqual({
      type: 'select',
      options: CHOICES.learners,
    })
    expect(controlOf({ personKind: 'volunteer', personId: 'silver' }, 'personId')).toEqual({
      type: 'select',
      options: CHOICES.volunteers,
    })
  })

  test('of a name that every object has is a text like any other', () => {
    expect(controlOf({ toString: '見本' }, 'toString')).toEqual({ type: 'text', isLong: false })
  })

  test('keeps what was typed among the choices although it is not offered any more', () => {
    expect(controlOf({ lessonId: 'lesson-gone' }, 'lessonId', 'なくなった訪問')).toEqual({
      type: 'select',
      options: [{ value: 'lesson-gone', label: 'なくなった訪問' }, ...CHOICES.lessons],
    })
  })

  test('of a number on a slip can only be read', () => {
    expect(controlOf({ number: '12345678' }, 'number')).toEqual({ type: 'fixed' })
  })

  test('of a sentence is as large as the sentence was, and stays so while it is written', () => {
    const short = { learnt: '送れた' }
    expect(controlOf({ learnt: 'あ'.repeat(80) }, 'learnt', '', short)).toEqual({
      type: 'text',
      isLong: false,
    })
    expect(controlOf(short, 'learnt', '', { learnt: 'あ'.repeat(80) })).toEqual({
      type: 'text',
      isLong: true,
    })
    expect(controlOf({ learnt: '送れた' }, 'learnt')).toEqual({ type: 'text', isLong: false })
    expect(controlOf({ learnt: 'あ'.repeat(80) }, 'learnt')).toEqual({ type: 'text', isLong: true })
    expect(controlOf({ learnt: '一行目\n二行目' }, 'learnt')).toEqual({ type: 'text', isLong: true })
  })
})

describe('What a control says goes back into the change', () => {
  test('as a number where it was one', () => {
    expect(typedValue(fieldOf({ startMinute: 600 }, 'startMinute'), '615')).toBe(615)
    expect(typedValue(fieldOf({ satisfaction: null }, 'satisfaction'), '3')).toBe(3)
    expect(typedValue(fieldOf({ satisfaction: 2 }, 'satisfaction'), '')).toBeNull()
  })

  test('any time wins over single half-days', () => {
    const wish = fieldOf({ wish: ['2026-11-24.am'] }, 'wish')
    expect(typedValue(wish, ['any', '2026-11-24.am'])).toBe('any')
    expect(typedValue(wish, ['2026-11-25.pm'])).toEqual(['2026-11-25.pm'])
  })

  test('a moment is a day and a minute of the clock in Japan', () => {
    expect(dayAndMinute('2026-11-20T15:30:00.000Z')).toEqual({ day: '2026-11-21', minute: '30' })
    expect(momentOf('2026-11-21', '30')).toBe('2026-11-20T15:30:00.000Z')
    expect(momentOf('', '30')).toBe('')
    expect(momentOptions('37').map(({ value }) => value)).toContain('37')
  })
})
