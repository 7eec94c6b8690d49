import 'fake-indexeddb/auto'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import { openDesk, type OpenDesk, PATIENCE } from './open-desk.ts'

const CODE = '7K2QW-ABCDE-FGHJK-MNPQR-STVWX-Z'
const SOON = new Date(Date.now() + 10 * 60_000).toISOString()
const TABLET = {
  id: 'tablet-1',
  label: 'タブレット3',
  enrolledAt: '2026-11-01T01:00:00.000Z',
  enrolledBy: UBE.coordinator.accountId,
  seenAt: '2026-11-10T01:00:00.000Z',
  leaseEndsAt: '2026-11-17T01:00:00.000Z',
  state: 'lease-over',
  revokedAt: null,
  revokedBy: null,
  accountIds: [],
}
/** What the server gives to whoever has just signed in. */
const GIVEN: Readonly<Record<string, unknown>> = {
  'POST /api/slips': { municipality: UBE.code, key: 'k'.repeat(22), code: '7K2Q-WX9D', pin: '482913' },
  'POST /api/accounts/pin': { pin: '837461' },
  'POST /api/devices/enrolment': { code: CODE, expiresAt: SOON },
  'POST /api/devices/tablet-1/renew': null,
  'POST /api/family': { municipality: UBE.code, id: 'f', code: 'ABCD-EFGH-JKMN', codeEndsAt: SOON },
}
const READ: readonly (readonly [path: string, answer: unknown])[] = [
  ['/api/family', { family: [] }],
  ['/api/slips', { slip: null }],
  ['/api/devices', [TABLET]],
  ['/api/municipalities', [{ code: UBE.code, name: '宇部市', kana: 'うべし', telephone: '' }]],
]

let desk: OpenDesk
let isFresh: boolean
let asked: string[]

const signedIn = (): Response => {
  const {
    municipality = '',
    accountId = '',
    role = 'coordinator',
    subjectId = null,
  } = useSession().actor ?? {}
  isFresh = true
  return Response.json({ account: { municipality, accountId, role, subjectId }, name: '' })
}

beforeEach(() => {
  isFresh = false
  asked = []
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) => {
    const one = `${method} ${path}`
    if (method !== 'GET') asked.push(one)
    if (one === 'POST /api/session/desk/password') return Promise.resolve(signedIn())
    const read = method === 'GET' ? READ.find(([start]) => path.startsWith(start)) : undefined
    if (read) return Promise.resolve(Response.json(read[1]))
    if (!(one in GIVEN)) return Promise.reject(new TypeError('no network'))
    const answer = isFresh
      ? Response.json(GIVEN[one])
      : Response.json({ code: 'proof-needed', message: 'sign in again first' }, { status: 403 })
    return Promise.resolve(answer)
  })
})
afterEach(() => {
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
})

const LEARNER = `/desk/people/learners/${UBE.todaysLearnerId}`
const VOLUNTEER = `/desk/people/volunteers/${UBE.silver.id}`
const question = () => desk.wrapper.get('dialog[open]')
const prove = async (): Promise<void> => {
  await vi.waitFor(() => question().get('#begin-name'), PATIENCE)
  for (const [key, typed] of [
    ['name', UBE.coordinator.name],
    ['password', 'anything at all'],
    ['code', '123456'],
  ] as const)
    await question().get(`#begin-${key}`).setValue(typed)
  await question().get('form').trigger('submit')
  await flushPromises()
}

describe('whoever signed in more than ten minutes ago is asked to sign in once more, and goes on', () => {
  test.each([
    ['with a volunteer’s PIN', VOLUNTEER, '暗証番号を出す', 'POST /api/accounts/pin', '837461'],
    ['with a learner’s slip', LEARNER, '予約票を出す', 'POST /api/slips', '7K2Q-WX9D'],
    ['with family', LEARNER, '招待の紙を出す', 'POST /api/family', 'ABCD-EFGH-JKMN'],
    ['with a tablet', '/desk/devices', '登録用のQRを出す', 'POST /api/devices/enrolment', CODE],
    ['with a silent tablet', '/desk/devices', '期限を延ばす', 'POST /api/devices/tablet-1/renew', '期限切れ'],
  ])('%s', async (_what, page, button, request, shown) => {
    desk = await openDesk(page)
    await desk.says(button)
    await desk.press(button)
    await vi.waitFor(
      () => expect(question().text()).toContain('もう一度、ご本人の確認をお願いします'),
      PATIENCE,
    )
    expect(desk.wrapper.text()).not.toMatch(/うまくいきませんでした|できませんでした|届きませんでした/)
    await prove()
    await vi.waitFor(() => expect(desk.wrapper.find('dialog[open]').exists()).toBe(false), PATIENCE)
    await desk.says(shown)
    const all = [request, 'POST /api/session/desk/password', request]
    await vi.waitFor(() => expect(asked).toEqual(all), PATIENCE)
    expect(desk.router.currentRoute.value.path).toBe(page)
  })

  test('or leaves it, and nothing was done', async () => {
    desk = await openDesk(LEARNER)
    await desk.says('予約票を出す')
    await desk.press('予約票を出す')
    await vi.waitFor(() => expect(question().text()).toContain('もう一度'), PATIENCE)
    await desk.press('やめる', 'dialog[open]')
    expect(desk.wrapper.find('dialog[open]').exists()).toBe(false)
    expect(asked).toEqual(['POST /api/slips'])
    await desk.says('予約票を出す')
  })
})
