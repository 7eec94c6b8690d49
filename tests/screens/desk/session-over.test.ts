import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { keptKeyOf } from '#client/database/account-key.ts'
import { keepTogether, letGo } from '#client/state/keep-together.ts'
import { keepShare, keptShare } from '#client/state/kept-share.ts'
import { useSession } from '#client/state/session.ts'
import { COORDINATOR, openDesk, type OpenDesk, PATIENCE } from './open-desk.ts'

const LEARNER = `/desk/people/learners/${UBE.todaysLearnerId}`
const CLOSED = 'もう一度サインインしてください'
const HUB_KEY = { id: 'k', publicKey: 'p' }

const answers = {
  'signed out': () => Promise.resolve(Response.json({ code: 'not-signed-in' }, { status: 401 })),
  'in trouble': () => Promise.resolve(Response.json({ code: 'trouble' }, { status: 503 })),
  'out of reach': () => Promise.reject(new TypeError('no network')),
}

let desk: OpenDesk
let hub: keyof typeof answers
let synced: number

beforeEach(() => {
  localStorage.clear()
  synced = 0
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_name: string, _how: object, work: () => Promise<void>) => work() },
  })
  vi.stubGlobal('EventSource', EventTarget)
  vi.stubGlobal('fetch', (path: string) => {
    if (path === '/api/sync') synced += 1
    return answers[hub]()
  })
})
afterEach(() => {
  letGo()
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
})

const actorHere = () => {
  const { actor } = useSession()
  if (!actor) throw new Error('nobody is here')
  return actor
}
const shareHere = async () => keptShare(actorHere(), await keptKeyOf(actorHere()))

/** Somebody's page, as it stands while the hub says nothing. */
const openLearner = async (): Promise<void> => {
  desk = await openDesk(LEARNER, COORDINATOR)
  await desk.says('予約票を出す')
  const kept = { share: new Uint8Array(32).fill(5), hubKey: HUB_KEY }
  await keepShare(actorHere(), await keptKeyOf(actorHere()), kept)
}

describe('At a desk', () => {
  test('nothing of anybody stands on the page once the hub has said that the session is over', async () => {
    hub = 'signed out'
    await openLearner()
    const before = desk.wrapper.text()
    expect(before).toContain('見本')
    keepTogether()
    await desk.says(CLOSED)
    expect(desk.wrapper.text()).not.toContain('見本')
    expect(desk.wrapper.text()).not.toContain('予約票を出す')
    expect(useSession().store).toBeNull()
    expect(useSession().keyring).toBeNull()
    expect(await shareHere()).toBeNull()
  })

  test('the doors stay open for whoever signs in again', async () => {
    hub = 'signed out'
    await openLearner()
    keepTogether()
    await desk.says(CLOSED)
    await desk.press('サインインする')
    await desk.says('調整モードをはじめる')
    expect(desk.wrapper.find('#begin-name').exists()).toBe(true)
  })

  test.each(['in trouble', 'out of reach'] as const)('work goes on while the hub is %s', async (how) => {
    hub = how
    await openLearner()
    keepTogether()
    await vi.waitFor(() => expect(synced).toBeGreaterThan(1), PATIENCE)
    expect(desk.wrapper.text()).toContain('予約票を出す')
    expect(useSession().store).not.toBeNull()
    expect(await shareHere()).not.toBeNull()
  })
})
