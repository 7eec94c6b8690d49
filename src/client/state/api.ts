import { z } from 'zod'
import { Role } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { SyncAnswer, type SyncRequest } from '#sync/protocol.ts'
import { deviceGoesOn, hearDeviceEnd } from './device-end.ts'
import { setServerTime, signedHeaders } from './device-key.ts'
import { hearToWait } from './told-to-wait.ts'

/** The server answered, but not with what was asked: `status` is HTTP's, `body` whatever JSON came with it. */
export class Unanswered extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`the server answered ${status}`)
  }
}

/** A line that has gone silent is given up after so long: the browser would wait for minutes, and nothing else be sent. */
const PATIENCE_MS = 20_000
/** A page of a first synchronisation takes its time on a slow line. */
const SYNC_PATIENCE_MS = 90_000

const isTooLong = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError'

/** Asks the server. Throws TypeError when it cannot be reached or is silent too long, Unanswered when it says no. */
export const ask = async (
  method: string,
  path: string,
  body?: unknown,
  patienceMs = PATIENCE_MS,
): Promise<unknown> => {
  try {
    return await answered(method, path, body, AbortSignal.timeout(patienceMs))
  } catch (error) {
    throw isTooLong(error) ? new TypeError('the server did not answer in time', { cause: error }) : error
  }
}

/** Null where it is no JSON: nothing, or a proxy's own page. */
const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const codeOf = (answer: unknown): unknown => (answer as { code?: unknown } | null)?.code

interface Asked {
  readonly method: string
  readonly path: string
  readonly body: string | undefined
  readonly signal: AbortSignal
}

/** Signed by this device where it is enrolled; see device-key.ts. */
const send = async ({ method, path, body, signal }: Asked): Promise<[Response, unknown]> => {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  const headers = { ...type, ...(await signedHeaders(method, path, body ?? '')) }
  const sent = body === undefined ? {} : { body }
  const response = await fetch(path, {
    ...{ method, signal, headers, ...sent },
    credentials: 'same-origin',
    cache: 'no-store',
  })
  return [response, readJson(await response.text())]
}

/** A clock that is off is no fault of whoever holds the tablet: it is signed again by the server's. */
const sendByRightTime = async (asked: Asked): Promise<[Response, unknown]> => {
  const [response, answer] = await send(asked)
  if (response.status !== 401 || codeOf(answer) !== 'clock-off') return [response, answer]
  setServerTime((answer as { serverTime: string }).serverTime)
  return send(asked)
}

const answered = async (
  method: string,
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<unknown> => {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const [response, answer] = await sendByRightTime({ method, path, body: text, signal })
  if (response.ok) return answer
  if (response.status === 401) await hearDeviceEnd(codeOf(answer))
  if (response.status === 429) hearToWait(answer)
  throw new Unanswered(response.status, answer)
}

const SignedIn = z.object({
  account: z.object({
    municipality: z.string(),
    accountId: z.string(),
    role: Role,
    subjectId: z.string().nullable(),
  }),
})

const actorOf = (answer: unknown): Actor => SignedIn.parse(answer).account

/** A volunteer, on an enrolled tablet. Whoever may begin is on one that goes on, also if it had ended before. */
export const signIn = async (municipality: string, name: string, pin: string): Promise<Actor> => {
  const actor = actorOf(await ask('POST', '/api/session', { municipality, name, pin }))
  await deviceGoesOn()
  return actor
}

/** Opens the residents' door: the same learner and key are the same person again. */
export const signInBySlip = async (municipality: string, learnerId: string, key: string): Promise<Actor> =>
  actorOf(await ask('POST', '/api/session/slip', { municipality, learnerId, key }))

export const signOut = async (): Promise<void> => {
  await ask('DELETE', '/api/session')
}

export const sendSync = async (request: SyncRequest, patienceMs = SYNC_PATIENCE_MS): Promise<SyncAnswer> =>
  SyncAnswer.parse(await ask('POST', '/api/sync', request, patienceMs))

const MunicipalityList = z.array(
  z.object({ code: z.string(), name: z.string(), kana: z.string(), telephone: z.string() }),
)
export type MunicipalityEntry = z.infer<typeof MunicipalityList>[number]

export const fetchMunicipalities = async (): Promise<MunicipalityEntry[]> =>
  MunicipalityList.parse(await ask('GET', '/api/municipalities'))

const SamplePeople = z.array(
  z.object({ municipality: z.string(), name: z.string(), role: Role, pin: z.string().default('') }),
)
export type SamplePerson = z.infer<typeof SamplePeople>[number]

/** The 見本 people of a demonstration; none where real people are served. */
export const fetchSamplePeople = async (): Promise<SamplePerson[]> => {
  try {
    return SamplePeople.parse(await ask('GET', '/api/sample-people'))
  } catch {
    return []
  }
}

/** Numbers of all municipalities; the shape is the server's own, see /api/openapi.json. */
export const fetchNumbers = (fiscalYear: number): Promise<unknown> =>
  ask('GET', `/api/numbers?fiscalYear=${fiscalYear}`)

const GivenPin = z.object({ pin: z.string() })

/** Asks for a new PIN for a volunteer's account; it is answered this once. 404 until the hub knows the account, 409 for a name in use. */
export const renewPin = async (accountId: string, name: string): Promise<string> =>
  GivenPin.parse(await ask('POST', '/api/accounts/pin', { accountId, name })).pin
