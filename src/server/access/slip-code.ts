import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { noteFailure } from '../audit/note-failure.ts'
import { Refused } from '../refused.ts'
import { activeAccount } from './account-of.ts'
import { limit } from './limit.ts'
import { telephoneOf } from './office-telephone.ts'
import { hashOfPaperCode } from './paper-code.ts'
import { hashPin, isPinOf } from './pin-hash.ts'
import type { SlipCounts } from './slip-counts.ts'
import { keepSlipKey } from './slip-key.ts'
import { newToken } from './token.ts'

const MOST_WRONG = 10
const MINUTE = 60
const DAY = 24 * 60 * MINUTE

export interface TypedSlip {
  readonly municipality: string
  readonly code: string
  readonly pin: string
}

/** Counts what is wrong at slips' codes. */
export interface SlipCodeCounts {
  /** Of one code from one address: whoever fails elsewhere keeps nobody else from their own paper. */
  readonly fromAddress: ReturnType<typeof limit>
  /** Of a code nobody has, so that it seems to end as others do. */
  readonly unknown: ReturnType<typeof limit>
}

export const slipCodeCounts = ({ database, now }: Pick<AppParts, 'database' | 'now'>): SlipCodeCounts => ({
  fromAddress: limit(database, { name: 'slip-code', most: 5, seconds: 15 * MINUTE, now }),
  unknown: limit(database, { name: 'unknown-slip-code', most: MOST_WRONG - 1, seconds: DAY, now }),
})

/** Counted before it is judged, so that attempts at the same time cannot pass the limit together. */
const COUNT = `update slip set failures = failures + 1
  where municipality = $1 and code_hash = $2 and voided_at is null and failures < ${MOST_WRONG}
  returning account_id as "accountId", pin_hash as "pinHash", failures`

interface Counted extends Record<string, unknown> {
  accountId: string
  pinHash: string
  failures: number
}

/** Every refusal names the office: whoever types from paper must not be left alone with an error. */
const refusals = (telephone: string) => ({
  failed: () => new Refused(401, 'sign-in-failed', 'code and PIN do not belong together', { telephone }),
  locked: (seconds: number) =>
    new Refused(429, 'locked', 'five wrong PINs: locked for a while', {
      retryAfterSeconds: Math.max(1, Math.ceil(seconds)),
      telephone,
    }),
  isVoid: () =>
    new Refused(410, 'slip-void', 'ten wrong PINs: only the office gives a new slip', { telephone }),
})

const voidCode = async (parts: AppParts, municipality: string, accountId: string): Promise<void> => {
  await parts.store.write(municipality, async (space) => {
    const voided = await space.sql.query(
      `update slip set voided_at = $3 where municipality = $1 and account_id = $2 and voided_at is null
       returning account_id`,
      [municipality, accountId, parts.now()],
    )
    if (voided.length > 0)
      space.note({ accountId: null, what: 'slip.voided', about: [`account/${accountId}`] })
  })
}

/** Null also of a code that is void: it opens nothing, and may be counted like one nobody has. */
const accountOfCode = async (
  { database }: AppParts,
  municipality: string,
  codeHash: string,
): Promise<string | null> => {
  const [found] = await database.query<{ accountId: string }>(
    `select account_id as "accountId" from slip
     where municipality = $1 and code_hash = $2 and voided_at is null`,
    [municipality, codeHash],
  )
  return found?.accountId ?? null
}

/** Whether ten were wrong at this code; of one nobody has, whether ten were tried. */
const isSpent = async (
  { database }: AppParts,
  { unknown }: SlipCodeCounts,
  municipality: string,
  codeHash: string,
): Promise<boolean> => {
  const known = await database.query(
    'select account_id from slip where municipality = $1 and code_hash = $2',
    [municipality, codeHash],
  )
  return known.length > 0 || (await unknown.take(`${municipality} ${codeHash}`)) > 0
}

/**
 * The device's own key from now on; the attempt was right and counts for nothing. Null when the desk gave a new slip in
 * the same moment.
 */
const letIn = async (parts: AppParts, actor: Actor, codeHash: string): Promise<string | null> => {
  const { municipality, accountId } = actor
  const { value } = await parts.store.write(municipality, async (space) => {
    const still = await space.sql.query(
      `update slip set failures = failures - 1 where municipality = $1 and account_id = $2 and code_hash = $3
       returning account_id`,
      [municipality, accountId, codeHash],
    )
    if (still.length === 0) return null
    const key = newToken()
    await keepSlipKey(space.sql, actor, key, parts.now())
    return key
  })
  return value
}

const noteWrong = (parts: AppParts, municipality: string, about: readonly string[]): Promise<void> =>
  noteFailure(parts, municipality, { accountId: null, what: 'slip.failed', about })

/**
 * Who types the code and PIN of their slip, and the key their device keeps. Five wrong from one address wait 15 minutes there;
 * ten wrong in all void the code, and what is typed from that paper opens nothing any more: its QR and the devices that
 * came in before do. A code nobody has is counted and answered alike and after the same work.
 * @throws Refused 401, 410 or 429, each with the office's telephone; 429 also as `slips` does
 */
export const openBySlipCode = async (
  parts: AppParts,
  counts: SlipCodeCounts,
  typed: TypedSlip,
  { address, slips }: { readonly address: string; readonly slips: SlipCounts },
): Promise<{ actor: Actor; key: string }> => {
  const { database, secret } = parts
  const { municipality } = typed
  const { failed, locked, isVoid } = refusals(await telephoneOf(database, municipality))
  const pin = typed.pin.normalize('NFKC').replace(/\D/g, '')
  const codeHash = hashOfPaperCode(secret, typed.code)
  const place = `${municipality} ${codeHash} ${address}`
  // Before anything is kept of this one code: whoever tries another each time would fill the table of counts.
  const known = await accountOfCode(parts, municipality, codeHash)
  await (known === null ? slips.unknown() : slips.known(known))
  const wait = await counts.fromAddress.take(place)
  if (wait > 0) throw locked(wait)
  const [counted] = await database.query<Counted>(COUNT, [municipality, codeHash])
  if (!counted) {
    await hashPin(pin, secret)
    await noteWrong(parts, municipality, [])
    throw (await isSpent(parts, counts, municipality, codeHash)) ? isVoid() : failed()
  }
  const { accountId, pinHash, failures } = counted
  const isRight = await isPinOf(pinHash, pin, secret)
  const actor = isRight ? await activeAccount(database, municipality, accountId) : null
  const key = actor && (await letIn(parts, actor, codeHash))
  if (actor && key) {
    await counts.fromAddress.forgive(place)
    return { actor, key }
  }
  await noteWrong(parts, municipality, [`account/${accountId}`])
  if (failures < MOST_WRONG) throw failed()
  await voidCode(parts, municipality, accountId)
  throw isVoid()
}
