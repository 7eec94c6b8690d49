import { z } from 'zod'
import { ask } from '#client/state/api.ts'
import type { RescuedChange } from './read-rescue-file.ts'

const MOST_AT_ONCE = 50

const Opened = z.object({ inputs: z.array(z.unknown()) })

const opened = async (changes: readonly RescuedChange[]): Promise<RescuedChange[]> => {
  const sealed = changes.map(({ author, name, madeAt, sealedInput }) => ({
    author,
    name,
    madeAt,
    sealedInput,
  }))
  const { inputs } = Opened.parse(await ask('POST', '/api/rescued', { changes: sealed }))
  return changes.map(({ sealedInput: _sealed, ...change }, index) => ({
    ...change,
    input: inputs[index] ?? null,
  }))
}

/** What a device sealed for the hub, opened by it; the rest as it is. Throws when the hub cannot be reached. */
export const openRescued = async (changes: readonly RescuedChange[]): Promise<RescuedChange[]> => {
  const sealed = changes.filter((one) => one.sealedInput !== undefined)
  const found = new Map<string, RescuedChange>()
  for (let from = 0; from < sealed.length; from += MOST_AT_ONCE)
    for (const one of await opened(sealed.slice(from, from + MOST_AT_ONCE))) found.set(one.key, one)
  return changes.map((one) => found.get(one.key) ?? one)
}
