import { z } from 'zod'
import type { Actor } from '#domain/account/actor.ts'

/** Until release 0.2.0 the only one, of whichever town was chosen last. */
const OLD_KEY = 'magonote.slip'
/** One for each town: whoever chooses another and comes back is the same person there. */
const keyOf = (municipality: string): string => `${OLD_KEY}.${municipality}`

const Slip = z.strictObject({
  municipality: z.string(),
  learnerId: z.string().min(1),
  key: z.string().min(22),
  accountId: z.string().optional(),
})
/**
 * What makes a resident the same person again, 128 random bits: made on the device, or given with the desk's slip; then
 * `accountId` is theirs.
 */
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

/** The slip this device has in this town; null when nobody began here yet. */
export const slipKnownHere = (municipality: string): Slip | null =>
  kept(keyOf(municipality), municipality) ?? kept(OLD_KEY, municipality)

export const keepSlip = (slip: Slip, key = keyOf(slip.municipality)): void =>
  localStorage.setItem(key, JSON.stringify(slip))

/** The slip of this device in this town, made when there is none. */
export const slipOfThisDevice = (municipality: string): Slip => {
  const slip = slipKnownHere(municipality) ?? {
    municipality,
    learnerId: `learner-${crypto.randomUUID()}`,
    key: randomKey(),
  }
  keepSlip(slip)
  return slip
}

const earlierKeyOf = (municipality: string): string => `${keyOf(municipality)}.earlier`

/** The slip of somebody else that this device had in this town before; null when there was none. */
export const earlierSlip = (municipality: string): Slip | null =>
  kept(earlierKeyOf(municipality), municipality)

/** From now on this is the device's slip in its town. Somebody else's who has asked for something here is set aside, not lost. */
export const takeSlip = (slip: Slip, hasAsked: boolean): void => {
  const before = slipKnownHere(slip.municipality)
  if (hasAsked && before && before.learnerId !== slip.learnerId)
    keepSlip(before, earlierKeyOf(slip.municipality))
  keepSlip(slip)
}

/** The account the hub gives to a slip, known before the hub is asked, so that a wish can be written down offline. */
export const actorOfSlip = (slip: Slip): Actor => ({
  municipality: slip.municipality,
  accountId: slip.accountId ?? slip.learnerId.replace(/^learner-/, 'slip-'),
  role: 'learner',
  subjectId: slip.learnerId,
})
