import type { Held } from '#domain/held/held.ts'
import { isUndecided } from '#domain/held/held.ts'
import type { Erasure } from '#domain/erasure.ts'
import type { Learner } from '#domain/learner/learner.ts'
import { type Change, put } from '#domain/rows.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { AppParts } from '../app-parts.ts'
import type { Sql } from '../database/database.ts'
import type { SqlHubSpace } from '../database/sql-hub-space.ts'

/** Long enough for a device that comes now and then to hear that it is to forget everything. */
const SESSION_DAYS = 14

/** As an id stands in JSON: a whole text, or the end of a derived one (`lesson.learner`). */
const NAMES = `'[".]' || replace($id, '.', '[.]') || '"'`
const naming = (text: string, id: string): string => `${text} ~ (${NAMES.replace('$id', id)})`

/** Somebody who was erased, as their row stands. */
type Gone =
  | { readonly table: 'learner'; readonly data: Learner }
  | { readonly table: 'volunteer'; readonly data: Volunteer }

/**
 * People whose erasure the hub has not finished, and those of whom something has come in since and is held.
 */
const TO_FINISH = `select table_name as "table", data from record person
  where municipality = $1 and table_name in ('learner', 'volunteer') and data ? 'erased'
    and (data->'erased'->>'finishedAt' is null or exists (
      select from record held where held.municipality = $1 and held.table_name = 'held'
        and held.data->>'state' in ('waiting', 'asked')
        and (strpos(held.data::text, person.id) > 0 and ${naming('held.data::text', 'person.id')}
          or exists (
            select from record account where account.municipality = $1 and account.table_name = 'account'
              and account."subjectId" = person.id
              and account.id in (held."authorId", held.data->>'senderId')))))`

interface Whose {
  readonly municipality: string
  readonly gone: Gone
  readonly erased: Erasure
  readonly accountIds: readonly string[]
}

const withErasure = ({ table, data }: Gone, erased: Erasure): Change =>
  table === 'learner' ? put(table, { ...data, erased }) : put(table, { ...data, erased })

const counting = (statement: string): string =>
  `with gone as (${statement} returning 1) select count(*)::int as count from gone`

/** What is kept beside the rows, by kind: how it goes, and how many there were. */
const besideRows = ({ municipality, accountIds, gone }: Whose, heldIds: readonly string[]) => {
  const account = 'municipality = $1 and account_id = any($2)'
  const theirs = [municipality, accountIds]
  const named = [municipality, accountIds, gone.data.id]
  return [
    { kind: 'credential', statement: `delete from credential where ${account}`, params: theirs },
    { kind: 'sealing_share', statement: `delete from sealing_share where ${account}`, params: theirs },
    { kind: 'slip', statement: `delete from slip where ${account}`, params: theirs },
    { kind: 'slip_key', statement: `delete from slip_key where ${account}`, params: theirs },
    {
      kind: 'family_access',
      statement: 'delete from family_access where municipality = $1 and learner_id = $2',
      params: [municipality, gone.data.id],
    },
    {
      kind: 'held_mutation',
      statement: `delete from held_mutation
        where municipality = $1 and (id = any($4) or author = any($2) or ${naming('input::text', '$3::text')})`,
      params: [...named, heldIds],
    },
    {
      kind: 'mutation_result',
      statement: `update mutation_result
        set result = jsonb_set(jsonb_set(result, '{refusal,sentence}', '""'), '{refusal,about}', '[]')
        where municipality = $1 and result->'refusal'->>'sentence' <> ''
          and (author = any($2) or ${naming('result::text', '$3::text')})`,
      params: named,
    },
  ]
}

/** The session tells their own devices to forget everything; it opens nothing any more, and ends. */
const LET_SESSIONS_END = `update session set browser = '', ends_at = least(ends_at, $3::timestamptz + interval '${SESSION_DAYS} days')
  where municipality = $1 and account_id = any($2)`

