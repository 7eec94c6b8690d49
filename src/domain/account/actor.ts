import type { Role } from './account.ts'

/** Who is acting: the signed-in account as the rules see it. Server and device make the same value from the session. */
export interface Actor {
  readonly municipality: string
  readonly accountId: string
  readonly role: Role
  /** The learner, volunteer or partner the account stands for. */
  readonly subjectId: string | null
}
