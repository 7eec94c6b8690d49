import { describe, expect, test } from 'vitest'
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

  test('tell a stream that its session was ended, and no other', async () => {
    const pokes = await openPokes(database('embedded', []), 'hub-1')
    const ended: string[] = []
    pokes.onSessionEnd('a', () => ended.push('a'))
    pokes.onSessionEnd('b', () => ended.push('b'))
    pokes.endSession('b')
    expect(ended).toEqual(['b'])
  })
})
