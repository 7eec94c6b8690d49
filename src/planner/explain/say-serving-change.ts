import type { CheckKind } from '#domain/check/check.ts'
import { dayOfHalfDay, type HalfDay, isMorning } from '#domain/half-day.ts'
import { sayDayShort } from '#domain/say-day.ts'
import type { Relaxation } from './relaxation.ts'
import type { NameOf } from './say-change.ts'
import type { ServingChange } from './serving-crew.ts'

const CHECKS: Record<CheckKind, string> = {
  'guardian-consent': '保護者の同意',
  'school-approval': '学校の承認',
  insurance: '保険',
  training: '研修',
  identity: '本人確認',
}

const LIMITS = { 'silver-hours': '週の時間', 'silver-days': '月の日数' } as const

const when = (halfDay: HalfDay): string =>
  `${sayDayShort(dayOfHalfDay(halfDay))}の${isMorning(halfDay) ? '午前' : '午後'}`

/** The part of the sentence before "then it can be served". */
const sayRelaxation = (relaxation: Relaxation, nameOf: NameOf): string => {
  if (relaxation.kind === 'another-half-day') return `受講者が${when(relaxation.halfDay)}でもよければ`
  const name = `${nameOf(relaxation.volunteerId)}さん`
  switch (relaxation.kind) {
    case 'free':
      return `${name}が${when(relaxation.halfDay)}に来られれば`
    case 'topic':
      return `${name}が「${relaxation.topic}」を教えられれば`
    case 'check':
      return `${name}の${CHECKS[relaxation.check]}が確認できれば`
    case 'limit':
      return `${name}の${LIMITS[relaxation.limit]}の上限を上げれば`
    case 'release':
      return `${name}がほかの訪問を外れれば`
  }
}

/** What would serve a visit, in one sentence: `見本さんが11月26日（木）の午後に来られれば、行けます。` */
export const sayServingChange = ({ relaxations }: ServingChange, nameOf: NameOf): string =>
  relaxations.length === 0
    ? 'いまのままでも行ける人がいます。'
    : `${relaxations.map((one) => sayRelaxation(one, nameOf)).join('、')}、行けます。`
