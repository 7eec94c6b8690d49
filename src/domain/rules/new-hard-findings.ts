import { type Finding, findingKey } from '../finding.ts'
import type { Change, LoadedRows } from '../rows.ts'
import { PLANNED, planOf } from './plan.ts'
import { findingsOf } from './rules.ts'

/** The rules that may never be broken and that these changes would break where they were kept before. */
export const newHardFindings = (rows: LoadedRows, changes: readonly Change[]): Finding[] => {
  if (!changes.some(({ table }) => PLANNED.has(table))) return []
  const after = findingsOf(planOf(rows.with(changes))).filter((finding) => finding.isHard)
  if (after.length === 0) return []
  const known = new Set(findingsOf(planOf(rows)).map(findingKey))
  return after.filter((finding) => !known.has(findingKey(finding)))
}
