import { mutationNamed } from '#domain/mutations.ts'
import { isCorrectable } from './is-correctable.ts'
import type { RescuedChange } from './read-rescue-file.ts'

/** Why a change out of a file is not offered for sending at the desk of this municipality; the words are `desk.rescue-file.<this>`. */
export type WhyNotSent = 'other-town' | 'is-held' | 'not-known' | 'no-input' | 'not-here'

/** Null when it may be sent. What the hub holds already lies on the list to check. */
export const whyNotSent = (
  { name, input, state, municipality }: Pick<RescuedChange, 'name' | 'input' | 'state' | 'municipality'>,
  here: string | undefined,
): WhyNotSent | null => {
  if (municipality !== here) return 'other-town'
  if (state === 'held') return 'is-held'
  if (mutationNamed(name) === undefined) return 'not-known'
  if (input === null || input === undefined) return 'no-input'
  return isCorrectable(name) ? null : 'not-here'
}
