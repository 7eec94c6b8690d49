import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { type Refusal, refusal } from '../finding.ts'
import { isSame } from '../is-same.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { laxIn } from './bounds-of.ts'
import { Municipality, Retention, retentionOf, Settings } from './municipality.ts'

/** All that a municipality decides for itself, side by side. */
export const Decided = z.strictObject({
  ...Municipality.pick({ telephone: true, office: true }).shape,
  ...Settings.omit({ retention: true, planning: true }).shape,
  ...Retention.shape,
})
export type Decided = z.infer<typeof Decided>

/** `was` is what the form began with. */
const Input = Decided.extend({ was: Decided })
type Input = z.infer<typeof Input>

export const decidedOf = ({ telephone, office, settings }: Municipality): Decided => {
  const { retention: _retention, planning: _planning, ...rules } = settings
  return { telephone, office, ...rules, ...retentionOf(settings) }
}

const changedSince = ({ was, ...typed }: Input): Partial<Decided> =>
  Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => !isSame(Reflect.get(was, field), value)),
  )

/** The municipality with these decisions; nothing else of it changes. */
export const withDecided = (municipality: Municipality, decided: Decided): Municipality => {
  const { telephone, office, learnerMonths, withdrawnMonths, auditYears, closedLessonDays, ...rules } =
    decided
  const retention = { learnerMonths, withdrawnMonths, auditYears, closedLessonDays }
  const { planning } = municipality.settings
  const settings = { ...rules, retention, ...(planning && { planning }) }
  return { ...municipality, telephone, office, settings }
}

const isTelephone = (text: string): boolean => /^[\d() +-]*$/.test(text)

const whyNotTelephone = (before: string, telephone: string): Refusal | null => {
  if (telephone === before) return null
  if (!isTelephone(telephone))
    return refusal('telephone-letters', '電話番号に使えるのは、数字と - + ( ) です。')
  return before !== '' && telephone.trim() === ''
    ? refusal('telephone-missing', '窓口の電話番号は、空にできません。')
    : null
}

const whyNot = (decided: Decided): Refusal | null => {
  if (decided.minorEarliestMinute >= decided.minorLatestEndMinute)
    return refusal(
      'hours-wrong',
      '未成年の方が活動できる時間は、始まりが終わりより前になるようにしてください。',
    )
  if (decided.schoolStartMinute >= decided.schoolEndMinute)
    return refusal('school-hours-wrong', '学校の時間は、始まりが終わりより前になるようにしてください。')
  const lax = laxIn(decided)
  if (lax.some((name) => name.startsWith('school')))
    return refusal('school-hours-short', '学校の時間は、午前9時から午後2時30分までより短くできません。')
  return lax.length > 0
    ? refusal(
        'minor-limits-wrong',
        '未成年の方は、午前5時から午後10時まで、1回90分まで、1日2回までです。それより緩くはできません。',
      )
    : null
}

/**
 * The coordinator decides the municipality's hours, limits and times of keeping. What they left as their form had it stays as
 * another made it meanwhile. Lessons that are settled stay so: the form lists beforehand which would break a rule.
 */
export const settleMunicipality = defineMutation<Input>({
  name: 'municipality.settle',
  version: 1,
  isFact: false,
  input: Input,
  needs: (_input, actor) => [need('municipality', 'id', [actor.municipality])],
  may: onlyCoordinator,
  apply: (rows, input, { actor }) => {
    const municipality = rows.get('municipality', actor.municipality)
    if (!municipality) return { refusal: refusal('municipality-unknown', 'この市町は見つかりません。') }
    const decided = { ...decidedOf(municipality), ...changedSince(input) }
    const refused = whyNotTelephone(municipality.telephone, decided.telephone) ?? whyNot(decided)
    return refused
      ? { refusal: refused }
      : { changes: [put('municipality', withDecided(municipality, decided))] }
  },
})
