import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Actor } from '#domain/account/actor.ts'
import { type AuditLine, idIn, LEARNER_DISCLOSED } from '#domain/audit/audit-line.ts'
import { auditCsv } from '#domain/audit/audit-csv.ts'
import { namingById } from '#domain/audit/naming-by-id.ts'
import { addDays, instantOf } from '#domain/day.ts'
import { Id } from '#domain/id.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { learnerRows } from '../audit/learner-rows.ts'
import { noteAudit } from '../audit/note.ts'
import { type AuditSearch, searchAudit } from '../audit/search-audit.ts'
import { Refused, wrongShape } from '../refused.ts'
import { type AuditAnswer, AuditQuery, LearnerAuditQuery } from './audit-bodies.ts'

const LINES_A_PAGE = 100
/** A learner's log is told whole; this bounds what one answer may weigh. */
const MOST_OF_A_LEARNER = 20_000

const queryOf = <Shape extends z.ZodType>(c: Context<AppEnv>, shape: Shape): z.infer<Shape> => {
  const parsed = shape.safeParse(c.req.query())
  if (!parsed.success) throw wrongShape(parsed.error)
  return parsed.data
}

const coordinator = (c: Context<AppEnv>): Actor => {
  const actor = c.get('actor')
  if (actor.role === 'coordinator') return actor
  throw new Refused(403, 'forbidden', 'the log is for coordinators')
}

const search = (parts: AppParts, municipality: string, wanted: AuditSearch): Promise<AuditLine[]> =>
  parts.database.transaction('read', (sql) => searchAudit(sql, municipality, wanted), municipality)

const rowsOf = (parts: AppParts, municipality: string, learnerId: string): Promise<string[]> =>
  parts.store.read(municipality, (view) => learnerRows(view, learnerId))

const accountsOf = (
  parts: AppParts,
  municipality: string,
  lines: readonly AuditLine[],
): Promise<AuditAnswer['accounts']> =>
  parts.store.read(municipality, async (view) => {
    const ids = [...new Set(lines.flatMap(({ accountId }) => accountId ?? []))]
    if (ids.length === 0) return []
    const found = await view.lookup('account', 'id', ids)
    return found.flatMap(({ row }) => (row && 'role' in row ? [{ id: row.id, role: row.role }] : []))
  })

const devicesOf = (
  parts: AppParts,
  municipality: string,
  lines: readonly AuditLine[],
): Promise<AuditAnswer['devices']> => {
  const ids = [...new Set(lines.flatMap(({ about }) => idIn(about, 'device') ?? []))]
  if (ids.length === 0) return Promise.resolve([])
  return parts.database.query(
    'select id, label from enrolled_device where municipality = $1 and id = any($2::text[]) order by id',
    [municipality, ids],
  )
}

/** Who and what the lines name. */
const namedIn = async (parts: AppParts, municipality: string, lines: readonly AuditLine[]) => ({
  accounts: await accountsOf(parts, municipality, lines),
  devices: await devicesOf(parts, municipality, lines),
})

/** Of a line that concerns many people only what is this learner's, and how it was seen, is told. */
const onlyOf = (line: AuditLine, own: ReadonlySet<string>): AuditLine => ({
  ...line,
  more: 0,
  about: line.about.filter((one) => own.has(one) || /^(place|seen|device)\//.test(one)),
})

const nobody = () => new Refused(404, 'not-found', 'the log knows no such learner')

/** What was done with one learner's data, told to whoever asks for it at the desk; that it was told is noted first. */
const disclose = async (parts: AppParts, { municipality, accountId }: Actor, learnerId: string) => {
  if (!Id.safeParse(learnerId).success) throw nobody()
  const own = await rowsOf(parts, municipality, learnerId)
  const most = MOST_OF_A_LEARNER
  if ((await search(parts, municipality, { about: own, most: 1 })).length === 0) throw nobody()
  const about = [`learner/${learnerId}`]
  await noteAudit(parts, municipality, { accountId, what: LEARNER_DISCLOSED, about })
  const lines = (await search(parts, municipality, { about: own, most })).map((one) =>
    onlyOf(one, new Set(own)),
  )
  return { lines, ...(await namedIn(parts, municipality, lines)), more: lines.length === most }
}

/** The log of the coordinator's own municipality. */
export const auditRoutes = (parts: AppParts) =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const { municipality } = coordinator(c)
      const { from, until, account, learner, kind, before } = queryOf(c, AuditQuery)
      const found = await search(parts, municipality, {
        from: from && instantOf(from, 0),
        until: until && instantOf(addDays(until, 1), 0),
        accountId: account,
        about: learner === undefined ? undefined : await rowsOf(parts, municipality, learner),
        kind,
        before,
        most: LINES_A_PAGE + 1,
      })
      const lines = found.slice(0, LINES_A_PAGE)
      const more = found.length > lines.length
      return c.json({ lines, ...(await namedIn(parts, municipality, lines)), more } satisfies AuditAnswer)
    })
    .get('/learner/:id', async (c) => {
      const actor = coordinator(c)
      const { as } = queryOf(c, LearnerAuditQuery)
      const answer = await disclose(parts, actor, c.req.param('id'))
      if (as !== 'csv') return c.json(answer satisfies AuditAnswer)
      const naming = namingById(
        new Map(answer.accounts.map(({ id, role }) => [id, role])),
        new Map(answer.devices.map(({ id, label }) => [id, label])),
      )
      return c.body(auditCsv(answer.lines, naming), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
    })
