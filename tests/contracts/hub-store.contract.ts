import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/domain/contact/contact.ts'
import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Held } from '../../src/domain/held/held.ts'
import { type Change, put } from '../../src/domain/rows.ts'
import type { HubStore } from '../../src/sync/hub/hub-store.ts'
import type { MutationResult, PushedMutation } from '../../src/sync/protocol.ts'
import { aLearner } from '../unit/domain/sample-rows.ts'

export interface OpenedStore {
  store: HubStore
  close(): Promise<void>
}

const START = { version: 0, table: '', id: '' }

export const contact = (id: string, name = '見本　花子'): Contact => ({
  id,
  name,
  kana: 'みほん　はなこ',
  address: '',
  telephone: '',
  family: '',
  notes: '',
  isMasked: false,
})

const booking = (lessonId: string, learnerId: string): Booking =>
  ({ id: `${lessonId}.${learnerId}`, lessonId, learnerId, state: 'booked', seats: 1 }) as Booking

const pushed = (id: number, more: Partial<PushedMutation> = {}): PushedMutation => ({
  id,
  name: 'call.finish@1',
  input: { callId: 'c', outcome: '見本' },
  madeAt: '2026-11-20T01:00:00.000Z',
  author: 'account-1',
  ...more,
})

const held = (id: string): Held => ({
  id,
  mutation: 'call.finish@1',
  input: { callId: 'c', outcome: '見本' },
  madeAt: '2026-11-20T01:00:00.000Z',
  authorId: 'account-1',
  code: 'forbidden',
  about: [],
  sentence: '担当者が確認します。',
  state: 'waiting',
  heldAt: '2026-11-20T01:00:00.000Z',
  reason: '',
  decidedBy: null,
  decidedAt: null,
})

