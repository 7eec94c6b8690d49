import { z } from 'zod'
import type { Actor } from '../account/actor.ts'
import { coordinatorOrSelf, FORBIDDEN, isFamilyOfKnown, isResident } from '../account/permission.ts'
import { takesSeat } from '../booking/booking.ts'
import { refusal } from '../finding.ts'
import { saysAll } from '../is-same.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { erasedRefusal } from '../learner/erased-refusal.ts'
import { Introduction, introduceLearner, isIntroduced } from '../learner/introduce-learner.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { isAgreed } from '../pairing/pairing.ts'
import { put, type Rows } from '../rows.ts'
import { Request } from './request.ts'
import { saidWhen } from './said-when.ts'
import { whyNotReceive } from './why-not-receive.ts'

const Input = z.strictObject({
  request: Request.omit({ state: true, lessonId: true }),
  /** Null when the learner is already known and nothing about them is new. */
  introduction: Introduction.nullable(),
})

type Input = z.infer<typeof Input>

/** Somebody who said that they would go, for a lesson at which the learner has a seat. */
const isHelperOf = (rows: Rows, { role, subjectId }: Actor, learnerId: string): boolean => {
  if (role !== 'volunteer') return false
  const seats = rows.all('booking').filter((one) => one.learnerId === learnerId && takesSeat(one))
  const ids = new Set(seats.map((one) => one.lessonId))
  return rows
    .all('pairing')
    .some((one) => one.volunteerId === subjectId && ids.has(one.lessonId) && isAgreed(one))
}

/** When it was said is left out: a resident's device may not have been believed. */
const isSameWish = (known: Request, { receivedAt: _receivedAt, ...typed }: Input['request']): boolean =>
  saysAll(known, typed)

/** A learner's wish arrives: from themselves, their family, the telephone, or a helper at a lesson. */
export const receiveRequest = defineMutation({
  name: 'request.receive',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ request }, actor) => [
    need('request', 'id', [request.id]),
    need('request', 'learnerId', isResident(actor) ? [request.learnerId] : []),
    need('learner', 'id', [request.learnerId]),
    need('contact', 'id', (rows) => rows.all('learner').map((one) => one.contactId)),
    need('booking', 'learnerId', [request.learnerId]),
    need('pairing', 'lessonId', (rows) => rows.all('booking').map((one) => one.lessonId)),
    need('volunteer', 'id', actor.role === 'volunteer' && actor.subjectId ? [actor.subjectId] : []),
  ],
  may: (actor, rows, { request, introduction }) => {
    const isHelper = introduction === null && isHelperOf(rows, actor, request.learnerId)
    return isHelper ? null : coordinatorOrSelf(actor, request.learnerId)
  },
  apply: (rows, { request, introduction }, { actor, now }) => {
    const erased = erasedRefusal(rows, request.learnerId)
    if (erased) return { refusal: erased }
    const known = rows.get('request', request.id)
    if (known)
      return isSameWish(known, request) && isIntroduced(rows, request.learnerId, introduction)
        ? KNOWN_ALREADY
        : { refusal: refusal('request-known', 'この申込はすでに受け付けています。', request.id) }
    if (!introduction && !rows.get('learner', request.learnerId))
      return { refusal: refusal('learner-unknown', '受講者のお名前と電話番号を入れてください。', request.id) }
    if (introduction && isFamilyOfKnown(rows, actor, request.learnerId)) return { refusal: FORBIDDEN }
    const refused = whyNotReceive(rows, request, introduction, { actor, now })
    if (refused) return { refusal: refused }
    const receivedAt = saidWhen(request.receivedAt, actor, now)
    const person = introduction ? introduceLearner(rows, request.learnerId, introduction) : []
    return {
      changes: [
        ...person,
        put('request', { ...request, receivedAt, state: 'received', lessonId: null } satisfies Request),
      ],
    }
  },
})
