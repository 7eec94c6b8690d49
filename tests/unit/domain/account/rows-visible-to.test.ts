import { describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import { TABLE_NAMES } from '#domain/tables.ts'
import { aHeld, aLesson, aMunicipality, anActor, aRequest, learnerRows } from '../sample-rows.ts'
import { idsOf, visibleTo } from './visible.ts'

const rows = [
  put('municipality', aMunicipality()),
  put('account', {
    id: 'account-x',
    role: 'administrator',
    subjectId: null,
    contactId: null,
    state: 'active',
  }),
  put('lesson', aLesson('line')),
  put('request', aRequest('wish', 'hana')),
  put('held', aHeld('held.tablet.1')),
  ...learnerRows('hana'),
]

describe('Who may hold which rows', () => {
  test('the coordinator holds the municipality', async () => {
    expect(await visibleTo(anActor('coordinator'), rows)).toBeNull()
  })

  test.each(['prefecture-viewer', 'administrator', 'volunteer', 'liaison', 'learner', 'family'] as const)(
    '%s without a person behind the account holds the municipality and the own account',
    async (role) => {
      const visible = await visibleTo({ ...anActor(role), accountId: 'account-x' }, rows)
      const held = TABLE_NAMES.filter((table) => idsOf(visible, table).length > 0)
      expect(held).toEqual(['municipality', 'account'])
    },
  )

  test('nobody but the coordinator holds what waits for the coordinator', async () => {
    for (const role of ['volunteer', 'liaison', 'learner', 'family'] as const)
      expect(idsOf(await visibleTo(anActor(role, 'hana'), rows), 'held')).toEqual([])
  })
})
