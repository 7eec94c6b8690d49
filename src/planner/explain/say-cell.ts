import { sayDayShort, sayMinute } from '#domain/say-day.ts'
import type { CellExplanation } from './explain-cell.ts'
import type { NameOf } from './say-change.ts'
import { sayChange } from './say-change.ts'

type Allowed = CellExplanation & { readonly state: 'allowed' }

const names = (ids: readonly string[], nameOf: NameOf): string =>
  ids.map((id) => `${nameOf(id)}さん`).join('と')

/** Whom they would go with, whom they would replace, and how many other visits would change. */
const sayWho = (told: Allowed, volunteerId: string, nameOf: NameOf): string[] => {
  const others = told.crew.map((one) => one.volunteerId).filter((id) => id !== volunteerId)
  const when = `${sayDayShort(told.option.day)}${sayMinute(told.option.startMinute)}`
  const how = told.part === 'lead' ? 'リード' : 'パートナー'
  return [
    others.length > 0
      ? `${when}に${names(others, nameOf)}と、${how}として行けます。`
      : `${when}に${how}として行けます。`,
    ...(told.replacesIds.length > 0 ? [`${names(told.replacesIds, nameOf)}と替わります。`] : []),
    ...(told.leavesVisitIds.length > 0
      ? [`ほかの訪問${told.leavesVisitIds.length}件の人が変わります。`]
      : []),
  ]
}

/** How a helper stands to a visit, a sentence for each thing; `volunteerId` is the helper asked about. */
export const sayCell = (told: CellExplanation, volunteerId: string, nameOf: NameOf): string[] => {
  if (told.state === 'promised') return ['この訪問の約束があります。']
  if (told.state === 'suggested') return ['この案に入っています。']
  if (told.state === 'forbidden') return [told.finding.sentence]
  const changes = told.changes.map(sayChange)
  return [
    ...sayWho(told, volunteerId, nameOf),
    ...(changes.length > 0 ? changes : ['ほかに変わることはありません。']),
  ]
}
