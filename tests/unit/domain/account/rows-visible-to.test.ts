import { describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import { TABLE_NAMES } from '#domain/tables.ts'
import { aHeld, aLesson, aMunicipality, anActor, aRequest, learnerRows } from '../sample-rows.ts'
import { idsOf, rowOf, visibleTo } from './visible.ts'

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
  put('held', { ...aHeld('held.tablet.1'), authorId: 'somebody' }),
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

  test.each(['volunteer', 'liaison', 'learner', 'family', 'prefecture-viewer'] as const)(
    '%s is told what becomes of an own change that was held, and not what was typed',
    async (role) => {
      const decided = {
        ...aHeld('decided'),
        ...{ input: { words: '見本' }, about: ['x'], sentence: '見本の理由', senderId: 'a-2' },
        ...{ state: 'set-aside' as const, reason: '二重でした', decidedBy: 'account-coordinator' },
        decidedAt: '2026-10-30T00:00:00.000Z',
      }
      const visible = await visibleTo({ ...anActor(role, 'hana'), accountId: 'account-x' }, [
        ...rows,
        put('held', decided),
      ])
      expect(idsOf(visible, 'held')).toEqual(['decided'])
      expect(rowOf(visible, 'held', 'decided')).toMatchObject({
        ...{
          state: 'set-aside',
          reason: '二重でした',
          input: null,
          about: [],
          sentence: '',
          decidedBy: null,
        },
      })
      expect(rowOf(visible, 'held', 'decided')).not.toHaveProperty('senderId')
    },
  )

  test('nobody but the coordinator holds what waits for the coordinator', async () => {
    for (const role of ['volunteer', 'liaison', 'learner', 'family'] as const)
      expect(idsOf(await visibleTo(anActor(role, 'hana'), rows), 'held')).toEqual([])
  })
})
