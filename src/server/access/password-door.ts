import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { noteFailure } from '../audit/note-failure.ts'
import { noteAudit } from '../audit/note.ts'
import { Refused, tooMany } from '../refused.ts'
import { accountOf, isOurTown } from './account-of.ts'
import { type PasswordOfName, passwordsOfName, stepOf, useStep } from './desk-credential.ts'
import type { DeskLimits } from './desk-limits.ts'
import { isDeskRole } from './desk-role.ts'
import { knownIn } from './known-browser.ts'
import type { Limit } from './limit.ts'
import { takeOne } from './limits.ts'
import { plainPassword } from './password-fault.ts'
import { hashPin, isPinOf } from './pin-hash.ts'
import { signInName } from './sign-in-name.ts'

export interface TypedPassword {
  readonly municipality: string
  readonly name: string
  readonly password: string
  /** Six digits of the authenticator app. */
  readonly code: string
}

interface Counting {
  readonly limit: Limit
  readonly key: string
}

const failed = () => new Refused(401, 'sign-in-failed', 'name, password and code do not belong together')

const countingFor = async (
  parts: AppParts,
  limits: DeskLimits,
  { municipality, name }: TypedPassword,
  candidates: readonly PasswordOfName[],
  mark: string | null,
): Promise<Counting> => {
  const ids = candidates.map(({ accountId }) => accountId)
  const known = await knownIn(parts, municipality, ids, mark)
  return known.length > 0
    ? { limit: limits.own, key: `${municipality} ${known.join(' ')} ${mark}` }
    : { limit: limits.elsewhere, key: `${municipality} ${signInName(name)}` }
}

/** Both factors of every candidate are judged, so that no answer tells which of them was wrong. */
const matching = async (
  parts: AppParts,
  { municipality, password, code }: TypedPassword,
  candidates: readonly PasswordOfName[],
) => {
  const plain = plainPassword(password)
  if (candidates.length === 0) await hashPin(plain, parts.secret)
  const judged = await Promise.all(
    candidates.map(async ({ accountId, hash, totp }) => {
      const step = stepOf(parts, { municipality, accountId }, totp, code, parts.now())
      return (await isPinOf(hash, plain, parts.secret)) && step !== null ? { accountId, step } : null
    }),
  )
  const [one, ...others] = judged.filter((found) => found !== null)
  return one && others.length === 0 ? one : null
}

/**
 * Who signs in at the desk by name, password and code. Unknown names are answered like wrong passwords and after the same
 * work. Five wrong tries lock the name for 15 minutes, but not in a browser in which the account has signed in before:
 * there its own five count. A code opens once.
 * @param mark of the browser, see known-browser.ts
 * @throws Refused 401 or 429
 */
export const signInByPassword = async (
  parts: AppParts,
  limits: DeskLimits,
  typed: TypedPassword,
  mark: string | null,
): Promise<Actor> => {
  const { municipality } = typed
  const candidates = await passwordsOfName(parts.database, municipality, signInName(typed.name))
  const counting = await countingFor(parts, limits, typed, candidates, mark)
  const note = async (what: string) => {
    const accountId = candidates.length === 1 ? (candidates[0]?.accountId ?? null) : null
    if (!(await isOurTown(parts.database, municipality))) return
    // A name nobody has can be another each time: those fill no log.
    const noteIt = candidates.length === 0 ? noteFailure : noteAudit
    await noteIt(parts, municipality, { accountId, what, about: [] })
  }
  if (counting.limit === limits.elsewhere) await takeOne(limits.all.townSignIns, municipality)
  const wait = await counting.limit.take(counting.key)
  if (wait > 0) {
    if ((await limits.noted.take(counting.key)) === 0) await note('sign-in.locked')
    throw tooMany('locked', 'five wrong tries: locked for a while', wait)
  }
  const found = await matching(parts, typed, candidates)
  const key = { municipality, accountId: found?.accountId ?? '' }
  const isUsed = found !== null && (await useStep(parts.database, key, found.step))
  const actor = isUsed ? await accountOf(parts.database, municipality, key.accountId) : null
  if (!actor || !isDeskRole(actor.role)) {
    await note('sign-in.failed')
    throw failed()
  }
  // A namesake's right password does not forgive the tries at another's.
  if (candidates.length === 1) await counting.limit.forgive(counting.key)
  return actor
}
