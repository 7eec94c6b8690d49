import { describe, expect, test } from 'vitest'
import type { DeviceSpace } from '#sync/device/device-store.ts'
import type { HubSpace } from '#sync/hub/hub-store.ts'
import type { SyncAnswer } from '#sync/protocol.ts'
import type { Kind } from './complaint.ts'
import { runSchedule } from './run-schedule.ts'
import { readSchedule, scheduleOf, writeSchedule } from './schedule.ts'
import { shrink } from './shrink.ts'
import type { World } from './world.ts'

type Spoil = (world: World) => void

/** The same space, but for what is done otherwise. */
const otherwise = <Space extends object>(space: Space, more: Partial<Space>): Space =>
  Object.assign(Object.create(space) as Space, more)

const onDevices =
  (spoiled: (space: DeviceSpace) => Partial<DeviceSpace>): Spoil =>
  ({ devices }) => {
    for (const { store } of devices) {
      const transaction = store.transaction.bind(store)
      store.transaction = (work) => transaction((space) => work(otherwise(space, spoiled(space))))
    }
  }

const onHub =
  (spoiled: (space: HubSpace) => Partial<HubSpace>): Spoil =>
  ({ hub }) => {
    const write = hub.store.write.bind(hub.store)
    hub.store.write = (town, work) => write(town, (space) => work(otherwise(space, spoiled(space))))
  }

const onAnswers =
  (spoiled: (answer: SyncAnswer) => SyncAnswer): Spoil =>
  ({ hub }) => {
    const receive = hub.receive.bind(hub)
    hub.receive = async (actor, request, now) => spoiled(await receive(actor, request, now))
  }

const SPOILT: readonly (readonly [string, Kind, Spoil])[] = [
  [
    'a device that forgets what it had not sent',
    'lost',
    onDevices((space) => ({ putOutbox: (items) => space.putOutbox(items.slice(1)) })),
  ],
  [
    'a hub that runs everything twice',
    'doubled',
    ({ hub }) => {
      const commit = hub.store.onCommit
      hub.store.onCommit = (before, after, settled) => commit(before, after, [...settled, ...settled])
    },
  ],
  [
    'a device that leaves a row out',
    'divergent',
    onDevices((space) => ({ write: (changes) => space.write(changes.slice(0, -1)) })),
  ],
  ['a device that erases nothing', 'outOfScope', onDevices(() => ({ eraseUnseen: async () => undefined }))],
  [
    'a hub that tells of rows which are nobody’s business',
    'outOfScope',
    ({ hub }) => {
      const read = hub.store.read.bind(hub.store)
      hub.store.read = async (town, work) => {
        const answer = (await read(town, work)) as Pick<SyncAnswer, 'changes'>
        const row = { id: 'contact.ken', name: '見本' }
        return { ...answer, changes: [...answer.changes, { table: 'contact', id: row.id, row }] } as never
      }
    },
  ],
  [
    'a town that does not look what a helper has promised elsewhere',
    'ruleBroken',
    (world) => {
      const isElsewhere = (table: string, by: string): boolean => table === 'pairing' && by === 'volunteerId'
      const unlessElsewhere = async <Found>(table: string, by: string, find: () => PromiseLike<Found[]>) =>
        isElsewhere(table, by) ? [] : find()
      onHub((space) => ({
        lookupAll: (wanted) =>
          Promise.all(
            wanted.map(({ table, by, values }) =>
              unlessElsewhere(table, by, () => space.lookup(table, by, values)),
            ),
          ),
      }))(world)
      onDevices((space) => ({
        lookup: async (table, by, values) => (isElsewhere(table, by) ? [] : space.lookup(table, by, values)),
      }))(world)
    },
  ],
  [
    'a hub that says yes to everything',
    'unheard',
    onAnswers((answer) => ({
      ...answer,
      results: answer.results.map(({ id }) => ({ id, outcome: 'applied' as const })),
    })),
  ],
  [
    'a hub that never says what became of a change',
    'stuck',
    onAnswers((answer) => ({ ...answer, results: [] })),
  ],
  [
    'a hub that does half of what was asked',
    'unlikeModel',
    onHub((space) => ({ save: (changes) => space.save(changes.slice(0, 1)) })),
  ],
]

const firstBad = async (kind: Kind, spoil: Spoil): Promise<number> => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const { complaints } = await runSchedule(scheduleOf(seed), undefined, spoil)
    if (complaints.some((one) => one.kind === kind)) return seed
  }
  return 0
}

describe('A world in which something is broken', () => {
  test.each(SPOILT)('%s is noticed: %s', async (_what, kind, spoil) => {
    expect(await firstBad(kind, spoil)).toBeGreaterThan(0)
  })

  test('is told with as few steps as bring it about, and its line does the same again', async () => {
    const [, kind, spoil] = SPOILT.at(-1) ?? SPOILT[0] ?? []
    if (!kind || !spoil) throw new Error('nothing is spoilt')
    const isBad = async (schedule: Parameters<typeof runSchedule>[0]): Promise<boolean> =>
      (await runSchedule(schedule, undefined, spoil)).complaints.some((one) => one.kind === kind)
    const schedule = scheduleOf(await firstBad(kind, spoil))
    const least = await shrink(schedule, isBad)
    expect(least.steps.length).toBeLessThan(4)
    expect(readSchedule(writeSchedule(least))).toEqual(least)
    expect(await isBad(readSchedule(writeSchedule(least)))).toBe(true)
    for (const [index] of least.steps.entries())
      expect(await isBad({ ...least, steps: least.steps.filter((_step, at) => at !== index) })).toBe(false)
  })
})

describe('A schedule', () => {
  test('happens the same way every time', async () => {
    const told: string[][] = [[], []]
    for (const lines of told) await runSchedule(scheduleOf(7), (line) => lines.push(line))
    expect(told[0]?.length).toBeGreaterThan(20)
    expect(told[0]).toEqual(told[1])
  })

  test('is written as a number, or as a number and its steps', () => {
    expect(readSchedule('17')).toEqual(scheduleOf(17))
    expect(readSchedule('17:1.zz.')).toEqual({ seed: 17, steps: [1, 1295] })
    expect(() => readSchedule('seventeen')).toThrow('a schedule is a number')
  })
})
