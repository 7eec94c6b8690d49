import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { type Refusal, refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { isAhead, type Lesson } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { whyRevoked } from '../rules/not-revoked.ts'
import { planAround } from '../rules/plan-around.ts'
import { put, type Rows } from '../rows.ts'
import { isStanding, type Pairing, pairingId, Part } from './pairing.ts'

const Input = z.strictObject({
  lessonId: Id,
  helpers: z.array(z.strictObject({ volunteerId: Id, part: Part })).max(20),
})

const UNKNOWN = 'このサポーターは見つかりません。'

/** Also who stands on the lesson since before their use was ended. */
const whyRevokedAmong = (
  rows: Rows,
  lesson: Lesson,
  helpers: readonly { volunteerId: string }[],
): Refusal | null => {
  for (const { volunteerId } of helpers) {
    const volunteer = rows.get('volunteer', volunteerId)
    const finding = volunteer && whyRevoked(lesson, volunteer)
    if (finding) return refusal(finding.code, finding.sentence, ...finding.about)
  }
  return null
}

/** The coordinator says who goes, having asked them: exactly these helpers. With enough of them the lesson is confirmed. */
export const confirmPair = defineMutation({
  name: 'pairing.confirm',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ lessonId, helpers }, actor) =>
    planAround({
      municipality: actor.municipality,
      lessonIds: [lessonId],
      volunteerIds: helpers.map((one) => one.volunteerId),
    }),
  may: onlyCoordinator,
  apply: (rows, { lessonId, helpers }) => {
    const lesson = rows.get('lesson', lessonId)
    if (!lesson || !isAhead(lesson))
      return { refusal: refusal('lesson-over', 'この講座は終わっているか、中止されています。', lessonId) }
    const stranger = helpers.find((one) => !rows.get('volunteer', one.volunteerId))
    if (stranger) return { refusal: refusal('volunteer-unknown', UNKNOWN, lessonId, stranger.volunteerId) }
    const revoked = whyRevokedAmong(rows, lesson, helpers)
    if (revoked) return { refusal: revoked }
    const going = new Set(helpers.map((one) => one.volunteerId))
    const leaving = rows
      .all('pairing')
      .filter((one) => one.lessonId === lessonId && isStanding(one) && !going.has(one.volunteerId))
    const teaching = helpers.filter((one) => one.part !== 'trainee').length
    const isEnough = teaching > 0 && lesson.seatsTaken <= teaching * lesson.learnersPerHelper
    return {
      changes: [
        ...leaving.map((one) => put('pairing', { ...one, state: 'withdrew' as const })),
        ...helpers.map(({ volunteerId, part }) =>
          put('pairing', {
            id: pairingId(lessonId, volunteerId),
            lessonId,
            volunteerId,
            part,
            state: 'confirmed',
          } satisfies Pairing),
        ),
        put('lesson', { ...lesson, state: isEnough ? 'confirmed' : 'open' }),
      ],
    }
  },
})
