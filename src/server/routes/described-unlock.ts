import type { Described } from './described.ts'
import { RescuedAnswer, RescuedBody, SealingKeyAnswer } from './rescued-bodies.ts'
import { UnlockAnswer, UnlockBody } from './unlock-bodies.ts'

export const UNLOCK_DESCRIBED: readonly Described[] = [
  {
    method: 'post',
    path: '/api/unlock',
    summary:
      "The server's part of the key under which this device keeps contacts; a volunteer proves the PIN",
    needsSession: true,
    body: UnlockBody,
    success: 200,
    answer: UnlockAnswer,
    errors: [400, 401, 403, 413, 415, 422, 429],
  },
  {
    method: 'get',
    path: '/api/sealing-key',
    summary: 'The public key for which devices seal what waits to be sent',
    success: 200,
    answer: SealingKeyAnswer,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/rescued',
    summary: 'Opens for a coordinator what stands sealed in a rescue file of the own municipality',
    needsSession: true,
    body: RescuedBody,
    success: 200,
    answer: RescuedAnswer,
    errors: [400, 401, 403, 413, 415, 422],
  },
]
