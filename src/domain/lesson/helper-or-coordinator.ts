import type { Actor } from '../account/actor.ts'
import { FORBIDDEN } from '../account/permission.ts'
import { type Refusal, refusal } from '../finding.ts'
import { isAgreed, type Pairing } from '../pairing/pairing.ts'
import type { Rows } from '../rows.ts'

const ONLY_ASKED = 'まだお返事をいただいていない講座です。「行けます」と返事をしてから記録してください。'
const NEVER_ON_IT = 'この講座の担当であることを確かめられないため、記録できません。担当の方にご連絡ください。'

const whyNot = (pairing: Pairing | undefined, lessonId: string): Refusal | null => {
  if (!pairing || pairing.state === 'declined') return refusal('not-on-lesson', NEVER_ON_IT, lessonId)
  if (pairing.state === 'asked') return refusal('only-asked', ONLY_ASKED, lessonId)
  return isAgreed(pairing) ? null : FORBIDDEN
}

/**
 * The coordinator may, and those who said that they would go. Who was merely asked has promised nothing and been promised
 * nothing; who withdrew may have been there all the same.
 */
export const helperOrCoordinator = (actor: Actor, rows: Rows, lessonId: string): Refusal | null => {
  if (actor.role === 'coordinator') return null
  if (actor.role !== 'volunteer') return FORBIDDEN
  const own = rows
    .all('pairing')
    .find((one) => one.lessonId === lessonId && one.volunteerId === actor.subjectId)
  return whyNot(own, lessonId)
}
