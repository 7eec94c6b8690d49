import { type Complaint, complaint, type Kind } from './complaint.ts'
import { differingFields, isSameRow } from './same-row.ts'
import type { Holding } from './should-hold.ts'

/** What somebody holds that they should not, lacks, or holds otherwise; by table, id and names of fields. */
export const compared = (who: string, has: Holding, should: Holding, kind: Kind): Complaint[] => [
  ...[...has.keys()]
    .filter((key) => !should.has(key))
    .map((key) => complaint(kind === 'divergent' ? 'outOfScope' : kind, `${who} holds ${key}`)),
  ...[...should].flatMap(([key, row]) => {
    const held = has.get(key)
    if (!held) return [complaint(kind, `${who} lacks ${key}`)]
    if (isSameRow(held, row)) return []
    return [complaint(kind, `${who} has another ${key}: ${differingFields(held, row).join(' ')}`)]
  }),
]
