import { describe, expect, test } from 'vitest'
import { ImportedClass, importClasses } from '#domain/lesson/import-classes.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aLesson, aMunicipality } from '../sample-rows.ts'

const aClass = (id: string): ImportedClass =>
  ImportedClass.strip().parse(aLesson(id, { title: '見本の催し', capacity: 12 }))

const rows = [put('municipality', aMunicipality()), put('lesson', aLesson('known', { seatsTaken: 2 }))]
const input = { classes: [aClass('known'), aClass('new')] }

describe('Classes from a table of events', () => {
  test('are taken in by the coordinator', async () => {
    expect(await whoMay(importClasses, rows, input)).toEqual(['coordinator'])
  })

  test('are open and empty, with as many learners a helper as the municipality says', async () => {
    const done = await judged(importClasses, rows, input)
    expect(done.written('lesson', 'new')).toMatchObject({
      ...aClass('new'),
      state: 'open',
      seatsTaken: 0,
      learnersPerHelper: DEFAULT_SETTINGS.learnersPerHelper,
      passWord: '',
    })
  })

  test('that are known stay as they are, so that the same table may come twice', async () => {
    const done = await judged(importClasses, rows, input)
    expect(done.changes.map((one) => one.id)).toEqual(['new'])
    const again = await judged(importClasses, [...rows, ...done.changes], input)
    expect([again.said, again.changes]).toEqual(['applied', []])
  })

  test('are refused as a whole when there are too many or none', () => {
    const many = Array.from({ length: 201 }, (_, index) => aClass(`c-${index}`))
    expect([importClasses.input.safeParse({ classes: many }).success]).toEqual([false])
    expect(importClasses.input.safeParse({ classes: [] }).success).toBe(false)
  })
})
