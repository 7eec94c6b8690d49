import { describe, expect, test } from 'vitest'
import { finishLesson } from '#domain/lesson/finish-lesson.ts'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import { put } from '#domain/rows.ts'
import { ROWS_OF_FIRST_PAGE, SCHEMA, type SyncAnswer } from '#sync/protocol.ts'
import { aContact, aLesson, aMinor, aPairing, aRequest, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { ask, asking, deviceOf, hubWith } from './hub-and-devices.ts'
import { rowsThere } from './memory-hub-store.ts'
import { ACTORS, manyClasses, village } from './village.ts'

const { coordinator, silver, student, liaison, viewer } = ACTORS as Record<
  'coordinator' | 'silver' | 'student' | 'liaison' | 'viewer',
  NonNullable<(typeof ACTORS)[string]>
>

const cursorWith = (answer: SyncAnswer, index: number, value: unknown): string => {
  const parts = JSON.parse(answer.cursor) as unknown[]
  return JSON.stringify(parts.map((part, at) => (at === index ? value : part)))
}

describe('A device that cannot say where it stands starts afresh', () => {
  test.each([
    ['garbage', () => 'garbage'],
    ['a list of nothing', () => '[]'],
    ['another epoch', (answer: SyncAnswer) => cursorWith(answer, 0, 'epoch-0')],
    ['another scope', (answer: SyncAnswer) => cursorWith(answer, 1, '1.volunteer')],
    ['a version that is no number', (answer: SyncAnswer) => cursorWith(answer, 2, 'x')],
  ])('a cursor of %s begins a fresh snapshot', async (_what, spoil) => {
    const hub = await hubWith(village())
    const good = await ask(hub, coordinator, asking())
    const answer = await ask(hub, coordinator, asking({ cursor: spoil(good) }))
    expect(answer.page).toBe('snapshot-start')
    expect(answer.changes).toHaveLength(good.changes.length)
  })

  test('a device of a newer release takes all rows again', async () => {
    const hub = await hubWith(village())
    const good = await ask(hub, coordinator, asking())
    const same = await ask(hub, coordinator, asking({ cursor: good.cursor }))
    const newer = await ask(hub, coordinator, asking({ cursor: good.cursor, schema: SCHEMA + 1 }))
    expect([same.page, same.changes.length]).toEqual(['changes', 0])
    expect([newer.page, newer.changes.length]).toEqual(['snapshot-start', good.changes.length])
  })

  test('rows that the hub no longer has are erased with the last page', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, coordinator)
    await device.synchronise()
    const ghost = put('lesson', aLesson('ghost'))
    await device.store.transaction(async (space) => {
      await space.write([ghost])
      await space.setState({ ...(await space.state()), cursor: 'garbage' })
    })
    await device.synchronise()
    expect(device.has('lesson', 'ghost')).toBeUndefined()
    expect(device.store.rows()).toHaveLength(rowsThere(hub.committed(UBE_CODE)).length)
  })
})