const HELD = `select data from record
  where municipality = $1 and table_name = 'held' and data is not null
    and (data->>'sentence' <> '' or data->>'input' is not null)
    and ("authorId" = any($2) or data->>'senderId' = any($2) or ${naming('data::text', '$3::text')})`

const accountIdsOf = async (sql: Sql, municipality: string, personId: string): Promise<string[]> => {
  const found = await sql.query<{ id: string }>(
    `select id from record where municipality = $1 and table_name = 'account' and "subjectId" = $2`,
    [municipality, personId],
  )
  return found.map(({ id }) => id)
}

const emptied = (held: Held, { erased }: Whose): Held => {
  const nothing = { ...held, input: null, about: [], sentence: '', reason: '' }
  if (!isUndecided(held)) return nothing
  return { ...nothing, state: 'set-aside', decidedBy: erased.by, decidedAt: erased.at }
}

/** What was held of theirs says only that it was; nobody need be asked about it. */
const emptyHeld = async (space: SqlHubSpace, whose: Whose): Promise<string[]> => {
  const { municipality, accountIds, gone } = whose
  const found = await space.sql.query<{ data: Held }>(HELD, [municipality, accountIds, gone.data.id])
  const ids = new Set(found.map(({ data }) => data.id))
  const calls = ids.size > 0 ? await space.lookup('call', 'state', ['open', 'done']) : []
  await space.save([
    ...found.map(({ data }) => put('held', emptied(data, whose))),
    ...calls.flatMap(({ id, row }): Change[] =>
      row && 'aboutId' in row && ids.has(row.aboutId) ? [{ table: 'call', id, row: null }] : [],
    ),
  ])
  return [...ids]
}

const finish = async (space: SqlHubSpace, whose: Whose, now: string): Promise<void> => {
  const { municipality, accountIds, gone, erased } = whose
  const heldIds = await emptyHeld(space, whose)
  const counts: Record<string, number> = { held: heldIds.length }
  for (const { kind, statement, params } of besideRows(whose, heldIds)) {
    const [row] = await space.sql.query<{ count: number }>(counting(statement), params)
    counts[kind] = row?.count ?? 0
  }
  await space.sql.query(LET_SESSIONS_END, [municipality, accountIds, now])
  const all = { ...erased.counts }
  for (const [kind, count] of Object.entries(counts)) if (count > 0) all[kind] = (all[kind] ?? 0) + count
  await space.save([withErasure(gone, { ...erased, counts: all, finishedAt: erased.finishedAt ?? now })])
  const about = [`${gone.table}/${gone.data.id}`]
  space.note({ accountId: erased.by, what: `${gone.table}.erasure-finished`, about })
}

/**
 * Empties what the hub keeps beside the rows of people who were erased: how they sign in, what was held of theirs, sentences said to
 * them. May be called at any time: it finds what is to be done by their rows, and does it in one transaction.
 */
export const finishErasures = async (
  { store, pokes, now }: Pick<AppParts, 'store' | 'pokes' | 'now'>,
  municipality: string,
): Promise<void> => {
  const { wrote } = await store.write(municipality, async (space) => {
    for (const gone of await space.sql.query<Gone>(TO_FINISH, [municipality])) {
      const { id, erased } = gone.data
      if (!erased) continue
      const accountIds = await accountIdsOf(space.sql, municipality, id)
      await finish(space, { municipality, gone, erased, accountIds }, now())
    }
  })
  if (wrote) await pokes.poke(municipality)
}

/** Where an erasure was interrupted between the commit and its end. */
export const townsToFinish = async (sql: Sql): Promise<string[]> => {
  const found = await sql.query<{ municipality: string }>(
    `select distinct municipality from record
     where table_name in ('learner', 'volunteer') and data ? 'erased' and data->'erased'->>'finishedAt' is null`,
  )
  return found.map(({ municipality }) => municipality)
}
