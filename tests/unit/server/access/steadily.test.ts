import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { AppEnv, AppParts } from '../../../../src/server/app-parts.ts'
import { accountSteadily, addressSteadily } from '../../../../src/server/access/steadily.ts'
import { answerError } from '../../../../src/server/answer-error.ts'

const serverOf = () => {
  const clock = { ms: 0 }
  const parts = { now: () => new Date(clock.ms).toISOString(), isBehindProxy: true } as AppParts
  const app = new Hono<AppEnv>()
  app.onError(answerError(() => undefined))
  app.use(addressSteadily(parts))
  app.get('/file', (c) => c.text('here'))
  app.use('/sync', async (c, next) => {
    c.set('actor', {
      municipality: '352021',
      accountId: c.req.header('X-Account') ?? '',
      role: 'learner',
      subjectId: null,
    })
    await next()
  })
  app.get('/sync', accountSteadily(parts), (c) => c.text('synced'))
  const statuses = async (
    times: number,
    address: string,
    path: string,
    account: string,
  ): Promise<Set<number>> => {
    const found = new Set<number>()
    for (let time = 0; time < times; time += 1)
      found.add(
        (await app.request(path, { headers: { 'X-Forwarded-For': address, 'X-Account': account } })).status,
      )
    return found
  }
  return { clock, statuses }
}

describe('how much one sender may ask', () => {
  test('a school full of tablets behind one address opens its files, a flood from there is stopped', async () => {
    const { clock, statuses } = serverOf()
    expect(await statuses(12_000, 'school', '/file', '')).toEqual(new Set([200]))
    expect(await statuses(1, 'school', '/file', '')).toEqual(new Set([429]))
    expect(await statuses(1, 'elsewhere', '/file', '')).toEqual(new Set([200]))
    clock.ms += 1000
    expect(await statuses(200, 'school', '/file', '')).toEqual(new Set([200]))
  })

  test('an account that asks without end is stopped wherever it asks from, and nobody else at its address', async () => {
    const { clock, statuses } = serverOf()
    expect(await statuses(3000, 'one', '/sync', 'a')).toEqual(new Set([200]))
    expect(await statuses(3000, 'other', '/sync', 'a')).toEqual(new Set([200]))
    expect(await statuses(1, 'third', '/sync', 'a')).toEqual(new Set([429]))
    expect(await statuses(1, 'other', '/sync', 'b')).toEqual(new Set([200]))
    clock.ms += 60_000
    expect(await statuses(1, 'one', '/sync', 'a')).toEqual(new Set([200]))
  })
})
