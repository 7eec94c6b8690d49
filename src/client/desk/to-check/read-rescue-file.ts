import { z } from 'zod'
import { unsealedName } from '#client/database/device-database.ts'
import { Instant } from '#domain/day.ts'

const Change = z.object({
  id: z.number(),
  name: z.string().min(1).max(60),
  input: z.unknown(),
  /** In place of the input: sealed for the hub. */
  sealedInput: z.string().optional(),
  madeAt: Instant,
  author: z.string(),
  state: z.string(),
})

/** What the rescue page writes: of each database of the device, the changes that were not accepted yet. */
const RescueFile = z.object({
  kind: z.literal('magonote-unsent'),
  version: z.literal(1),
  takenAt: Instant,
  databases: z.array(z.object({ name: z.string(), changes: z.array(Change) })),
})

/** A change out of such a file; `municipality` is the one it was made for. */
export interface RescuedChange extends z.infer<typeof Change> {
  readonly key: string
  readonly municipality: string
}

const municipalityOf = (database: string): string => unsealedName(database).split('.')[1] ?? ''

/** The changes in a rescue file, in the order in which they were made; null when the text is no such file. */
export const readRescueFile = (text: string): RescuedChange[] | null => {
  try {
    const { databases } = RescueFile.parse(JSON.parse(text))
    return databases
      .flatMap(({ name, changes }) =>
        changes.map((one) => ({
          ...one,
          key: `${name}/${one.id}/${one.madeAt}`,
          municipality: municipalityOf(name),
        })),
      )
      .sort((one, other) => one.madeAt.localeCompare(other.madeAt))
  } catch {
    return null
  }
}
