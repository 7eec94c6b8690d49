import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keptKeyOf } from '#client/database/account-key.ts'
import { toBase64Url } from '#client/database/hub-seal.ts'
import { keepShare, keptShare } from '#client/state/kept-share.ts'
import { type ShareWatch, watchShare } from '#client/state/watch-share.ts'
import { outboxKey } from '#server/access/outbox-key.ts'

const HOUR_MS = 3600_000
const { id, publicKey } = outboxKey(Buffer.alloc(32, 7))
const hubKey = { id, publicKey }
const share = new Uint8Array(32).fill(5)

const answers = {
  gives: () => Response.json({ share: toBase64Url(share), hubKey }),
  unknown: () => Response.json({ code: 'not-signed-in' }, { status: 401 }),
  trouble: () => Response.json({ code: 'trouble' }, { status: 503 }),
  silent: (): never => {
    throw new TypeError('no network')
  },
}

let server: keyof typeof answers
let asked: number
let person = 0
let watched: ShareWatch
let closed: string[]
let page: EventTarget

const coordinator = () =>
  ({
    municipality: '352021',
    accountId: `watched-${person}`,
    role: 'coordinator',
    subjectId: null,
  }) as const
const kept = async () => (await keptShare(coordinator(), await keptKeyOf(coordinator())))?.share ?? null
/** As when somebody comes back to the page. */
const look = (): boolean => page.dispatchEvent(new Event('visibilitychange'))

beforeEach(async () => {
  person += 1
  asked = 0
  closed = []
  page = new EventTarget()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.stubGlobal('document', page)
  vi.stubGlobal('fetch', async () => {
    asked += 1
    return answers[server]()
  })
  await keepShare(coordinator(), await keptKeyOf(coordinator()), { share, hubKey })
  watched = watchShare(coordinator(), (why) => closed.push(why))
})
afterEach(() => {
  watched.end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const twelveHoursLater = (): void => void vi.setSystemTime(Date.now() + 12 * HOUR_MS + 1)

describe('When the hub says that nobody is signed in', () => {
  test('the rows close, and the share is gone from the device', async () => {
    server = 'unknown'
    await watched.signedOut()
    expect(closed).toEqual(['signed-out'])
    expect(await kept()).toBeNull()
  })

  test.each(['silent', 'trouble'] as const)(
    'they close also where it is %s when asked again',
    async (how) => {
      server = how
      await watched.signedOut()
      expect(closed).toEqual(['signed-out'])
      expect(await kept()).toBeNull()
    },
  )

  test('they stay open where that was said of a session that another has replaced', async () => {
    server = 'gives'
    await watched.signedOut()
    expect(closed).toEqual([])
    expect(await kept()).toEqual(share)
  })

  test('whoever has left meanwhile is not closed once more', async () => {
    server = 'unknown'
    watched.end()
    await watched.signedOut()
    expect(closed).toEqual([])
  })
})

describe('A page left open', () => {
  test('asks nobody while its share lasts, network or not', async () => {
    server = 'silent'
    look()
    await kept()
    expect(asked).toBe(0)
    expect(closed).toEqual([])
  })

  test.each([
    ['there is no network', 'silent', 'network'],
    ['the hub has trouble', 'trouble', 'network'],
    ['the session is over', 'unknown', 'signed-out'],
  ] as const)('closes after twelve hours when %s', async (_what, how, why) => {
    server = how
    twelveHoursLater()
    look()
    await vi.waitFor(() => expect(closed).toEqual([why]))
    expect(await kept()).toBeNull()
  })

  test('stays open after twelve hours where the hub gives the share anew', async () => {
    server = 'gives'
    twelveHoursLater()
    look()
    await vi.waitFor(async () => expect(await kept()).toEqual(share))
    expect(closed).toEqual([])
  })

  test('closes without network when the clock is set back', async () => {
    server = 'silent'
    vi.setSystemTime(Date.now() - HOUR_MS)
    look()
    await vi.waitFor(() => expect(closed).toEqual(['network']))
  })
})
