import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isSame } from '#domain/is-same.ts'
import { TABLE_NAMES, TABLES } from '#domain/tables.ts'
import { type Held, MatrixApp, standingFor } from './matrix-app.ts'

/** Roles, and where one role is not always told the same, both. In household b the family asked for tomorrow's visit. */
const PEOPLE: readonly [title: string, id: string][] = [
  ['受講者 a learner', standingFor('learner')],
  ['家族 the family of a learner', standingFor('family')],
  ['家族（自分で申し込んだ） family who asked for a visit themselves', 'here-b-daughter'],
  ['サポーター（大人） a volunteer', standingFor('volunteer')],
  ['サポーター（頼まれただけ） a volunteer who has only been asked', 'here-a-asked'],
  ['サポーター（18歳未満・当日） a minor on the day', 'here-a-student'],
  ['サポーター（18歳未満・前日まで） a minor before the day', 'here-a-pupil'],
  ['連携先の担当 a liaison', standingFor('liaison')],
  ['コーディネーター the coordinator', standingFor('coordinator')],
  ['県の担当 the prefecture', standingFor('prefecture-viewer')],
  ['管理者 the administrator', standingFor('administrator')],
]

/** Only what was planted can be recognised when it arrives; an empty field says nothing. */
const isPlanted = (value: unknown): boolean =>
  value !== null && value !== '' && value !== false && value !== 0 && !isSame(value, [])

const fieldsOf = (planted: object, received: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(planted)
    .filter(([field, value]) => isPlanted(value) && isSame(received[field], value))
    .map(([field]) => field)

describe('the fields that each role can ever receive', () => {
  let app: MatrixApp
  const held = new Map<string, Held>()

  beforeAll(async () => {
    app = await MatrixApp.open()
    for (const [, id] of PEOPLE) held.set(id, await app.pull(await app.person(id)))
  })
  afterAll(() => app.close())

  /** Rows of a table of which the same fields arrive stand in one line. */
  const linesOf = (id: string): string[] =>
    TABLE_NAMES.flatMap((table) => {
      const all = app.rows.filter((one) => one.table === table)
      const byFields = new Map<string, string[]>()
      for (const { id: rowId, row } of all) {
        const received = held.get(id)?.get(`${table}/${rowId}`)
        if (!row || !received) continue
        const fields = fieldsOf(row, received).join(' ')
        byFields.set(fields, [...(byFields.get(fields) ?? []), rowId.replaceAll('here-', '')])
      }
      return [...byFields].map(([fields, ids]) => `  ${table} [${ids.join(' ')}]: ${fields}`)
    })

  test('are those of the list that people have read', async () => {
    const parts = PEOPLE.map(([title, id]) => [`${title}: ${id.replace('here-', '')}`, ...linesOf(id)])
    await expect(`${parts.map((one) => one.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot(
      './fields-per-role.txt',
    )
  })

  test('are looked for in every field of every table', () => {
    const planted = new Set(
      app.rows.flatMap(({ table, row }) =>
        Object.entries(row ?? {}).flatMap(([field, value]) =>
          isPlanted(value) ? [`${table}.${field}`] : [],
        ),
      ),
    )
    const all = TABLE_NAMES.flatMap((table) => {
      const { shape } = z.object({}).extend(TABLES[table].row.shape)
      return Object.keys(shape).map((field) => `${table}.${field}`)
    })
    expect(all.filter((one) => !planted.has(one))).toEqual(NEVER_PLANTED)
  })
})

/** What nobody of the sample towns has: somebody who was erased, a class of a school; and a mark that is no content. */
const NEVER_PLANTED: readonly string[] = [
  'learner.erased',
  'volunteer.erased',
  'contact.isMasked',
  'lesson.isSchoolEvent',
]
