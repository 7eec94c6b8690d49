import type { z } from 'zod'
import { SyncAnswer, SyncRequest } from '#sync/protocol.ts'
import {
  AccountPinAnswer,
  AccountPinBody,
  HealthAnswer,
  MunicipalitiesAnswer,
  NumbersAnswer,
  SamplePeopleAnswer,
  SessionAnswer,
  SignInBody,
  SlipBody,
} from './bodies.ts'
import { DESCRIBED_AUDIT } from './described-audit.ts'
import { DESCRIBED_DESK_DOOR } from './described-desk-door.ts'
import { DESCRIBED_WAYS } from './described-ways.ts'
import { DESCRIBED_DEVICES } from './described-devices.ts'
import { DESCRIBED_FAMILY } from './described-family.ts'
import { DESCRIBED_SLIPS } from './described-slips.ts'
import { UNLOCK_DESCRIBED } from './described-unlock.ts'
import { NumbersQuery } from './numbers.ts'
import { OffersAnswer, OffersQuery } from './offers-bodies.ts'

/** What openapi.json says of one route. `errors` are the statuses beside 500 and 503, which every route may give. */
export interface Described {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly summary: string
  readonly needsSession?: boolean
  readonly body?: z.ZodType
  readonly query?: z.ZodObject
  readonly success: 200 | 204
  readonly answer?: z.ZodType
  readonly answerType?: string
  readonly errors: readonly number[]
}

const BODY = [400, 403, 413, 415, 422]
const ENTRY = [...BODY, 401, 429]

const DOORS: readonly Described[] = [
  {
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in',
    needsSession: true,
    success: 200,
    answer: SessionAnswer,
    errors: [401],
  },
  {
    method: 'post',
    path: '/api/session',
    summary: 'A volunteer signs in by name and PIN; five wrong PINs lock the name for 15 minutes',
    body: SignInBody,
    success: 200,
    answer: SessionAnswer,
    errors: ENTRY,
  },
  { method: 'delete', path: '/api/session', summary: 'Sign out', success: 204, errors: [403] },
  {
    method: 'post',
    path: '/api/session/slip',
    summary: 'The door for residents without an account: the first key makes it, the same key opens it again',
    body: SlipBody,
    success: 200,
    answer: SessionAnswer,
    errors: [...ENTRY, 404],
  },
]

/** Every route under /api, in the order in which a reader of the API meets them. */
export const DESCRIBED: readonly Described[] = [
  {
    method: 'get',
    path: '/api/health',
    summary: 'Whether the server and its store work',
    success: 200,
    answer: HealthAnswer,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/municipalities',
    summary: 'The municipalities on this server',
    success: 200,
    answer: MunicipalitiesAnswer,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/offers',
    summary:
      'In which half-days of the next two weeks a visit could be kept; neither how many could come nor who',
    query: OffersQuery,
    success: 200,
    answer: OffersAnswer,
    errors: [400, 404, 429],
  },
  {
    method: 'get',
    path: '/api/sample-people',
    summary: 'The sample people of the demonstration; 404 outside it',
    success: 200,
    answer: SamplePeopleAnswer,
    errors: [404],
  },
  ...DOORS,
  ...UNLOCK_DESCRIBED,
  {
    method: 'post',
    path: '/api/sync',
    summary: 'Push mutations and pull what changed; exactly once, in order',
    needsSession: true,
    body: SyncRequest,
    success: 200,
    answer: SyncAnswer,
    errors: [...BODY, 401, 426, 429],
  },
  {
    method: 'get',
    path: '/api/pokes',
    summary: 'Server-sent events: poke says that a sync would fetch something',
    needsSession: true,
    success: 200,
    answerType: 'text/event-stream',
    errors: [401],
  },
  {
    method: 'get',
    path: '/api/numbers',
    summary: 'The fiscal year by municipality and form, cells under 5 persons left out',
    needsSession: true,
    query: NumbersQuery,
    success: 200,
    answer: NumbersAnswer,
    errors: [400, 401, 403],
  },
  {
    method: 'post',
    path: '/api/accounts/pin',
    summary:
      "A new PIN and sign-in name for a volunteer's account, within ten minutes of signing in; the old PIN and its sessions end",
    needsSession: true,
    body: AccountPinBody,
    success: 200,
    answer: AccountPinAnswer,
    errors: [...BODY, 401, 404, 409, 429],
  },
  ...DESCRIBED_DESK_DOOR,
  ...DESCRIBED_WAYS,
  ...DESCRIBED_DEVICES,
  ...DESCRIBED_SLIPS,
  ...DESCRIBED_FAMILY,
  ...DESCRIBED_AUDIT,
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    success: 200,
    answerType: 'application/json',
    errors: [],
  },
]