/** What every store of the hub keeps to; `open` gives an empty one. Each test uses a municipality of its own. */
export const hubStoreContract = (name: string, open: () => Promise<OpenedStore>): void => {
  describe(`the hub's store: ${name}`, () => {
    let opened: OpenedStore
    let store: HubStore
    let count = 0
    const anotherTown = () => String(100_000 + (count += 1))
    const save = (town: string, ...changes: Change[]) => store.write(town, (space) => space.save(changes))
    const all = (town: string) => store.read(town, (view) => view.after(START, 1000))

    beforeAll(async () => {
      opened = await open()
      store = opened.store
    })
    afterAll(() => opened.close())

    test('a town nobody has written to is empty and stands at version 0', async () => {
      const town = anotherTown()
      const seen = await store.read(town, async (view) => [view.version, await view.after(START, 10)])
      expect(seen).toEqual([0, []])
    })

    test('everything saved in one transaction has the same next version', async () => {
      const town = anotherTown()
      await save(town, put('contact', contact('a')))
      const { wrote } = await store.write(town, async (space) => {
        expect(space.version).toBe(1)
        await space.save([put('contact', contact('b'))])
        await space.save([put('contact', contact('c'))])
      })
      expect(wrote).toBe(true)
      expect((await all(town)).map((row) => [row.id, row.version])).toEqual([
        ['a', 1],
        ['b', 2],
        ['c', 2],
      ])
      expect(await store.read(town, async (view) => view.version)).toBe(2)
    })

    test('a transaction that saved nothing leaves the version as it was', async () => {
      const town = anotherTown()
      const { value, wrote } = await store.write(town, async (space) => {
        await space.save([])
        return 'done'
      })
      expect({ value, wrote }).toEqual({ value: 'done', wrote: false })
      expect(await store.read(town, async (view) => view.version)).toBe(0)
    })

    test('an error undoes everything of its transaction and is thrown on', async () => {
      const town = anotherTown()
      const work = store.write(town, async (space) => {
        await space.save([put('contact', contact('a'))])
        await space.settle('tablet', 'account-1', pushed(1), { id: 1, outcome: 'applied' })
        await space.lookup('contact', 'id', ['a'])
        throw new Error('the hub was stopped')
      })
      await expect(work).rejects.toThrow('the hub was stopped')
      expect(await all(town)).toEqual([])
      const { value } = await store.write(town, (space) => space.device('tablet'))
      expect(value).toBeNull()
    })

    test('what was saved is seen by the rest of its transaction', async () => {
      const town = anotherTown()
      const { value } = await store.write(town, async (space) => {
        await space.save([put('contact', contact('a', '見本　一'))])
        await space.save([put('contact', contact('a', '見本　二'))])
        const found = await space.lookup('contact', 'id', ['a'])
        return [found.map(({ row }) => row), (await space.after(START, 10)).length]
      })
      expect(value).toEqual([[contact('a', '見本　二')], 1])
    })

    test('rows are found by id and by index, with the version they were saved at', async () => {
      const town = anotherTown()
      await save(town, put('booking', booking('l1', 'p1')), put('booking', booking('l1', 'p2')))
      await save(town, put('booking', booking('l2', 'p1')))
      const find = (by: string, values: string[]) =>
        store.read(town, async (view) =>
          (await view.lookup('booking', by, values)).map((row) => row.id).sort(),
        )
      expect(await find('lessonId', ['l1'])).toEqual(['l1.p1', 'l1.p2'])
      expect(await find('learnerId', ['p1', 'p9'])).toEqual(['l1.p1', 'l2.p1'])
      expect(await find('id', ['l2.p1'])).toEqual(['l2.p1'])
      expect(await find('id', ['l3.p1'])).toEqual([])
      const [row] = await store.read(town, (view) => view.lookup('booking', 'id', ['l2.p1']))
      expect(row).toEqual({ table: 'booking', id: 'l2.p1', version: 2, row: booking('l2', 'p1') })
    })

    test('several look-ups at once find what each would find alone, in their order', async () => {
      const town = anotherTown()
      await save(town, put('contact', contact('a')), put('booking', booking('l1', 'p1')))
      await save(town, put('booking', booking('l1', 'p2')), { table: 'contact', id: 'b', row: null })
      const wanted = [
        { table: 'contact' as const, by: 'id', values: ['b', 'a'] },
        { table: 'booking' as const, by: 'lessonId', values: ['l1', 'l2'] },
        { table: 'learner' as const, by: 'id', values: ['p1'] },
        { table: 'booking' as const, by: 'learnerId', values: ['p2'] },
        { table: 'booking' as const, by: 'id', values: ['l1.p1'] },
      ]
      const found = await store.read(town, (view) => view.lookupAll(wanted))
      const ids = found.map((rows) =>
        rows.map(({ table, id, version }) => `${table} ${id} ${version}`).sort(),
      )
      expect(ids).toEqual([
        ['contact a 1'],
        ['booking l1.p1 1', 'booking l1.p2 2'],
        [],
        ['booking l1.p2 2'],
        ['booking l1.p1 1'],
      ])
      expect(found[3]?.map(({ row }) => row)).toEqual([booking('l1', 'p2')])
      expect(await store.read(town, (view) => view.lookupAll([]))).toEqual([])
    })

    test('a writer’s look-ups at once see what it has just saved', async () => {
      const town = anotherTown()
      const { value } = await store.write(town, async (space) => {
        await space.save([put('booking', booking('l1', 'p1'))])
        return space.lookupAll([
          { table: 'booking', by: 'id', values: ['l1.p1'] },
          { table: 'contact', by: 'id', values: ['a'] },
        ])
      })
      expect(value.map((rows) => rows.map(({ row }) => row))).toEqual([[booking('l1', 'p1')], []])
    })

    test('a field without an index cannot be looked up', async () => {
      const looking = store.read(anotherTown(), (view) => view.lookup('booking', "seats' or 'a'='a", ['1']))
      await expect(looking).rejects.toThrow()
    })

    test('a removed row is no longer found, but readers hear that it is gone', async () => {
      const town = anotherTown()
      await save(town, put('booking', booking('l1', 'p1')))
      await save(town, { table: 'booking', id: 'l1.p1', row: null })
      const found = await store.read(town, async (view) => [
        await view.lookup('booking', 'id', ['l1.p1']),
        await view.lookup('booking', 'lessonId', ['l1']),
      ])
      expect(found).toEqual([[], []])
      expect(await all(town)).toEqual([{ table: 'booking', id: 'l1.p1', version: 2, row: null }])
    })

    test('pages run by version, table and id, each beginning after the last row of the one before', async () => {
      const town = anotherTown()
      const ids = ['A-1', 'a-1', 'a.1', 'a_1', 'b']
      await save(town, ...ids.toReversed().map((id) => put('contact', contact(id))))
      await save(town, put('booking', booking('l1', 'p1')), put('contact', contact('a-1')))
      const seen: string[] = []
      let place = { ...START }
      for (;;) {
        const page = await store.read(town, (view) => view.after(place, 2))
        const last = page.at(-1)
        if (!last) break
        seen.push(...page.map((row) => `${row.version} ${row.table} ${row.id}`))
        place = { version: last.version, table: last.table, id: last.id }
      }
      const bytewise = ['A-1', 'a.1', 'a_1', 'b'].map((id) => `1 contact ${id}`)
      expect(seen).toEqual([...bytewise, '2 booking l1.p1', '2 contact a-1'])
      const end = await store.read(town, (view) => view.after({ version: 2, table: '~', id: '' }, 10))
      expect(end).toEqual([])
    })

    test('a device is known with its account and its last mutation', async () => {
      const town = anotherTown()
      const results: MutationResult[] = [
        { id: 1, outcome: 'applied', flags: ['late'] },
        { id: 2, outcome: 'refused', refusal: { code: 'full', about: ['l1'], sentence: '満席です。' } },
      ]
      await store.write(town, async (space) => {
        for (const result of results) await space.settle('tablet', 'account-1', pushed(result.id), result)
        expect(await space.device('tablet')).toEqual({ accountId: 'account-1', lastMutationId: 2 })
      })
      await store.write(town, async (space) => {
        await space.settle('tablet', 'account-1', pushed(3), { id: 3, outcome: 'applied' })
      })
      const { value } = await store.write(town, async (space) => [
        await space.device('tablet'),
        await space.device('unknown'),
        await space.results('tablet', [2, 1, 9]),
        await space.results('unknown', [1]),
      ])
      expect(value).toEqual([{ accountId: 'account-1', lastMutationId: 3 }, null, results, []])
    })

    test('a device of one town is unknown in another, and so are its rows', async () => {
      const [one, other] = [anotherTown(), anotherTown()]
      await store.write(one, async (space) => {
        await space.save([put('contact', contact('a'))])
        await space.settle('tablet', 'account-1', pushed(1), { id: 1, outcome: 'applied' })
      })
      const { value } = await store.write(other, async (space) => [
        await space.device('tablet'),
        await space.results('tablet', [1]),
        await space.lookup('contact', 'id', ['a']),
        await space.after(START, 10),
      ])
      expect(value).toEqual([null, [], [], []])
    })

    test('what is held for a person appears as a row that waits', async () => {
      const town = anotherTown()
      const { wrote } = await store.write(town, (space) =>
        space.hold('tablet', pushed(1), held('held.tablet.1')),
      )
      expect(wrote).toBe(true)
      expect(await all(town)).toEqual([
        { table: 'held', id: 'held.tablet.1', version: 1, row: held('held.tablet.1') },
      ])
    })

    test('what waits for a decision is counted by the account that sent it, from all its devices', async () => {
      const town = anotherTown()
      const result: MutationResult = { id: 1, outcome: 'held' }
      const waiting = await store.write(town, async (space) => {
        for (const [device, account] of [
          ['one', 'account-1'],
          ['two', 'account-1'],
          ['theirs', 'account-2'],
        ] as const) {
          await space.hold(device, pushed(1), held(`held.${device}.1`))
          await space.settle(device, account, pushed(1), result)
        }
        return [await space.waitingOf('account-1'), await space.waitingOf('account-3')]
      })
      expect(waiting.value).toEqual([2, 0])
      const { value } = await store.write(town, async (space) => {
        await space.save([put('held', { ...held('held.two.1'), state: 'set-aside' })])
        return [await space.waitingOf('account-1'), await space.waitingOf('account-2')]
      })
      expect(value).toEqual([1, 1])
    })

    test('the devices that have pushed are counted by account, each once', async () => {
      const town = anotherTown()
      await store.write(town, async (space) => {
        for (const [device, account] of [
          ['one', 'account-1'],
          ['two', 'account-1'],
          ['theirs', 'account-2'],
        ] as const)
          await space.settle(device, account, pushed(1), { id: 1, outcome: 'applied' })
        await space.settle('one', 'account-1', pushed(2), { id: 2, outcome: 'applied' })
      })
      const since = '2000-01-01T00:00:00.000Z'
      const count = (where: string) =>
        store.write(where, async (space) => [
          await space.devicesOf('account-1', since),
          await space.devicesOf('account-2', since),
          await space.devicesOf('account-3', since),
        ])
      expect((await count(town)).value).toEqual([2, 1, 0])
      expect((await count(anotherTown())).value).toEqual([0, 0, 0])
    })

    test('whom somebody has erased is counted by who did it, and since when', async () => {
      const [town, other] = [anotherTown(), anotherTown()]
      const erased = (id: string, by: string, at: string) =>
        put('learner', {
          ...aLearner(id),
          erased: { at, by, rule: 'asked', counts: { learner: 1 }, finishedAt: null },
        })
      await save(other, erased('elsewhere', 'account-1', '2026-11-20T01:30:00.000Z'))
      await save(
        town,
        put('learner', aLearner('there')),
        erased('early', 'account-1', '2026-11-20T00:59:59.999Z'),
        erased('just', 'account-1', '2026-11-20T01:00:00.000Z'),
        erased('late', 'account-1', '2026-11-20T01:00:00.001Z'),
        erased('theirs', 'account-2', '2026-11-20T01:30:00.000Z'),
      )
      const since = '2026-11-20T01:00:00.000Z'
      const { value } = await store.write(town, async (space) => {
        const before = await space.erasedBy('account-1', since)
        await space.save([erased('there', 'account-1', '2026-11-20T01:59:00.000Z')])
        return [
          before,
          await space.erasedBy('account-1', since),
          await space.erasedBy('account-2', since),
          await space.erasedBy('account-3', since),
        ]
      })
      expect(value).toEqual([1, 2, 1, 0])
    })

    test('a malformed mutation can be held and settled, whatever it was called and holds', async () => {
      const town = anotherTown()
      const strange = pushed(1, {
        name: 'nonsense\0@1',
        input: { 'key\0': 'NUL \0, half \ud800, whole 😀, \\u0000 spelled out' },
        madeAt: '0000-01-01T00:00:00.000Z',
      })
      const result: MutationResult = { id: 1, outcome: 'held' }
      await store.write(town, async (space) => {
        await space.hold('tablet', strange, { ...held('held.tablet.1'), mutation: 'nonsense' })
        await space.settle('tablet', 'account-1', strange, result)
      })
      const { value } = await store.write(town, (space) => space.results('tablet', [1]))
      expect(value).toEqual([result])
    })

    test('writers of one town wait for one another and lose nothing', async () => {
      const town = anotherTown()
      const addOne = () =>
        store.write(town, async (space) => {
          const [found] = await space.lookup('contact', 'id', ['sum'])
          const sum = found?.row && 'notes' in found.row ? Number(found.row.notes) : 0
          await space.save([put('contact', { ...contact('sum'), notes: String(sum + 1) })])
        })
      await Promise.all(Array.from({ length: 12 }, addOne))
      const [row] = await store.read(town, (view) => view.lookup('contact', 'id', ['sum']))
      expect(row).toMatchObject({ version: 12, row: { notes: '12' } })
    })

    test('a hundred rows come in one transaction as they were saved', async () => {
      const town = anotherTown()
      const rows = Array.from({ length: 100 }, (_, index) => contact(`c-${index}`, `見本　${index}「'"\\」`))
      await save(town, ...rows.map((row) => put('contact', row)))
      const found = await store.read(town, (view) =>
        view.lookup(
          'contact',
          'id',
          rows.map(({ id }) => id),
        ),
      )
      expect(new Map(found.map(({ id, row }) => [id, row]))).toEqual(
        new Map(rows.map((row) => [row.id, row])),
      )
    })

    test('the epoch stays the same from one reading to the next', async () => {
      const read = () => store.read(anotherTown(), async (view) => view.epoch)
      const epoch = await read()
      expect(epoch).not.toBe('')
      expect(await read()).toBe(epoch)
    })
  })
}
