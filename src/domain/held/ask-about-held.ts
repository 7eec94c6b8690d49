import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { tokyoDay } from '../day.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { undecided } from './undecided.ts'

/** The coordinator will ask the person who typed it: a call to make, and the change goes on waiting. */
export const askAboutHeld = defineMutation({
  name: 'held.ask',
  version: 1,
  isFact: false,
  isDecision: true,
  input: z.strictObject({ heldId: Id, callId: Id }),
  needs: ({ heldId, callId }) => [
    need('held', 'id', [heldId]),
    need('call', 'id', [callId]),
    need('account', 'id', (rows) => rows.all('held').map((one) => one.authorId)),
  ],
  may: onlyCoordinator,
  apply: (rows, { heldId, callId }, { now }) => {
    const held = undecided(rows, heldId)
    if ('refusal' in held) return held
    if (held.state === 'asked' || rows.get('call', callId)) return { changes: [] }
    const call = {
      id: callId,
      kind: 'ask-author' as const,
      aboutTable: 'held' as const,
      aboutId: heldId,
      contactId: rows.get('account', held.authorId)?.contactId ?? null,
      state: 'open' as const,
      tries: 0,
      outcome: '',
      notes: '',
      dueOn: tokyoDay(now),
    }
    return { changes: [put('held', { ...held, state: 'asked' }), put('call', call)] }
  },
})
