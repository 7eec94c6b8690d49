import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepCredential } from '#server/access/credential.ts'
import { hashPin } from '#server/access/pin-hash.ts'
import { DESCRIBED } from '#server/routes/described.ts'
import { EXPECTED_ROUTES } from './expected-routes.ts'
import { HERE, MatrixApp, ROLES, standingFor } from './matrix-app.ts'
import { namedBy, PIN, ROUTE_SAMPLES } from './route-samples.ts'

const ROUTES = DESCRIBED.map(({ method, path }) => `${method} ${path}`)
const NOBODY = 'nobody'
const COLUMNS = [NOBODY, ...ROLES] as const

/** A household that is nowhere. */
const NOWHERE = 'nowhere-a'

const HOUR = 3_600_000

describe('who is answered at which address, asked by everybody', () => {
  let app: MatrixApp
  let named: ReturnType<typeof namedBy>

  beforeAll(async () => {
    app = await MatrixApp.open()
    named = namedBy(app, (of) => of !== NOWHERE)
    const { database, secret } = app.opened.parts
    const credential = { municipality: HERE.code, kind: 'pin', signInName: null } as const
    const accountId = `${standingFor('volunteer')}.account`
    await keepCredential(database, { ...credential, accountId, hash: await hashPin(PIN, secret) })
    for (const of of ['here-a', 'here-b', 'there-a'])
      for (const volunteer of ['asked', 'student']) await app.person(`${of}-${volunteer}`)
  })
  afterAll(() => app.close())
  // What may be asked often enough in an hour is looked at elsewhere.
  beforeEach(() => {
    app.opened.clock.ms += HOUR
  })

  /** One request in somebody's own session, about the household `of`. */
  const answer = async (route: string, column: (typeof COLUMNS)[number], of: string) => {
    const person = column === NOBODY ? null : await app.signedInAnew(standingFor(column))
    const naming = named(person)
    const { path, body } = (await ROUTE_SAMPLES[route]?.ask(of, naming)) ?? { path: '' }
    const response = await app.ask(person, route.split(' ')[0]?.toUpperCase() ?? '', path, body)
    if (response.ok) naming.forget()
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream')
    if (isStream) await response.body?.cancel()
    return { status: response.status, text: isStream ? '' : await response.text() }
  }

  test('every route has its line and its sample, and no line is about nothing', () => {
    expect(Object.keys(EXPECTED_ROUTES).sort()).toEqual([...ROUTES].sort())
    expect(Object.keys(ROUTE_SAMPLES).sort()).toEqual([...ROUTES].sort())
    for (const line of Object.values(EXPECTED_ROUTES)) expect(line).toMatch(/^[門○自×]{8}$/)
  })

  test.each(ROUTES)('%s: those who are answered, and nobody else', async (route) => {
    const { allowed = [], isAbout } = ROUTE_SAMPLES[route] ?? {}
    for (const [at, column] of COLUMNS.entries()) {
      const expected = EXPECTED_ROUTES[route]?.[at] ?? ''
      const refused = column === NOBODY ? [401, 404] : [403, 404]
      const look = async (of: string, isAllowed: boolean) => {
        const { status } = await answer(route, column, of)
        const isFine = (isAllowed ? allowed : refused).includes(status)
        expect([column, of, status, isFine]).toEqual([column, of, status, true])
      }
      await look('here-a', expected !== '×')
      if (isAbout) await look('here-b', expected === '○')
    }
  })

  test.each(ROUTES.filter((route) => ROUTE_SAMPLES[route]?.isAbout))(
    '%s: of another municipality nobody hears more than of what is nowhere',
    async (route) => {
      const before = await app.otherTown()
      for (const role of ROLES)
        expect([role, await answer(route, role, 'there-a')]).toEqual([
          role,
          await answer(route, role, NOWHERE),
        ])
      expect(await app.otherTown()).toBe(before)
    },
  )
})
