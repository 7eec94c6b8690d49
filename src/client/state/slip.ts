import { z } from 'zod'
import type { Actor } from '#domain/account/actor.ts'

const KEY = 'magonote.slip'

const Slip = z.strictObject({
  municipality: z.string(),
  learnerId: z.string().startsWith('learner-'),
  key: z.string().min(22),
})
/** What makes a resident without an account the same person again: made on the device, 128 random bits. */
export type Slip = z.infer<typeof Slip>

const randomKey = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export const slipOfThisDevice = (municipality: string): Slip => {
  try {
    const known = Slip.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    if (known.success && known.data.municipality === municipality) return known.data
  } catch {
    localStorage.removeItem(KEY)
  }
  const slip: Slip = { municipality, learnerId: `learner-${crypto.randomUUID()}`, key: randomKey() }
  localStorage.setItem(KEY, JSON.stringify(slip))
  return slip
}

/** The account the hub gives to a slip, known before the hub is asked, so that a wish can be written down offline. */
export const actorOfSlip = (slip: Slip): Actor => ({
  municipality: slip.municipality,
  accountId: slip.learnerId.replace(/^learner-/, 'slip-'),
  role: 'learner',
  subjectId: slip.learnerId,
})
