import { z } from 'zod'
import type { Actor } from '../account/actor.ts'
import { FORBIDDEN } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { isAhead } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put, type Rows } from '../rows.ts'
import { isMinorOn } from '../volunteer/volunteer.ts'
import { isConfirmed, isStanding, type Pairing } from './pairing.ts'

const Input = z.strictObject({ pairingId: Id })

const maySpeakFor = (actor: Actor, pairing: Pairing | undefined): boolean =>
  actor.role === 'coordinator' || (actor.role === 'volunteer' && pairing?.volunteerId === actor.subjectId)

const isAdultAt = (rows: Rows, pairing: Pairing, day: string): boolean => {
  const volunteer = rows.get('volunteer', pairing.volunteerId)
  return volunteer !== undefined && !isMinorOn(volunteer, day)
}

/**
 * A helper cannot come. Nobody is held to a promise: the lesson falls back to needing people, and minors who would be
 * without an adult are no longer confirmed.
 */
export const withdrawPairing = defineMutation({
  name: 'pairing.withdraw',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ pairingId }) => [
    need('pairing', 'id', [pairingId]),
    need('lesson', 'id', (rows) => rows.all('pairing').map((one) => one.lessonId)),
    need('pairing', 'lessonId', (rows) => rows.all('lesson').map((one) => one.id)),
    need('volunteer', 'id', (rows) => rows.all('pairing').map((one) => one.volunteerId)),
  ],
  may: (actor, rows, { pairingId }) =>
    maySpeakFor(actor, rows.get('pairing', pairingId)) ? null : FORBIDDEN,
  apply: (rows, { pairingId }) => {
    const pairing = rows.get('pairing', pairingId)
    const lesson = pairing && rows.get('lesson', pairing.lessonId)
    if (!pairing || !lesson || !isStanding(pairing) || !isAhead(lesson))
      return { refusal: refusal('pairing-over', 'このペアは、もう取りやめになっています。', pairingId) }
    const staying = rows
      .all('pairing')
      .filter((one) => one.lessonId === lesson.id && one.id !== pairing.id && isConfirmed(one))
    const hasAdult = staying.some((one) => isAdultAt(rows, one, lesson.lessonDay))
    const teaching = staying.filter((one) => one.part !== 'trainee').length
    const isEnough = hasAdult && lesson.seatsTaken <= teaching * lesson.learnersPerHelper
    const state = lesson.state === 'confirmed' && !isEnough ? 'open' : lesson.state
    return {
      changes: [
        put('pairing', { ...pairing, state: 'withdrew' }),
        put('lesson', { ...lesson, state }),
        ...(hasAdult ? [] : staying.map((one) => put('pairing', { ...one, state: 'accepted' as const }))),
      ],
    }
  },
})
