import { z } from 'zod'

const Table = z.record(z.string(), z.object({ best_known: z.number().positive() }))

/** Best published costs by the instance's file name, from a JSON text; an error with one sentence when it is no such table. */
export const readBestKnown = (text: string): ReadonlyMap<string, number> => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('is not JSON')
  }
  const read = Table.safeParse(json)
  if (!read.success) throw new Error('is no table of best known costs')
  return new Map(Object.entries(read.data).map(([name, { best_known }]) => [name, best_known]))
}
