import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'

/** The coordinator has looked at a change that waited and decided that nothing is to be done. */
export const setAsideHeld = defineMutation({
  name: 'held.set-aside',
  version: 1,
  isFact: false,
  input: z.strictObject({ heldId: Id }),
  needs: ({ heldId }) => [need('held', 'id', [heldId])],
  may: onlyCoordinator,
  apply: (rows, { heldId }) => {
    const held = rows.get('held', heldId)
    if (!held) return { refusal: refusal('held-unknown', 'この保留は見つかりません。', heldId) }
    return { changes: [put('held', { ...held, state: 'set-aside' })] }
  },
})
