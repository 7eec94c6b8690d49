import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { type Refusal, refusal } from '../finding.ts'
import { isSame } from '../is-same.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
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

const whyNot = (decided: Decided): Refusal | null => {
  if (decided.minorEarliestMinute >= decided.minorLatestEndMinute)
    return refusal(
      'hours-wrong',
      '未成年の方が活動できる時間は、始まりが終わりより前になるようにしてください。',
    )
  if (decided.schoolStartMinute >= decided.schoolEndMinute)
    return refusal('school-hours-wrong', '学校の時間は、始まりが終わりより前になるようにしてください。')
  return null
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
    const refused = whyNot(decided)
    return refused
      ? { refusal: refused }
      : { changes: [put('municipality', withDecided(municipality, decided))] }
  },
})
