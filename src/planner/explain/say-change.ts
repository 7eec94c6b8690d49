import type { ConstraintChange } from './plan-change.ts'

/** A learner's or a volunteer's name by their id: the planner knows none. */
export type NameOf = (id: string) => string

const rounded = (value: number): string => String(Math.round(Math.abs(value) * 10) / 10)

/** What is counted, and in which unit. */
const WORDS: Record<ConstraintChange['constraint'], readonly [what: string, unit: string]> = {
  unserved: ['人の足りない訪問', '件分'],
  brokenPromise: ['取り消す約束', '件'],
  missingStudent: ['生徒のいない訪問', '件'],
  continuity: ['なじみの人が来ない訪問', '件'],
  uncoveredTopic: ['教えられないテーマ', 'つ'],
  oneGeneration: ['同じ世代だけの訪問', '件'],
  newPair: ['初めて組むペア', '組'],
  moreThanWished: ['希望を超える回数', '回'],
  fairness: ['回数のかたより', '回分'],
  waiting: ['待つ日数', '日'],
  travel: ['移動', '分'],
}

/** One change in a sentence: `移動が12分増えます。` */
export const sayChange = ({ constraint, count }: ConstraintChange): string => {
  const [what, unit] = WORDS[constraint]
  return `${what}が${rounded(count)}${unit}${count > 0 ? '増えます' : '減ります'}。`
}
