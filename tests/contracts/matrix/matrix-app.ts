import { Role } from '#domain/account/account.ts'
import type { Change } from '#domain/rows.ts'
import type { AnyRow } from '#domain/tables.ts'
import { keepDevice } from '#server/access/enrolled-device.ts'
import { openSession } from '#server/access/session.ts'
import { SyncAnswer } from '#sync/protocol.ts'
import { openApp, OWN_ORIGIN, syncBody, type TestApp } from '../http-app.ts'
import { Tablet } from '../tablet.ts'
import { matrixTown } from './matrix-town.ts'

/** Where everybody of the matrix is; `THERE` is the town they must never hear of. */
export const HERE = { name: 'here', code: '352021' }
export const THERE = { name: 'there', code: '352012' }

/** The order of the columns in every expectation. */
export const ROLES = Role.options

/** Somebody signed in; a volunteer with the tablet that signs. */
export interface Person {
  readonly accountId: string
  readonly cookie: string
  readonly tablet: Tablet | null
}

const SUBJECTS: Partial<Record<Role, string>> = {
  learner: 'a-hana',
  family: 'a-daughter',
  volunteer: 'a-silver',
  liaison: 'a-teacher',
}

/** The id of the person who stands for a role. */
export const standingFor = (role: Role, town = HERE): string => `${town.name}-${SUBJECTS[role] ?? role}`

/** The id of the tablet of the volunteer with this id. */
export const tabletOf = (id: string): string => `tablet-${id}`

/** What a device of somebody holds after reading everything. */
export type Held = ReadonlyMap<string, Record<string, unknown>>

/** The whole server with two towns of the same people, and a way to ask it in anybody's name. */
export class MatrixApp {
  readonly #people = new Map<string, Person>()
  readonly #tablets = new Map<string, Tablet>()
  readonly #kept = new Map<string, AnyRow | null>()
  #pushes = 0
  #asked = 0

  private constructor(
    readonly opened: TestApp,
    readonly rows: readonly Change[],
  ) {}

  static async open(): Promise<MatrixApp> {
    const opened = await openApp(false)
    const rows = matrixTown(HERE.name, HERE.code)
    const { store } = opened.parts
    await store.write(HERE.code, (space) => space.save(rows))
    await store.write(THERE.code, (space) => space.save(matrixTown(THERE.name, THERE.code)))
    const app = new MatrixApp(opened, rows)
    for (const { table, id, row } of rows) app.#kept.set(`${table}/${id}`, row)
    return app
  }

  close(): Promise<void> {
    return this.opened.close()
  }

  /** @param id as standingFor gives it, or of anybody else of the two towns with an account */
  async person(id: string): Promise<Person> {
    const known = this.#people.get(id) ?? (await this.signedInAnew(id))
    this.#people.set(id, known)
    return known
  }

  /** A session of its own, which may be ended. */
  async signedInAnew(id: string): Promise<Person> {
    const { database, now } = this.opened.parts
    const { code } = id.startsWith(`${HERE.name}-`) ? HERE : THERE
    const accountId = `${id}.account`
    const [found] = await database.query<{ data: { role: Role; subjectId: string | null } }>(
      `select data from record where municipality = $1 and table_name = 'account' and id = $2`,
      [code, accountId],
    )
    if (!found) throw new Error(`${id} has no account`)
    const { role, subjectId } = found.data
    const tablet = role === 'volunteer' ? await this.#tabletOf(id, code) : null
    const actor = { municipality: code, accountId, role, subjectId }
    const token = await openSession(database, actor, now(), tablet?.id ?? null)
    return { accountId, cookie: `__Host-session=${token}`, tablet }
  }

  async #tabletOf(id: string, municipality: string): Promise<Tablet> {
    const known = this.#tablets.get(id)
    if (known) return known
    const tablet = new Tablet()
    tablet.id = tabletOf(id)
    this.#tablets.set(id, tablet)
    const device = { municipality, id: tablet.id, label: '', publicKey: tablet.publicKey, enrolledBy: 'x' }
    await keepDevice(this.opened.parts.database, device, this.opened.parts.now())
    return tablet
  }

  /** @param by null asks without a session */
  async ask(by: Person | null, method: string, path: string, body?: unknown): Promise<Response> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const timeMs = this.opened.clock.ms
    const signature = by?.tablet?.headers({ method, path, body: text ?? '', timeMs }) ?? {}
    return this.opened.app.request(path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Cookie: by?.cookie ?? '',
        Origin: OWN_ORIGIN,
        // Each from elsewhere: what an address may try is looked at in its own test.
        'X-Forwarded-For': `10.0.${(this.#asked += 1) >> 8}.${this.#asked & 255}`,
        ...signature,
      },
      ...(text === undefined ? {} : { body: text }),
    })
  }

  async #sync(by: Person, more: Record<string, unknown>): Promise<SyncAnswer> {
    const response = await this.ask(by, 'POST', '/api/sync', syncBody(more))
    if (response.status !== 200) throw new Error(`sync was answered ${response.status}`)
    return SyncAnswer.parse(await response.json())
  }

  /** All rows a new device of this person is sent. */
  async pull(by: Person): Promise<Held> {
    const held = new Map<string, Record<string, unknown>>()
    const device = `pull-${(this.#pushes += 1)}`
    for (let cursor: string | null = null; ;) {
      const answer = await this.#sync(by, { device, cursor })
      for (const { table, id, row } of answer.changes) if (row) held.set(`${table}/${id}`, row)
      cursor = answer.cursor
      if (!answer.more) return held
    }
  }

  /** Pushes one change from a new device, forgets the device, and puts every row back as it was. */
  async push(by: Person, name: string, input: unknown): Promise<SyncAnswer['results'][number]> {
    const before = await this.#version(HERE.code)
    const madeAt = this.opened.parts.now()
    const mutation = { id: 1, name, input, madeAt, author: by.accountId }
    const device = `push-${(this.#pushes += 1)}`
    const { results } = await this.#sync(by, { device, mutations: [mutation] })
    await this.opened.parts.database.query('delete from device where id = $1', [device])
    await this.#putBack(before)
    if (!results[0]) throw new Error('a change was not answered')
    return results[0]
  }

  /** The rows of the other town and how often they were written, as one text. */
  async otherTown(): Promise<string> {
    const rows = await this.opened.parts.database.query(
      'select table_name, id, version, data from record where municipality = $1 order by table_name, id',
      [THERE.code],
    )
    return JSON.stringify([await this.#version(THERE.code), rows])
  }

  async #version(code: string): Promise<number> {
    const [space] = await this.opened.parts.database.query<{ version: number }>(
      'select version from space where municipality = $1',
      [code],
    )
    return space?.version ?? 0
  }

  async #putBack(before: number): Promise<void> {
    const { database, store } = this.opened.parts
    const changed = await database.query<{ table: Change['table']; id: string }>(
      'select table_name as "table", id from record where municipality = $1 and version > $2',
      [HERE.code, before],
    )
    if (changed.length === 0) return
    const asItWas = changed.map(
      ({ table, id }) => ({ table, id, row: this.#kept.get(`${table}/${id}`) ?? null }) as Change,
    )
    await store.write(HERE.code, (space) => space.save(asItWas))
  }
}
