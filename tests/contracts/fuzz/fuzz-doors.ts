import { randomUUID } from 'node:crypto'
import { codeAt } from '#server/access/totp.ts'
import { OWN_ORIGIN } from '../http-app.ts'
import { HERE } from '../matrix/matrix-app.ts'
import { PIN } from '../matrix/route-samples.ts'
import { type Question, SoftPasskey } from '../soft-passkey.ts'
import { Tablet } from '../tablet.ts'
import { DESK, type FuzzTown, VOLUNTEER_NAME } from './fuzz-town.ts'

/** What is asked of a route where the sample everybody shares would not do. */
export interface Asked {
  readonly path?: string
  readonly body?: unknown
}

export type Doors = ReadonlyMap<string, () => Asked>

interface Coded {
  readonly id: string
  readonly code: string
}

interface Offered {
  readonly totp: { readonly challenge: string; readonly secret: string }
  readonly passkey: Question
}

const town = HERE.code
const label = '見本'
const learnerId = `${HERE.name}-a-wait`

type Ask = <Answer>(path: string, body: Record<string, unknown>) => Promise<Answer>

const asking = async (opened: FuzzTown): Promise<Ask> => {
  const coordinator = opened.callers.find(({ role }) => role === 'coordinator')
  if (!coordinator) throw new Error('nobody is at the desk')
  const desk = { ...coordinator }
  await opened.signIn(desk)
  return async (path, body) => {
    const headers = { Cookie: desk.cookie, Origin: OWN_ORIGIN, 'Content-Type': 'application/json' }
    const response = await opened.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path} was answered ${response.status} ${await response.text()}`)
    return (response.status === 204 ? null : await response.json()) as never
  }
}

/** Papers, one-time codes and challenges, as the server gave them out. */
const givenOut = async (ask: Ask) => {
  const slip = await ask<{ key: string; code: string; pin: string }>('/api/slips', { learnerId })
  const family = await ask<Coded>('/api/family', { learnerId, days: 30 })
  const ended = await ask<Coded>('/api/family', { learnerId, days: 30 })
  const enrolment = await ask<Coded>('/api/devices/enrolment', {})
  const { code } = await ask<Coded>('/api/invitations', { for: 'coordinator', id: null })
  const first = { code, municipality: town, name: label }
  const welcome = await ask<Offered>('/api/session/first/options', first)
  return { slip, family, ended, enrolment, first, welcome }
}

const passkeys = async (ask: Ask) => {
  const [kept, fresh] = [new SoftPasskey(), new SoftPasskey()]
  const offered = await ask<Offered>('/api/ways/options', {})
  const made = fresh.make(offered.passkey)
  const response = kept.make((await ask<Offered>('/api/ways/options', {})).passkey)
  await ask('/api/ways/passkeys', { label, response })
  return { kept, made, offered }
}

const totpOf = ({ totp }: Offered, now: string) => ({
  challenge: totp.challenge,
  code: codeAt(totp.secret, now),
})

const sessionAtDesk = async ({ parts, callers }: FuzzTown): Promise<string> => {
  const { accountId } = callers.find(({ role }) => role === 'coordinator') ?? {}
  const find = 'select id from session where account_id = $1 limit 1'
  const [session] = await parts.database.query<{ id: string }>(find, [accountId])
  return session?.id ?? ''
}

/** Good requests, by route, with what the server itself has given out; called anew for each, because codes have their time. */
export const openDoors = async (opened: FuzzTown): Promise<Doors> => {
  const ask = await asking(opened)
  const { now } = opened.parts
  const { slip, family, ended, enrolment, first, welcome } = await givenOut(ask)
  const { kept, made, offered } = await passkeys(ask)
  const question = await ask<Question>('/api/session/desk/passkey/options', {})
  const towns = [town, '353051']
  const way = () => ({ kind: 'password', password: DESK.password, ...totpOf(welcome, now()) })
  const bodies: Readonly<Record<string, () => unknown>> = {
    'post /api/session': () => ({ municipality: town, name: VOLUNTEER_NAME, pin: PIN }),
    'post /api/session/desk/password': () => {
      return { municipality: town, ...DESK, code: codeAt(opened.totpSecret, now()) }
    },
    'post /api/session/desk/passkey': () => ({ response: kept.prove(question) }),
    'post /api/session/first/options': () => first,
    'post /api/session/first': () => ({ ...first, kana: 'みほん', way: way() }),
    'post /api/session/slip-key': () => ({ municipality: town, key: slip.key }),
    'post /api/session/slip-code': () => ({ municipality: town, code: slip.code, pin: slip.pin }),
    'post /api/session/family': () => {
      return { municipality: town, code: family.code, name: label, relation: '子' }
    },
    'post /api/session/slip': () => {
      return { municipality: town, learnerId: `learner-${randomUUID()}`, key: 'A'.repeat(43) }
    },
    'post /api/devices': () => ({ code: enrolment.code, publicKey: new Tablet().publicKey, label }),
    // The other town has a coordinator already.
    'post /api/first-coordinators': () => {
      towns.reverse()
      return { municipality: towns[0] }
    },
    'post /api/family/end': () => ({ id: ended.id }),
    'post /api/ways/passkeys': () => ({ label, response: made }),
    'post /api/ways/password': () => ({ password: DESK.password, totp: totpOf(offered, now()) }),
  }
  const paths: Readonly<Record<string, string>> = {
    'delete /api/ways/passkeys/:id': `/api/ways/passkeys/${kept.id.toString('base64url')}`,
    'delete /api/sessions/:id': `/api/sessions/${await sessionAtDesk(opened)}`,
  }
  return new Map<string, () => Asked>([
    ...Object.entries(bodies).map(([route, body]) => [route, () => ({ body: body() })] as const),
    ...Object.entries(paths).map(([route, path]) => [route, () => ({ path })] as const),
  ])
}
