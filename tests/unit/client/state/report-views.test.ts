import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dropViews, keepView, unreportedViews } from '#client/database/seen-views.ts'
import { reportViews } from '#client/state/report-views.ts'

const actor = (accountId: string) => ({
  municipality: '352021',
  accountId,
  role: 'volunteer' as const,
  subjectId: null,
})
const AT = '2026-11-20T03:00:00.000Z'
const see = async (accountId: string, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1)
    await keepView({ owner: `352021/${accountId}`, contactId: `c-${index}`, at: AT, where: 'field-visit' })
}
const left = async (accountId: string) => (await unreportedViews(`352021/${accountId}`, 999)).views

interface Told {
  device: string
  views: { id: number; contactId: string; at: string; where: string }[]
}

describe('What was seen on a device', () => {
  const told: Told[] = []
  let status = 200

  beforeEach(() => {
    told.length = 0
    status = 200
    vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => {
      told.push(JSON.parse(body) as Told)
      return Promise.resolve(new Response('{}', { status }))
    })
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    for (const one of ['a', 'b']) await dropViews(await left(one))
  })

  test('is told oldest first, at most 200 at once, and then forgotten', async () => {
    await see('a', 203)
    await reportViews(actor('a'))
    expect(told.map(({ views }) => views.length)).toEqual([200, 3])
    const ids = told.flatMap(({ views }) => views.map(({ id }) => id))
    expect(ids).toEqual([...ids].sort((one, other) => one - other))
    expect(told[0]?.views[0]).toEqual({ id: ids[0], contactId: 'c-0', at: AT, where: 'field-visit' })
    expect(await left('a')).toEqual([])
  })

  test('is told by whoever saw it: what another saw waits for their return', async () => {
    await see('a', 1)
    await see('b', 2)
    await reportViews(actor('a'))
    expect(told.flatMap(({ views }) => views)).toHaveLength(1)
    expect(await left('b')).toHaveLength(2)
  })

  test('waits while the hub cannot take it, under the same name and numbers', async () => {
    await see('a', 2)
    status = 503
    await expect(reportViews(actor('a'))).rejects.toThrow('503')
    expect(await left('a')).toHaveLength(2)
    status = 200
    await reportViews(actor('a'))
    expect(told[1]).toEqual(told[0])
    expect(await left('a')).toEqual([])
  })

  test('does not stand before the rest when the hub will never take it', async () => {
    await see('a', 1)
    status = 400
    await reportViews(actor('a'))
    expect(await left('a')).toEqual([])
  })
})