describe('A snapshot of several pages', () => {
  const crowded = () => hubWith([...village(), ...manyClasses(ROWS_OF_FIRST_PAGE + 200)])

  test('comes page by page, each at most the agreed size', async () => {
    const device = deviceOf(await crowded(), coordinator)
    await device.synchronise()
    expect(device.answered.map((one) => one.page)).toEqual(['snapshot-start', 'snapshot-rest'])
    expect(device.answered.map((one) => one.more)).toEqual([true, false])
    expect(device.answered[0]?.changes).toHaveLength(ROWS_OF_FIRST_PAGE)
  })

  test('goes on where it was when the line broke between two pages', async () => {
    const hub = await crowded()
    const device = deviceOf(hub, coordinator)
    const breaking = async (request: Parameters<typeof device.send>[0]) => {
      if (device.answered.length > 0) throw new Error('the line broke')
      return device.send(request)
    }
    await expect(device.synchronise(breaking)).rejects.toThrow('the line broke')
    await device.synchronise()
    expect(device.answered.map((one) => one.page)).toEqual(['snapshot-start', 'snapshot-rest'])
    expect(device.store.rows()).toHaveLength(rowsThere(hub.committed(UBE_CODE)).length)
  })

  test('does not bring back what was removed between two pages', async () => {
    const hub = await crowded()
    const device = deviceOf(hub, coordinator)
    const removing = async (request: Parameters<typeof device.send>[0]) => {
      const answer = await device.send(request)
      const first = answer.changes[0]
      if (device.answered.length === 1 && first)
        await hub.write(UBE_CODE, (space) => space.save([{ table: first.table, id: first.id, row: null }]))
      return answer
    }
    await device.synchronise(removing)
    expect(device.answered[0]?.changes[0]?.row).not.toBeNull()
    expect(
      device.has(device.answered[0]?.changes[0]?.table ?? '', device.answered[0]?.changes[0]?.id ?? ''),
    ).toBe(undefined)
    expect(device.store.rows()).toHaveLength(rowsThere(hub.committed(UBE_CODE)).length)
  })

  test('keeps what the person does between two pages', async () => {
    const hub = await crowded()
    const device = deviceOf(hub, coordinator)
    await device.synchronise()
    await device.store.transaction(async (space) =>
      space.setState({ ...(await space.state()), cursor: null }),
    )
    const acting = async (request: Parameters<typeof device.send>[0]) => {
      const answer = await device.send(request)
      if (answer.page === 'snapshot-start') await device.press(withdrawPairing, { pairingId: 'line.silver' })
      return answer
    }
    await device.synchronise(acting)
    expect(device.has('pairing', 'line.silver')).toMatchObject({ state: 'withdrew' })
    expect(device.store.outbox().map((item) => item.state)).toEqual(['applied'])
  })
})

describe('A device holds no row outside its scope', () => {
  test('when a helper is taken off a lesson, the people of it are erased from the device', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, silver)
    await device.synchronise()
    expect(device.has('contact', 'contact.hana')).toMatchObject({ telephone: aContact('hana').telephone })
    const gone = aPairing('visit-hana', 'silver', { state: 'withdrew' })
    await hub.write(UBE_CODE, (space) => space.save([put('pairing', gone)]))
    await device.synchronise()
    expect(device.has('lesson', 'visit-hana')).toBeUndefined()
    expect(device.has('contact', 'contact.hana')).toBeUndefined()
    expect(device.has('lesson', 'line')).toBeDefined()
  })

  test('what is pending when the lesson is lost still reaches a person', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, silver)
    await device.synchronise()
    await device.press(finishLesson, { lessonId: 'visit-hana', at: '2026-11-20T08:00:00.000Z' })
    const gone = aPairing('visit-hana', 'silver', { state: 'withdrew' })
    await hub.write(UBE_CODE, (space) => space.save([put('pairing', gone)]))
    await device.synchronise()
    expect(device.store.outbox()[0]).toMatchObject({ state: 'held', refusal: { code: 'forbidden' } })
    expect(device.has('lesson', 'visit-hana')).toBeUndefined()
  })

  test("a minor's tablet holds the learner's name and neither address nor telephone", async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, student)
    await device.synchronise()
    const contact = aContact('hana')
    expect(device.has('contact', 'contact.hana')).toMatchObject({
      name: contact.name,
      telephone: '',
      address: '',
    })
  })

  test('on the birthday on which a helper comes of age the masks fall, though no row has changed', async () => {
    const almostGrown = put('volunteer', aMinor('student', { adultFrom: '2026-11-21' }))
    const hub = await hubWith([...village(), almostGrown])
    const before = await ask(hub, student, asking())
    const birthday = '2026-11-21T01:00:00.000Z'
    const after = await ask(hub, student, asking({ cursor: before.cursor }), birthday)
    const telephones = [before, after].map(
      ({ changes }) => changes.find((one) => one.id === 'contact.hana')?.row?.['telephone'],
    )
    expect(telephones).toEqual(['', aContact('hana').telephone])
  })

  test('a liaison and the prefecture hold nobody who learns', async () => {
    const hub = await hubWith([...village(), put('request', aRequest('wish-ken', 'ken'))])
    for (const actor of [liaison, viewer]) {
      const device = deviceOf(hub, actor)
      await device.synchronise()
      const tables = new Set(device.store.rows().map((one) => one.table))
      expect(
        [...tables].filter((name) => ['learner', 'request', 'booking', 'report'].includes(name)),
      ).toEqual([])
    }
  })
})
