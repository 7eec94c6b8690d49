import { type Refusal, refusal } from '../finding.ts'
import type { Rows } from '../rows.ts'
import { type Held, isUndecided } from './held.ts'

/** The held change if it still waits for a decision; else why nothing can be decided. */
export const undecided = (rows: Rows, heldId: string): Held | { refusal: Refusal } => {
  const held = rows.get('held', heldId)
  if (!held) return { refusal: refusal('held-unknown', 'この保留は見つかりません。', heldId) }
  if (!isUndecided(held))
    return { refusal: refusal('held-decided', 'この保留は、もうほかの方が決めています。', heldId) }
  return held
}
