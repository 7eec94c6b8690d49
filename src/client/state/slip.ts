import { z } from 'zod'
import type { Actor } from '#domain/account/actor.ts'

/** Until release 0.2.0 the only one, of whichever town was chosen last. */
const OLD_KEY = 'magonote.slip'
/** One for each town: whoever chooses another and comes back is the same person there. */
const keyOf = (municipality: string): string => `${OLD_KEY}.${municipality}`

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

const kept = (key: string, municipality: string): Slip | null => {
  try {
    const known = Slip.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return known.success && known.data.municipality === municipality ? known.data : null
  } catch {
    return null
  }
}

/** The slip of this device in this town, made when there is none. */
export const slipOfThisDevice = (municipality: string): Slip => {
  const slip = kept(keyOf(municipality), municipality) ??
    kept(OLD_KEY, municipality) ?? {
      municipality,
      learnerId: `learner-${crypto.randomUUID()}`,
      key: randomKey(),
    }
  localStorage.setItem(keyOf(municipality), JSON.stringify(slip))
  return slip
}

/** The account the hub gives to a slip, known before the hub is asked, so that a wish can be written down offline. */
export const actorOfSlip = (slip: Slip): Actor => ({
  municipality: slip.municipality,
  accountId: slip.learnerId.replace(/^learner-/, 'slip-'),
  role: 'learner',
  subjectId: slip.learnerId,
})
