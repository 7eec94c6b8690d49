import type { Municipality } from '#domain/municipality/municipality.ts'
import type { Sql } from '../database/database.ts'
import { Refused } from '../refused.ts'

/** '' where the office has given none. */
export const telephoneOf = async (sql: Sql, municipality: string): Promise<string> => {
  const [found] = await sql.query<{ data: Municipality }>(
    `select data from record where municipality = $1 and table_name = 'municipality' and id = $1`,
    [municipality],
  )
  return found?.data.telephone ?? ''
}

/**
 * Counts by what it is given; whoever has had their share is told whom to telephone.
 * @throws Refused as `count` does, with the office's telephone
 */
export const orTelephone = async (
  sql: Sql,
  municipality: string,
  count: () => Promise<void>,
): Promise<void> => {
  try {
    await count()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { status, code, message, more } = error
    throw new Refused(status, code, message, { ...more, telephone: await telephoneOf(sql, municipality) })
  }
}
