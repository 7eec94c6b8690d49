import { keepCredential } from '#server/access/credential.ts'
import { hashPassword, setPassword, setTotp } from '#server/access/desk-credential.ts'
import { keepDevice } from '#server/access/enrolled-device.ts'
import { hashPin } from '#server/access/pin-hash.ts'
import { openSession } from '#server/access/session.ts'
import { signInName } from '#server/access/sign-in-name.ts'
import { newTotpSecret } from '#server/access/totp.ts'
import { buildApp } from '#server/app.ts'
import type { AppParts } from '#server/app-parts.ts'
import { connectDatabase, type DatabaseChoice } from '#server/database/connect.ts'
import { hubTables } from '#server/database/hub-tables.ts'
import { migrate } from '#server/database/migrate.ts'
import { SqlHubStore } from '#server/database/sql-hub-store.ts'
import { seedMunicipalities } from '#server/first-start.ts'
import { logTo } from '#server/log.ts'
import { openPokes } from '#server/pokes.ts'
import { Role } from '#domain/account/account.ts'
import { HERE, standingFor, tabletOf, THERE } from '../matrix/matrix-app.ts'
import { matrixTown } from '../matrix/matrix-town.ts'
import { PIN } from '../matrix/route-samples.ts'
import { Tablet } from '../tablet.ts'

const NOON = Date.parse('2026-11-20T03:00:00.000Z')
const HOUSEHOLDS = [`${HERE.name}-a`, `${HERE.name}-b`, `${THERE.name}-a`]

/** Whose session a request comes with; `nobody` has none, `forged` one that the server never gave. */
export interface Caller {
  readonly role: Role | 'nobody' | 'forged'
  readonly accountId: string
  readonly tablet: Tablet | null
  /** Another one when the one before was ended. */
  cookie: string
  /** How far a device of theirs has read. */
  cursor: string | null
}

/** What the coordinator types to sign in; the code is the authenticator app's. */
export const DESK = { name: '見本　調整', password: 'yama to umi no aida no machi' }
/** What the volunteer types beside the PIN. */
export const VOLUNTEER_NAME = '見本　銀'

/** The whole server with the two towns of the matrix, which can be made as they were at any time. */
export class FuzzTown {
  readonly app: ReturnType<typeof buildApp>
  readonly callers: readonly Caller[]
  readonly totpSecret = newTotpSecret()
  readonly #tablets = new Map<string, Tablet>()

  private constructor(
    readonly parts: AppParts,
    readonly clock: { ms: number },
    private readonly said: { last: string },
    private readonly hashes: { readonly pin: string; readonly password: string },
  ) {
    this.app = buildApp(parts)
    for (const of of HOUSEHOLDS)
      for (const name of ['silver', 'asked', 'student']) {
        const tablet = new Tablet()
        tablet.id = tabletOf(`${of}-${name}`)
        this.#tablets.set(tablet.id, tablet)
      }
    const nobody = { tablet: null, cookie: '', cursor: null }
    this.callers = [
      ...Role.options.map((role) => {
        const tablet = role === 'volunteer' ? (this.#tablets.get(tabletOf(standingFor(role))) ?? null) : null
        return { ...nobody, role, accountId: `${standingFor(role)}.account`, tablet }
      }),
      { ...nobody, role: 'nobody', accountId: 'x' },
      { ...nobody, role: 'forged', accountId: 'x', cookie: '__Host-session=%00' },
    ]
  }

  /** @param choice an empty database */
  static async open(choice: DatabaseChoice): Promise<FuzzTown> {
    const clock = { ms: NOON }
    const now = () => new Date(clock.ms).toISOString()
    const database = await connectDatabase(choice)
    await migrate(database)
    const secret = Buffer.alloc(32, 7)
    const said = { last: '' }
    const town = { municipality: HERE.code, name: VOLUNTEER_NAME, role: 'volunteer', pin: PIN } as const
    const parts: AppParts = {
      ...{ database, store: new SqlHubStore(database, now), now, secret, samplePeople: [town] },
      ...{ pokes: await openPokes(database, 'fuzz'), log: logTo((line) => (said.last = line)) },
      ...{ publicUrl: null, isBehindProxy: true, clientFolder: null, release: '0.0.0' },
    }
    const hashes = { pin: await hashPin(PIN, secret), password: await hashPassword(parts, DESK.password) }
    return new FuzzTown(parts, clock, said, hashes)
  }

  /** The last line of the server's log. */
  get lastLogged(): string {
    return this.said.last
  }

  close(): Promise<void> {
    return this.parts.database.close()
  }

  /** Everything as on the first day, whatever was done: but for the server itself, which goes on. */
  async renew(): Promise<void> {
    const { database, store, now } = this.parts
    this.clock.ms = NOON
    const names = (await hubTables(database)).map(({ name }) => name).filter((name) => name !== 'store')
    // The audit log refuses to be emptied; only here, and only by whoever owns the whole database.
    await database.query(
      `set session_replication_role = replica; truncate ${names.join(', ')}; set session_replication_role = default`,
    )
    await seedMunicipalities(store)
    for (const { name, code } of [HERE, THERE])
      await store.write(code, (space) => space.save(matrixTown(name, code)))
    for (const { id, publicKey } of this.#tablets.values()) {
      const municipality = id.includes(`${THERE.name}-`) ? THERE.code : HERE.code
      const device = { municipality, id, label: '見本', publicKey, enrolledBy: 'x' }
      await keepDevice(database, device, now())
    }
    await this.#openDoors()
    for (const caller of this.callers) await this.signIn(caller)
  }

  async #openDoors(): Promise<void> {
    const { database } = this.parts
    const volunteer = { municipality: HERE.code, accountId: `${standingFor('volunteer')}.account` }
    const pin = { kind: 'pin', signInName: signInName(VOLUNTEER_NAME), hash: this.hashes.pin } as const
    await keepCredential(database, { ...volunteer, ...pin })
    const desk = { municipality: HERE.code, accountId: `${standingFor('coordinator')}.account` }
    await setPassword(database, desk, DESK.name, this.hashes.password)
    await setTotp(database, this.parts, desk, this.totpSecret)
  }

  /** As if no device had sent anything for longer than it counts as one of somebody's. */
  async silenceDevices(): Promise<void> {
    await this.parts.database.query(`update device set seen_at = seen_at - interval '61 days'`)
  }

  /** A new session, and a device that has read nothing. */
  async signIn(caller: Caller): Promise<void> {
    const { role, accountId, tablet } = caller
    if (role === 'nobody' || role === 'forged') return
    const id = accountId.replace('.account', '')
    const subjectId = new Set<Role>(['coordinator', 'prefecture-viewer', 'administrator']).has(role)
      ? null
      : id
    const actor = { municipality: HERE.code, accountId, role, subjectId }
    const { database, now } = this.parts
    caller.cookie = `__Host-session=${await openSession(database, actor, now(), tablet?.id ?? null)}`
    caller.cursor = null
  }

  /** The rows of the town to which nobody here belongs, as one text. */
  async otherTown(): Promise<string> {
    const rows = await this.parts.database.query(
      'select table_name, id, version, data from record where municipality = $1 order by table_name, id',
      [THERE.code],
    )
    return JSON.stringify(rows)
  }
}
