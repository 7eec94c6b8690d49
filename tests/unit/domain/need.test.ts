import { describe, expect, test } from 'vitest'
import { MUTATIONS } from '#domain/mutations.ts'
import { loadNeeds, need } from '#domain/need.ts'
import type { AnyRow, TableName } from '#domain/tables.ts'
import { aBooking, aLearner, aLesson } from './sample-rows.ts'

const asked: [TableName, string, readonly string[]][] = []
const found: Partial<Record<TableName, AnyRow[]>> = {
  lesson: [aLesson('line')],
  booking: [aBooking('line', 'hana'), aBooking('line', 'taro')],
  learner: [aLearner('hana')],
}
const lookup = async (table: TableName, by: string, values: readonly string[]): Promise<AnyRow[]> => {
  asked.push([table, by, values])
  return found[table] ?? []
}

describe('The rows a change needs', () => {
  test('are looked up in order, so that a later need follows from an earlier one', async () => {
    asked.length = 0
    const rows = await loadNeeds(
      [
        need('lesson', 'id', ['line']),
        need('booking', 'lessonId', (loaded) => loaded.all('lesson').map((one) => one.id)),
        need('learner', 'id', (loaded) => loaded.all('booking').map((one) => one.learnerId)),
      ],
      lookup,
    )
    expect(asked).toEqual([
      ['lesson', 'id', ['line']],
      ['booking', 'lessonId', ['line']],
      ['learner', 'id', ['hana', 'taro']],
    ])
    expect(rows.get('learner', 'hana')).toEqual(aLearner('hana'))
  })

  test('nothing is looked up twice or for nothing', async () => {
    asked.length = 0
    await loadNeeds([need('lesson', 'id', ['line', 'line']), need('call', 'id', [])], lookup)
    expect(asked).toEqual([['lesson', 'id', ['line']]])
  })

  test('every mutation has a name of its own on the wire', () => {
    const names = MUTATIONS.map((one) => `${one.name}@${one.version}`)
    expect(new Set(names).size).toBe(names.length)
  })
})
