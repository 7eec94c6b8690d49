import { z } from 'zod'
import { ask } from './api.ts'
import type { Slip } from './slip.ts'

const ForLearner = z.object({
  account: z.object({ municipality: z.string(), accountId: z.string(), subjectId: z.string() }),
  name: z.string(),
  key: z.string().optional(),
})

/** The slip this device keeps from now on, and whose it is. */
export interface OpenedSlip {
  readonly slip: Slip
  readonly name: string
}

const openedBy = (answer: unknown, scanned?: string): OpenedSlip => {
  const { account, name, key = scanned } = ForLearner.parse(answer)
  const { municipality, accountId, subjectId } = account
  return { slip: { municipality, learnerId: subjectId, accountId, key: z.string().parse(key) }, name }
}

/** What is typed by hand from the office's slip. 401 wrong, 429 locked, 410 void. */
export const openSlipCode = async (municipality: string, code: string, pin: string): Promise<OpenedSlip> =>
  openedBy(await ask('POST', '/api/session/slip-code', { municipality, code, pin }))

/** The key in the QR of the office's slip; 401 when a newer slip was given. */
export const openSlipKey = async (municipality: string, key: string): Promise<OpenedSlip> =>
  openedBy(await ask('POST', '/api/session/slip-key', { municipality, key }), key)

const Issued = z.object({ municipality: z.string(), key: z.string(), code: z.string(), pin: z.string() })
/** What stands on the paper; said this once. */
export type IssuedSlip = z.infer<typeof Issued>

/** The desk gives a learner a new slip. 404 until the hub knows the learner, 409 when their use was ended. */
export const issueSlip = async (learnerId: string): Promise<IssuedSlip> =>
  Issued.parse(await ask('POST', '/api/slips', { learnerId }))

const Standing = z.object({ slip: z.object({ issuedAt: z.string(), isCodeVoid: z.boolean() }).nullable() })
export type SlipStanding = z.infer<typeof Standing>['slip']

export const fetchSlipStanding = async (learnerId: string): Promise<SlipStanding> =>
  Standing.parse(await ask('GET', `/api/slips?learnerId=${encodeURIComponent(learnerId)}`)).slip
