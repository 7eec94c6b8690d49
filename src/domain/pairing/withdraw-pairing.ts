import { z } from 'zod'
import type { Actor } from '../account/actor.ts'
import { FORBIDDEN } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { isAhead } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { leaveLesson } from './leave-lesson.ts'
import { isStanding, type Pairing } from './pairing.ts'

const Input = z.strictObject({ pairingId: Id })

const maySpeakFor = (actor: Actor, pairing: Pairing | undefined): boolean =>
  actor.role === 'coordinator' || (actor.role === 'volunteer' && pairing?.volunteerId === actor.subjectId)

/** A helper cannot come. Nobody is held to a promise. */
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
    return { changes: leaveLesson(rows, lesson, pairing) }
  },
})
