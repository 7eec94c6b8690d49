import type { Described } from './described.ts'
import { SessionAnswer } from './bodies.ts'
import {
  IssuedSlipAnswer,
  IssueSlipBody,
  SlipCodeBody,
  SlipKeyBody,
  SlipSessionAnswer,
  SlipStandingAnswer,
  SlipStandingQuery,
} from './slips-bodies.ts'

const BODY = [400, 403, 413, 415, 422]
const ENTRY = [...BODY, 401, 404, 429]

/** A learner's slip on paper: the desk gives it, its holder comes in by it. */
export const DESCRIBED_SLIPS: readonly Described[] = [
  {
    method: 'post',
    path: '/api/session/slip-key',
    summary: "Come in by the key in the QR of a learner's slip",
    body: SlipKeyBody,
    success: 200,
    answer: SessionAnswer,
    errors: ENTRY,
  },
  {
    method: 'post',
    path: '/api/session/slip-code',
    summary:
      'Come in by the code and PIN of a slip; five wrong from one address wait 15 minutes, ten in all void the code (410)',
    body: SlipCodeBody,
    success: 200,
    answer: SlipSessionAnswer,
    errors: [...ENTRY, 410],
  },
  {
    method: 'get',
    path: '/api/slips',
    summary: "How a learner's slip stands",
    needsSession: true,
    query: SlipStandingQuery,
    success: 200,
    answer: SlipStandingAnswer,
    errors: [400, 401, 403],
  },
  {
    method: 'post',
    path: '/api/slips',
    summary:
      'A new slip for a learner, within ten minutes of signing in; what stood on an earlier one and its sessions end',
    needsSession: true,
    body: IssueSlipBody,
    success: 200,
    answer: IssuedSlipAnswer,
    errors: [...BODY, 401, 404, 409, 429],
  },
]
