import { describe, expect, test, vi } from 'vitest'
import type { Database } from '../../../src/server/database/database.ts'
import { openPokes } from '../../../src/server/pokes.ts'

const database = (kind: Database['kind'], ears: ((payload: string) => void)[]) =>
  ({
    kind,
    listen: async (_channel: string, heard: (payload: string) => void) => {
      ears.push(heard)
      return async () => void ears.splice(ears.indexOf(heard), 1)
    },
    notify: async (_channel: string, payload: string) => ears.forEach((heard) => heard(payload)),
  }) as unknown as Database

describe('pokes', () => {
  test('reach who listens in the town, once, until they stop', async () => {
    const pokes = await openPokes(database('embedded', []), 'hub-1')
    const heard: string[] = []
    const stop = pokes.onPoke('352021', () => heard.push('ube'))
    pokes.onPoke('352012', () => heard.push('shimonoseki'))
    await pokes.poke('352021')
    stop()
    await pokes.poke('352021')
    expect(heard).toEqual(['ube'])
  })

  test('reach the listeners of every process on the same PostgreSQL, each once', async () => {
    const ears: ((payload: string) => void)[] = []
    const one = await openPokes(database('postgresql', ears), 'hub-1')
    const other = await openPokes(database('postgresql', ears), 'hub-2')
    const heard: string[] = []
    one.onPoke('352021', () => heard.push('one'))
    other.onPoke('352021', () => heard.push('other'))
    await one.poke('352021')
    expect(heard).toEqual(['one', 'other'])
    await Promise.all([one.close(), other.close()])
    expect(ears).toEqual([])
  })

  test('that come while others are told go together, and nobody misses one', async () => {
    const told: string[] = []
    let tellNow = (): void => undefined
    const slow = {
      ...database('postgresql', []),
      notify: (_channel: string, payload: string) => {
        told.push(payload)
        return new Promise<void>((resolve) => (tellNow = resolve))
      },
    }
    const pokes = await openPokes(slow, 'hub-1')
    const first = pokes.poke('352021')
    await vi.waitFor(() => expect(told).toHaveLength(1))
    const others = ['352012', '352021', '352012'].map((town) => pokes.poke(town))
    tellNow()
    await first
    await vi.waitFor(() => expect(told).toHaveLength(2))
    tellNow()
    await Promise.all(others)
    expect(told).toEqual(['hub-1 352021', 'hub-1 352012 352021'])
  })

  test('go on after one that could not be told', async () => {
    const ears: ((payload: string) => void)[] = []
    let isDown = true
    const failing = {
      ...database('postgresql', ears),
      notify: async (_channel: string, payload: string) => {
        if (isDown) throw new Error('the database is down')
        ears.forEach((heard) => heard(payload))
      },
    }
    const pokes = await openPokes(failing, 'hub-1')
    const other = await openPokes(failing, 'hub-2')
    const heard: string[] = []
    other.onPoke('352021', () => heard.push('other'))
    await expect(pokes.poke('352021')).rejects.toThrow('down')
    isDown = false
    await pokes.poke('352021')
    expect(heard).toEqual(['other'])
  })

  test('tell a stream that its session was ended, and no other', async () => {
    const pokes = await openPokes(database('embedded', []), 'hub-1')
    const ended: string[] = []
    pokes.onSessionEnd('a', () => ended.push('a'))
    pokes.onSessionEnd('b', () => ended.push('b'))
    pokes.endSession('b')
    expect(ended).toEqual(['b'])
  })
})
