import type { Context } from 'hono'
import type { Municipality } from '#domain/municipality/municipality.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import type { Sql } from '../database/database.ts'

/** The towns on this server by code. */
export const townsOf = async (sql: Sql): Promise<Municipality[]> => {
  const found = await sql.query<{ data: Municipality }>(
    `select data from record where table_name = 'municipality' and data is not null order by id`,
  )
  return found.map(({ data }) => data)
}

/** Public: what a person needs to choose their town and to telephone its office. */
export const municipalitiesRoute = (parts: AppParts) => async (c: Context<AppEnv>) => {
  const towns = await townsOf(parts.database)
  return c.json(towns.map(({ id, name, kana, telephone }) => ({ code: id, name, kana, telephone })))
}
