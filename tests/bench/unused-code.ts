import { setTimeout as wait } from 'node:timers/promises'
import { codeAt } from '#server/access/totp.ts'
import { COORDINATOR } from './seeded-town.ts'

const STEP_MS = 30_000

let last = 0

/** A code of the coordinator's app that this process has not used yet: each opens once, so the next may have to be waited for. */
export const unusedCode = async (): Promise<string> => {
  const step = Math.max(last + 1, Math.floor(Date.now() / STEP_MS) - 1)
  last = step
  const isValidAt = (step - 1) * STEP_MS
  if (isValidAt > Date.now()) await wait(isValidAt - Date.now() + 100)
  return codeAt(COORDINATOR.totpSecret, new Date(step * STEP_MS).toISOString())
}
