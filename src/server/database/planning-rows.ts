import { addDays, type Day } from '#domain/day.ts'
import { LoadedRows } from '#domain/rows.ts'
import type { AnyRow, TableName } from '#domain/tables.ts'
import type { PlanningRows } from '#planner/week/task-of.ts'
import type { Sql } from './database.ts'

/** A Silver Centre member's month, and the fortnight that is planned. */
const DAYS_BEFORE = 31
const DAYS_AFTER = 45

/** No learner, no contact, no name: where and when people are needed, and who of the helpers could come. */
const FIND = `with near as (
    select id, data from record where municipality = $1 and table_name = 'lesson' and data is not null
      and "lessonDay" between $2 and $3
  )
  select 'lesson' as table_name, data from near
  union all select table_name, data from record where municipality = $1 and table_name = 'pairing'
    and data is not null and "lessonId" in (select id from near)
  union all select table_name, data from record where municipality = $1 and table_name = 'booking'
    and data is not null and "lessonId" in (select id from near)
  union all select table_name, data from record where municipality = $1 and table_name = 'request'
    and data is not null and state in ('received', 'offered')
  union all select table_name, data from record where municipality = $1 and data is not null
    and table_name in ('municipality', 'volunteer', 'check', 'place')`

interface Found extends Record<string, unknown> {
  table_name: TableName
  data: AnyRow
}

/**
 * What the planner needs of a town to say when somebody could come within the next two weeks; null when the town is not one of
 * this server's. Ask it within the town's own transaction.
 */
export const planningRows = async (
  sql: Sql,
  municipality: string,
  today: Day,
): Promise<PlanningRows | null> => {
  const values = [municipality, addDays(today, -DAYS_BEFORE), addDays(today, DAYS_AFTER)]
  const rows = new LoadedRows()
  for (const { table_name, data } of await sql.query<Found>(FIND, values)) rows.add(table_name, data)
  const town = rows.get('municipality', municipality)
  if (!town) return null
  return {
    settings: town.settings,
    lessons: rows.all('lesson'),
    pairings: rows.all('pairing'),
    bookings: rows.all('booking'),
    learners: [],
    volunteers: rows.all('volunteer'),
    checks: rows.all('check'),
    places: rows.all('place'),
    resources: [],
    requests: rows.all('request'),
  }
}
