import type { Check, CheckKind } from '#domain/check/check.ts'
import { Day, fiscalYear } from '#domain/day.ts'

/** A check as the controls hold it. */
export interface CheckDraft {
  kind: CheckKind
  checkedOn: string
  validFrom: string
  validUntil: string
}

/** Seen today, valid from today to the end of the fiscal year. */
export const newCheck = (kind: CheckKind, today: Day): CheckDraft => ({
  kind,
  checkedOn: today,
  validFrom: today,
  validUntil: `${fiscalYear(today) + 1}-03-31`,
})

/** The last day on which a check of this kind was taken back, as this desk knows it. */
export const takenBackOf = (kind: CheckKind, known: readonly Check[]): Day | undefined =>
  known
    .flatMap((one) => (one.kind === kind && one.ended?.reason === 'taken-back' ? one.ended.on : []))
    .sort()
    .at(-1)

const isDay = (text: string): boolean => Day.safeParse(text).success

/** What is wrong, in the order of the form: the field `check-<it>` and the sentence `need-<it>`. */
export const wrongInCheck = (draft: CheckDraft, today: Day): string[] =>
  [
    { field: 'checked-on', isWrong: !isDay(draft.checkedOn) || draft.checkedOn > today },
    { field: 'valid-from', isWrong: !isDay(draft.validFrom) },
    { field: 'valid-until', isWrong: !isDay(draft.validUntil) || draft.validUntil < draft.validFrom },
  ].flatMap(({ field, isWrong }) => (isWrong ? [field] : []))
