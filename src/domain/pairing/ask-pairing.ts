import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { type Refusal, refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { isAhead, type Lesson } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { minorAccompanied } from '../rules/minor-accompanied.ts'
import { planAround } from '../rules/plan-around.ts'
import { planOf } from '../rules/plan.ts'
import { put, type Rows } from '../rows.ts'
import { isStanding, type Pairing, pairingId, Part } from './pairing.ts'
import { whyNotPair } from './why-not-pair.ts'

const Input = z.strictObject({
  lessonId: Id,
  helpers: z
    .array(z.strictObject({ volunteerId: Id, part: Part }))
    .min(1)
    .max(20),
})
type Input = z.infer<typeof Input>

const isAskedAlready = (rows: Rows, lesson: Lesson, volunteerId: string): boolean => {
  const known = rows.get('pairing', pairingId(lesson.id, volunteerId))
  return known !== undefined && isStanding(known)
}

const goingAlready = (rows: Rows, lesson: Lesson): string[] =>
  rows
    .all('pairing')
    .filter((one) => one.lessonId === lesson.id && isStanding(one))
    .map((one) => one.volunteerId)

/** Nobody is asked in vain: what could never be confirmed is refused before they hear of it. */
const whyNotAsk = (rows: Rows, lesson: Lesson, helpers: Input['helpers']): Refusal | null => {
  const alongside = [...goingAlready(rows, lesson), ...helpers.map((one) => one.volunteerId)]
  for (const { volunteerId, part } of helpers) {
    const volunteer = rows.get('volunteer', volunteerId)
    if (!volunteer)
      return refusal('volunteer-unknown', 'このサポーターは見つかりません。', lesson.id, volunteerId)
    const finding = whyNotPair(planOf(rows), lesson, volunteer, alongside, part)
    if (finding) return refusal(finding.code, finding.sentence, ...finding.about)
  }
  return whyMinorsAlone(rows, lesson, helpers)
}

/** Students are asked for a home once an adult is, or together with one: not before anybody knows who goes with them. */
const whyMinorsAlone = (rows: Rows, lesson: Lesson, helpers: Input['helpers']): Refusal | null => {
  const standing = rows.all('pairing').filter((one) => one.lessonId === lesson.id && isStanding(one))
  const asked = helpers.map((one) => ({
    ...one,
    lessonId: lesson.id,
    id: pairingId(lesson.id, one.volunteerId),
  }))
  const all = [...standing, ...asked].map((one): Pairing => ({ ...one, state: 'confirmed' }))
  const askedIds = new Set(helpers.map((one) => one.volunteerId))
  const found = minorAccompanied({ ...planOf(rows), lessons: [lesson], pairings: all }).find(({ about }) =>
    about.some((id) => askedIds.has(id)),
  )
  return found ? refusal(found.code, found.sentence, ...found.about) : null
}

/**
 * The coordinator asks volunteers whether they will go. Whoever stands on the lesson already keeps what they said; one who
 * declined or withdrew may be asked again.
 */
export const askPairing = defineMutation<Input>({
  name: 'pairing.ask',
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
    const asked = helpers.filter((one) => !isAskedAlready(rows, lesson, one.volunteerId))
    const refused = whyNotAsk(rows, lesson, asked)
    if (refused) return { refusal: refused }
    return {
      changes: asked.map(({ volunteerId, part }) =>
        put('pairing', {
          id: pairingId(lessonId, volunteerId),
          lessonId,
          volunteerId,
          part,
          state: 'asked',
        } satisfies Pairing),
      ),
    }
  },
})
