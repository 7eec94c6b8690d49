import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { Call } from './call.ts'

/** The person was reached, and this is what came of it. */
export const finishCall = defineMutation({
  name: 'call.finish',
  version: 1,
  isFact: true,
  input: z.strictObject({ callId: Id, outcome: Call.shape.outcome }),
  needs: ({ callId }) => [need('call', 'id', [callId])],
  may: onlyCoordinator,
  apply: (rows, { callId, outcome }) => {
    const call = rows.get('call', callId)
    if (!call) return { refusal: refusal('call-unknown', 'この電話の用件は見つかりません。', callId) }
    return { changes: [put('call', { ...call, state: 'done', outcome, tries: call.tries + 1 })] }
  },
})
