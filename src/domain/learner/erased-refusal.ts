import { type Refusal, refusal } from '../finding.ts'
import type { Rows } from '../rows.ts'

/** Why nothing more is written about a learner who was erased: not even a fact may bring them back. */
export const erasedRefusal = (rows: Rows, learnerId: string): Refusal | null =>
  rows.get('learner', learnerId)?.erased
    ? refusal('learner-erased', 'この方の記録は消去されました。新しく書き加えることはできません。', learnerId)
    : null
