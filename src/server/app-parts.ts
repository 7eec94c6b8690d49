import type { MunicipalityCode } from '#domain/municipality/municipality-code.ts'
import type { Actor } from '#domain/account/actor.ts'
import type { Role } from '#domain/account/account.ts'
import type { Instant } from '#domain/day.ts'
import type { Database } from './database/database.ts'
import type { SqlHubStore } from './database/sql-hub-store.ts'
import type { Log } from './log.ts'
import type { Pokes } from './pokes.ts'

interface Sample {
  readonly municipality: MunicipalityCode
  readonly name: string
  readonly role: Role
}

/** A 見本 person as the sign-in pages of the demonstration offer them; PIN and password are no secrets. */
export type SamplePerson =
  (Sample & { readonly pin: string }) | (Sample & { readonly accountId: string; readonly password: string })

/** Everything the routes stand on; tests hand in their own clock, log and database. */
export interface AppParts {
  readonly database: Database
  readonly store: SqlHubStore
  readonly pokes: Pokes
  readonly log: Log
  readonly now: () => Instant
  /** Mixed into every PIN's hash, so that a stolen backup alone opens no account; 32 bytes. */
  readonly secret: Uint8Array
  /** The address people type, when it is not the one the server listens on. */
  readonly publicUrl: URL | null
  /** Whether X-Forwarded-For was written by our own proxy. */
  readonly isBehindProxy: boolean
  /** Absolute path of the built client; null serves the API alone. */
  readonly clientFolder: string | null
  /** Null outside the demonstration. */
  readonly samplePeople: readonly SamplePerson[] | null
  readonly release: string
}

/** What the middleware leaves for the routes. */
export interface AppEnv {
  Variables: {
    requestId: string
    actor: Actor
    isRevoked: boolean
    tokenHash: string
    /** The enrolled tablet on which the session began; null for one that is bound to none. */
    deviceId: string | null
  }
}
