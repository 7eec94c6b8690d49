import type { Actor } from '../account/actor.ts'
import { FORBIDDEN } from '../account/permission.ts'
import type { Refusal } from '../finding.ts'
import { isStanding } from '../pairing/pairing.ts'
import type { Rows } from '../rows.ts'

/** Those who are at the lesson may, and the coordinator. */
export const helperOrCoordinator = (actor: Actor, rows: Rows, lessonId: string): Refusal | null => {
  if (actor.role === 'coordinator') return null
  const isHelper =
    actor.role === 'volunteer' &&
    rows
      .all('pairing')
      .some((one) => one.lessonId === lessonId && one.volunteerId === actor.subjectId && isStanding(one))
  return isHelper ? null : FORBIDDEN
}
