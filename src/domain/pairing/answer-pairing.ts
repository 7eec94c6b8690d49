import { z } from 'zod'
import type { Actor } from '../account/actor.ts'
import { FORBIDDEN } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { isAhead } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { isConfirmed, type Pairing } from './pairing.ts'

const Answer = z.enum(['accepted', 'declined'])
const Input = z.strictObject({ pairingId: Id, answer: Answer })

/** The volunteer for themselves, or the coordinator who has them on the telephone. */
const mayAnswerFor = (actor: Actor, pairing: Pairing | undefined): boolean =>
  actor.role === 'coordinator' || (actor.role === 'volunteer' && pairing?.volunteerId === actor.subjectId)

/**
 * A volunteer says whether they will go. Declining is one word and has no consequence; who accepted may still decline until
 * the coordinator has confirmed the pair.
 */
export const answerPairing = defineMutation<z.infer<typeof Input>>({
  name: 'pairing.answer',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ pairingId }, actor) => [
    need('municipality', 'id', [actor.municipality]),
    need('pairing', 'id', [pairingId]),
    need('pairing', 'lessonId', (rows) => rows.all('pairing').map((one) => one.lessonId)),
    need('pairing', 'volunteerId', (rows) =>
      rows
        .all('pairing')
        .filter((one) => one.id === pairingId)
        .map((one) => one.volunteerId),
    ),
    need('lesson', 'id', (rows) => rows.all('pairing').map((one) => one.lessonId)),
    need('volunteer', 'id', (rows) => rows.all('pairing').map((one) => one.volunteerId)),
    need('check', 'volunteerId', (rows) => rows.all('volunteer').map((one) => one.id)),
  ],
  may: (actor, rows, { pairingId }) =>
    mayAnswerFor(actor, rows.get('pairing', pairingId)) ? null : FORBIDDEN,
  apply: (rows, { pairingId, answer }) => {
    const pairing = rows.get('pairing', pairingId)
    const lesson = pairing && rows.get('lesson', pairing.lessonId)
    if (!pairing || !lesson || !isAhead(lesson))
      return { refusal: refusal('lesson-over', 'この講座は終わっているか、中止されています。', pairingId) }
    if (pairing.state === answer) return { changes: [] }
    if (isConfirmed(pairing))
      return {
        refusal: refusal(
          'pairing-confirmed',
          'このペアは、もう決まっています。行けなくなったときは「行けなくなった」からお知らせください。',
          pairingId,
        ),
      }
    if (pairing.state !== 'asked' && pairing.state !== 'accepted')
      return { refusal: refusal('pairing-over', 'このお願いは、もう取りやめになっています。', pairingId) }
    return { changes: [put('pairing', { ...pairing, state: answer })] }
  },
})
