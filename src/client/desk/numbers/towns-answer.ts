import { z } from 'zod'
import { Form } from '#domain/words.ts'

const Count = z.object({
  lessons: z.int(),
  attendances: z.int().nullable(),
  people: z.int().nullable(),
})

/** What the hub answers about one fiscal year; null = left out because few persons could be recognised. */
export const TownsAnswer = z.object({
  fiscalYear: z.int(),
  municipalities: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      rows: z.array(Count.extend({ form: Form })),
      total: Count,
    }),
  ),
})
export type TownNumbers = z.infer<typeof TownsAnswer>['municipalities'][number]
export type TownCount = z.infer<typeof Count>

/** Where no lesson was given, nobody came; else a count that was left out has words of its own. */
export const sayTownCount = (
  count: TownCount | undefined,
  of: 'attendances' | 'people',
  few: string,
): string => {
  if (!count || count.lessons === 0) return '0'
  return count[of] === null ? few : count[of].toLocaleString('ja-JP')
}
