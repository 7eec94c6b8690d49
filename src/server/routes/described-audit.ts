import type { Described } from './described.ts'
import { AuditAnswer, AuditQuery, LearnerAuditQuery, ViewsAnswer, ViewsBody } from './audit-bodies.ts'

/** The log of who did what with whose data. */
export const DESCRIBED_AUDIT: readonly Described[] = [
  {
    method: 'post',
    path: '/api/views',
    summary:
      'Report which contacts were shown on this device, each once; those out of reach are not believed',
    needsSession: true,
    body: ViewsBody,
    success: 200,
    answer: ViewsAnswer,
    errors: [400, 401, 403, 413, 415, 422, 429],
  },
  {
    method: 'get',
    path: '/api/audit',
    summary: "The municipality's audit log by days, account, learner and kind, the newest line first",
    needsSession: true,
    query: AuditQuery,
    success: 200,
    answer: AuditAnswer,
    errors: [400, 401, 403],
  },
  {
    method: 'get',
    path: '/api/audit/learner/:id',
    summary: "All that was done with one learner's data, as JSON or CSV; that it was told is noted too",
    needsSession: true,
    query: LearnerAuditQuery,
    success: 200,
    answer: AuditAnswer,
    errors: [400, 401, 403, 404],
  },
]
