import { describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import { RowsDigest } from '#sync/digest.ts'
import { ROWS_OF_FIRST_PAGE } from '#sync/protocol.ts'
import { ask, asking, hubWith } from '../../../sync/hub-and-devices.ts'
import { rowsThere } from '../../../sync/memory-hub-store.ts'
import { ACTORS, manyPlaces, village } from '../../../sync/village.ts'
import { aLesson, anActor, UBE_CODE } from '../../domain/sample-rows.ts'

const coordinator = ACTORS['coordinator'] ?? anActor('coordinator')
const MORE_THAN_ARE_COMPARED_AT_ONCE = 2100

describe('What the hub tells a device that has read before', () => {
  test('is also which rows are gone, whether or not the device would find out by comparing', async () => {
    const hub = await hubWith([...village(), put('lesson', aLesson('mistake'))])
    const before = await ask(hub, coordinator, asking())
    await hub.write(UBE_CODE, (space) => space.save([{ table: 'lesson', id: 'mistake', row: null }]))
    const after = await ask(hub, coordinator, asking({ cursor: before.cursor }))
    expect(after.changes).toEqual([{ table: 'lesson', id: 'mistake', row: null }])
  })

  test('is, on a later page of a snapshot, what has gone since the page that named it', async () => {
    const hub = await hubWith([...village(), ...manyPlaces(ROWS_OF_FIRST_PAGE)])
    const first = await ask(hub, coordinator, asking())
    const [named] = first.changes
    const gone = { table: named?.table ?? 'lesson', id: named?.id ?? '', row: null }
    await hub.write(UBE_CODE, (space) => space.save([gone]))
    const rest = await ask(hub, coordinator, asking({ cursor: first.cursor }))
    expect([rest.page, rest.changes.at(-1)]).toEqual(['snapshot-rest', gone])
  })

  test('is a digest of all rows, however many there are', async () => {
    const hub = await hubWith([...village(), ...manyPlaces(MORE_THAN_ARE_COMPARED_AT_ONCE)])
    let answer = await ask(hub, coordinator, asking())
    while (answer.more) answer = await ask(hub, coordinator, asking({ cursor: answer.cursor }))
    const { digest } = await ask(hub, coordinator, asking({ cursor: answer.cursor, compare: true }))
    const own = new RowsDigest()
    for (const { table, row } of rowsThere(hub.committed(UBE_CODE))) if (row) own.add(table, row)
    expect(digest).toBe(own.toString())
  })
})
