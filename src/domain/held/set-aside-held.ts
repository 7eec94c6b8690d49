import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { Id, line } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { askedNoMore, needAsking } from './asked-no-more.ts'
import { undecided } from './undecided.ts'

/** The coordinator has looked at a change that waited and decided that nothing is to be done, and why. */
export const setAsideHeld = defineMutation({
  name: 'held.set-aside',
  version: 2,
  earlier: [
    { version: 1, input: z.strictObject({ heldId: Id }).transform(({ heldId }) => ({ heldId, reason: '' })) },
  ],
  isFact: false,
  isDecision: true,
  input: z.strictObject({ heldId: Id, reason: line(200) }),
  needs: ({ heldId }) => [need('held', 'id', [heldId]), needAsking()],
  may: onlyCoordinator,
  apply: (rows, { heldId, reason }, { actor, now }) => {
    const held = undecided(rows, heldId)
    if ('refusal' in held) return held
    const decided = { decidedBy: actor.accountId, decidedAt: now }
    const done = put('held', { ...held, ...decided, state: 'set-aside', reason })
    return { changes: [done, ...askedNoMore(rows, heldId)] }
  },
})
