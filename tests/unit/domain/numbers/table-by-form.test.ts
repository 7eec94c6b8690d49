import { expect, it } from 'vitest'
import { tableByForm } from '#domain/numbers/table-by-form.ts'
import { Form } from '#domain/words.ts'
import { booking, lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

const all = facts({
  lessons: [
    lesson('visit', { form: '訪問型', state: 'held' }),
    lesson('class', { form: '集合型', state: 'held', lessonDay: '2027-03-31' }),
    lesson('empty', { form: '集合型', state: 'held', lessonDay: '2026-04-01' }),
    lesson('ahead', { form: '集合型', state: 'confirmed' }),
    lesson('last-year', { form: '訪問型', state: 'held', lessonDay: '2026-03-31' }),
    lesson('next-year', { form: '訪問型', state: 'held', lessonDay: '2027-04-01' }),
  ],
  bookings: [booking('visit', 'couple', { seats: 2 })],
  attendances: [
    marked('visit', 'couple'),
    marked('class', 'couple'),
    marked('class', 'other'),
    marked('last-year', 'other'),
    marked('next-year', 'other'),
  ],
})

const { rows, total } = tableByForm(all, 2026)

it('has a row for each form in the order of the programme', () => {
  expect(rows.map(({ form }) => form)).toEqual(Form.options)
})

it('counts lessons given, attendances and people of the fiscal year', () => {
  expect(rows.find(({ form }) => form === '訪問型')).toEqual({
    form: '訪問型',
    lessons: 1,
    attendances: 2,
    people: 2,
  })
  expect(rows.find(({ form }) => form === '集合型')).toEqual({
    form: '集合型',
    lessons: 2,
    attendances: 2,
    people: 2,
  })
  expect(rows.find(({ form }) => form === '体験会')).toEqual({
    form: '体験会',
    lessons: 0,
    attendances: 0,
    people: 0,
  })
})

it('totals people without counting anyone twice', () => {
  expect(total).toEqual({ lessons: 3, attendances: 4, people: 3 })
})
