import { describe, expect, test } from 'vitest'
import { need, oneByOne } from '#domain/need.ts'
import { type Change, put } from '#domain/rows.ts'
import type { AnyRow, TableName } from '#domain/tables.ts'
import { WorkingRows } from '#domain/working-rows.ts'
import { aBooking, aLesson, rowsOf } from './sample-rows.ts'

const workingOn = (rows: readonly Change[]) => {
  const asked: string[] = []
  const all = rowsOf(rows)
  const lookup = async (table: TableName, by: string, values: readonly string[]): Promise<AnyRow[]> =>
    all.all(table).filter((row) => values.includes(String((row as unknown as Record<string, unknown>)[by])))
  const working = new WorkingRows((wanted) => {
    asked.push(wanted.map(({ table, by, values }) => `${table}.${by} ${values.join(' ')}`).join(', '))
    return oneByOne(lookup)(wanted)
  })
  return { working, asked }
}

const idsOf = (rows: readonly AnyRow[]): string[] => rows.map((row) => row.id).sort()

describe('Rows on which several changes work', () => {
  const bookings = [put('booking', aBooking('line', 'hana')), put('booking', aBooking('maps', 'hana'))]

  test('are read from the store once, whether they are there or not', async () => {
    const { working, asked } = workingOn(bookings)
    await working.lookup('booking', 'lessonId', ['line', 'none'])
    await working.lookup('booking', 'lessonId', ['none', 'line'])
    await working.lookup('booking', 'id', ['line.hana', 'x'])
    await working.lookup('booking', 'id', ['x'])
    expect(asked).toEqual(['booking.lessonId line none', 'booking.id x'])
  })

  test('show what was written over what the store holds, also under another index value', async () => {
    const { working } = workingOn(bookings)
    expect(idsOf(await working.lookup('booking', 'learnerId', ['hana']))).toEqual(['line.hana', 'maps.hana'])
    working.write([
      put('booking', { ...aBooking('line', 'hana'), learnerId: 'taro' }),
      { table: 'booking', id: 'maps.hana', row: null },
      put('booking', aBooking('scam', 'hana')),
    ])
    expect(idsOf(await working.lookup('booking', 'learnerId', ['hana']))).toEqual(['scam.hana'])
    expect(idsOf(await working.lookup('booking', 'learnerId', ['taro']))).toEqual(['line.hana'])
    expect(idsOf(await working.lookup('booking', 'lessonId', ['maps']))).toEqual([])
    expect(await working.lookup('booking', 'id', ['maps.hana'])).toEqual([])
  })

  test('what was written before the store was read is not overwritten by it', async () => {
    const { working } = workingOn(bookings)
    working.write([{ table: 'booking', id: 'line.hana', row: null }])
    expect(idsOf(await working.lookup('booking', 'learnerId', ['hana']))).toEqual(['maps.hana'])
  })

  test('are handed over for keeping once, as they stand at the end', async () => {
    const { working } = workingOn(bookings)
    working.write([
      put('booking', aBooking('line', 'hana')),
      { table: 'booking', id: 'maps.hana', row: null },
    ])
    working.write([{ table: 'booking', id: 'line.hana', row: null }])
    expect(working.takeWritten()).toEqual([
      { table: 'booking', id: 'line.hana', row: null },
      { table: 'booking', id: 'maps.hana', row: null },
    ])
    expect(working.takeWritten()).toEqual([])
  })

  test('many changes ask the store together: one question a step, not one a change', async () => {
    const { working, asked } = workingOn([...bookings, put('lesson', aLesson('line'))])
    const needs = (lessonId: string) => [
      need('lesson', 'id', [lessonId]),
      need('booking', 'lessonId', (rows) => rows.all('lesson').map((one) => one.id)),
    ]
    await working.readAhead([needs('line'), needs('maps'), needs('line')])
    expect(asked).toEqual(['lesson.id line maps', 'booking.lessonId line'])
    expect((await working.load(needs('line'))).all('booking').map((one) => one.id)).toEqual(['line.hana'])
    expect(asked).toHaveLength(2)
  })

  test('needs that do not follow from one another are asked for at once', async () => {
    const { working, asked } = workingOn([...bookings, put('lesson', aLesson('line'))])
    const needs = [
      need('lesson', 'id', ['line']),
      need('pairing', 'lessonId', (rows) => rows.all('lesson').map((one) => one.id)),
      need('booking', 'learnerId', ['hana']),
      need('learner', 'id', (rows) => rows.all('booking').map((one) => one.learnerId)),
    ]
    await working.readAhead([needs])
    expect(asked).toEqual([
      'lesson.id line, booking.learnerId hana',
      'pairing.lessonId line, learner.id hana',
    ])
    expect((await working.load(needs)).all('booking')).toHaveLength(2)
    expect(asked).toHaveLength(2)
  })

  test('an image is the row as it stands, or that there is none', async () => {
    const { working } = workingOn(bookings)
    const line = { table: 'booking' as const, id: 'line.hana' }
    expect(await working.images([line, line, { table: 'booking', id: 'x' }])).toEqual([
      bookings[0],
      { table: 'booking', id: 'x', row: null },
    ])
  })
})
