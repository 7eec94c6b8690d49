import type { Reason, RunnerUp } from './explain-suggestion.ts'
import type { NameOf } from './say-change.ts'

const who = (ids: readonly string[], nameOf: NameOf): string =>
  ids.map((id) => `${nameOf(id)}さん`).join('と')

/** Why those who were chosen: one sentence. */
export const sayReason = ({ code, volunteerIds, number }: Reason, nameOf: NameOf): string => {
  const people = who(volunteerIds, nameOf)
  switch (code) {
    case 'familiar':
      return `${people}は、受講者のなじみの人です。`
    case 'student-comes':
      return `孫世代の${people}が一緒に行きます。`
    case 'known-pair':
      return `${people}は、前にも一緒に行っています。`
    case 'two-generations':
      return 'ちがう世代の人が一緒に行きます。'
    case 'topics-covered':
      return `${number}つのテーマをすべて教えられます。`
    case 'first-day':
      return '希望のうち、いちばん早い日です。'
    case 'near':
      return `${people}の家から約${number}分です。`
    case 'few-lessons':
      return number === 0
        ? `${people}は、この4週間まだ行っていません。`
        : `${people}は、この4週間で${number}回だけです。`
  }
}

/** Who would have been next, and by how much the plan would be worse; one point is a minute of travel. */
export const sayRunnerUp = (runnerUp: RunnerUp | null, nameOf: NameOf): string => {
  if (!runnerUp) return 'ほかに行ける人はいません。'
  const points = Math.round(runnerUp.explanation.points)
  const name = nameOf(runnerUp.volunteerId)
  if (points <= 0) return `${name}さんでも、同じくらい良い案です。`
  return `次の候補は${name}さんです（${points}点の差）。`
}
