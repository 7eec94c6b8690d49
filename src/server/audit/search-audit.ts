import type { AuditKind, AuditLine } from '#domain/audit/audit-line.ts'
import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'

/** What is looked for; everything left out matches. Lines before number `before`, at most `most`, the newest first. */
export interface AuditSearch {
  readonly from?: Instant | undefined
  /** The first instant no longer meant. */
  readonly until?: Instant | undefined
  readonly accountId?: string | undefined
  readonly kind?: AuditKind | undefined
  /** Lines about any of these (`table/id`). */
  readonly about?: readonly string[] | undefined
  readonly before?: number | undefined
  readonly most: number
}

/** As `kindOf` in the domain tells them apart. */
const IS_CHANGE = `(what like '%@%' or what = 'mutation.held')`
const IS_VIEW = `what in ('contact.viewed', 'contact.view-refused')`
const OF_KIND: Readonly<Record<AuditKind, string>> = {
  view: IS_VIEW,
  delivery: `what = 'contact.delivered'`,
  export: `what like 'export.%'`,
  change: IS_CHANGE,
  access: `not (${IS_CHANGE} or what like 'contact.%' or what like 'export.%')`,
}

const MOST_ABOUT = 30

/** The rows looked for first, then as many of the others as a line has room for. */
const shortened = (line: AuditLine, sought: ReadonlySet<string>): AuditLine => {
  const first = line.about.filter((one) => sought.has(one))
  const about = [...first, ...line.about.filter((one) => !sought.has(one))].slice(0, MOST_ABOUT)
  return { ...line, about, more: line.about.length - about.length }
}

/** The municipality's lines that match, behind its wall: `sql` is of a transaction of that municipality. */
export const searchAudit = async (
  sql: Sql,
  municipality: string,
  search: AuditSearch,
): Promise<AuditLine[]> => {
  const values: unknown[] = [municipality]
  const wheres = ['municipality = $1']
  const where = (text: (place: string) => string, value: unknown): void => {
    if (value === undefined) return
    values.push(value)
    wheres.push(text(`$${values.length}`))
  }
  where((place) => `at >= ${place}`, search.from)
  where((place) => `at < ${place}`, search.until)
  where((place) => `account_id = ${place}`, search.accountId)
  where((place) => `about ?| ${place}::text[]`, search.about)
  where((place) => `number < ${place}`, search.before)
  if (search.kind) wheres.push(OF_KIND[search.kind])
  const found = await sql.query<AuditLine & Record<string, unknown>>(
    `select number, at, account_id as "accountId", what, about, 0 as more, hash from audit
     where ${wheres.join(' and ')} order by number desc limit ${search.most}`,
    values,
  )
  const sought = new Set(search.about)
  return found.map((line) => shortened(line, sought))
}
