import { SessionAnswer } from './bodies.ts'
import type { Described } from './described.ts'
import {
  EndFamilyBody,
  FamilyAnswer,
  FamilyInvitationAnswer,
  FamilyQuery,
  InviteFamilyBody,
  RedeemFamilyBody,
} from './family-bodies.ts'

const BODY = [400, 403, 413, 415, 422]

/** Who of a learner's family may see how their wishes stand. */
export const DESCRIBED_FAMILY: readonly Described[] = [
  {
    method: 'post',
    path: '/api/session/family',
    summary: 'Redeem an invitation to see how a learner’s wishes stand; once, within seven days',
    body: RedeemFamilyBody,
    success: 200,
    answer: SessionAnswer,
    errors: [...BODY, 401, 404, 410, 429],
  },
  {
    method: 'get',
    path: '/api/family',
    summary: 'Who of a learner’s family is invited or let in now; for the learner and the desk',
    needsSession: true,
    query: FamilyQuery,
    success: 200,
    answer: FamilyAnswer,
    errors: [400, 401, 403],
  },
  {
    method: 'post',
    path: '/api/family',
    summary:
      'Invite somebody of a learner’s family; for the learner, and the desk within ten minutes of signing in',
    needsSession: true,
    body: InviteFamilyBody,
    success: 200,
    answer: FamilyInvitationAnswer,
    errors: [...BODY, 401, 404, 409, 429],
  },
  {
    method: 'post',
    path: '/api/family/end',
    summary: 'End an invitation or what was made of it, effective on the next request',
    needsSession: true,
    body: EndFamilyBody,
    success: 204,
    errors: [...BODY, 401, 404],
  },
]
