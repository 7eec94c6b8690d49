import type { Refusal } from './finding.ts'
import { factIn, type Mutation, type Stamp } from './mutation.ts'
import { type Change, type LoadedRows } from './rows.ts'
import { newHardFindings } from './rules/new-hard-findings.ts'

/** A change may be made as it stands, or not. */
export type Judged =
  { outcome: 'applied'; changes: Change[]; flags: string[] } | { outcome: 'refused'; refusal: Refusal }

const flagged = (changes: readonly Change[], flags: string[]): Change[] =>
  changes.map((change) =>
    (change.table === 'attendance' || change.table === 'report') && change.row
      ? ({ ...change, row: { ...change.row, flags } } as Change)
      : change,
  )

/**
 * Judges a change the same way on device and hub: permission, then the change itself, then every rule that may never be
 * broken. A promise that breaks a rule anew is refused with the first finding; a fact is accepted and flagged.
 */
export const judge = <Input>(
  mutation: Mutation<Input>,
  rows: LoadedRows,
  input: Input,
  stamp: Stamp,
): Judged => {
  const forbidden = mutation.may(stamp.actor, rows, input)
  if (forbidden) return { outcome: 'refused', refusal: forbidden }
  const applied = mutation.apply(rows, input, stamp)
  if ('refusal' in applied) return { outcome: 'refused', refusal: applied.refusal }
  const findings = newHardFindings(rows, applied.changes)
  const first = findings[0]
  if (first && !applied.isFact && !factIn(mutation, input))
    return { outcome: 'refused', refusal: { code: first.code, about: first.about, sentence: first.sentence } }
  const flags = [...new Set([...(applied.flags ?? []), ...findings.map((finding) => finding.code)])]
  return { outcome: 'applied', changes: flagged(applied.changes, flags), flags }
}
