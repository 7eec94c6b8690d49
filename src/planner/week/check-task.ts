import { type Finding, hard, soft } from '#domain/finding.ts'
import type { Position } from '#domain/position.ts'
import { canAccompanyOn } from '#domain/volunteer/volunteer.ts'
import { visitsOf } from './visit.ts'
import type { OpenWish, WeekTask } from './week-task.ts'

/** So many visits can be planned in seconds; more take longer, and not all may be looked at. */
const MANY_VISITS = 2000

const isOnMap = (position: Position | null): boolean =>
  position === null || (Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180)

const peopleMissing = ({ plan, days }: WeekTask): Finding[] => {
  if (plan.volunteers.length === 0)
    return [hard('no-volunteers', 'サポーターが1人も登録されていないため、誰も提案できません。')]
  const hasAdult = plan.volunteers.some((one) => days.some((day) => canAccompanyOn(one, day)))
  return hasAdult || days.length === 0
    ? []
    : [hard('no-adults', '大人のサポーターがいないため、担当（リード）を提案できません。')]
}

const daysMissing = ({ days }: WeekTask): Finding[] =>
  days.length === 0 ? [hard('no-days', '計画する日が選ばれていません。')] : []

const positionsOffMap = ({ plan, wishes }: WeekTask): Finding[] => {
  const about = [
    ...plan.volunteers.filter(({ home }) => !isOnMap(home)).map(({ id }) => id),
    ...plan.lessons.filter(({ position }) => !isOnMap(position)).map(({ id }) => id),
    ...wishes.filter(({ position }) => !isOnMap(position)).map(({ request }) => request.id),
  ]
  if (about.length === 0) return []
  const sentence = `${about.length}件の位置が地図の上の点ではありません。場所がわからないものとして計画します。`
  return [soft('position-not-on-map', sentence, ...about)]
}

/** A start within its day, and an end after it: anything else is no time at which somebody can be visited. */
export const hasSaneTimes = ({ durationMinutes, options }: OpenWish): boolean =>
  Number.isFinite(durationMinutes) &&
  durationMinutes > 0 &&
  options.every(({ startMinute }) => Number.isInteger(startMinute) && startMinute >= 0 && startMinute < 1440)

const wishesWithoutTime = ({ wishes }: WeekTask): Finding[] => {
  const outside = wishes.filter((wish) => !hasSaneTimes(wish)).map(({ request }) => request.id)
  const without = wishes.filter(({ options }) => options.length === 0).map(({ request }) => request.id)
  return [
    ...(outside.length === 0
      ? []
      : [
          soft(
            'time-outside-day',
            `${outside.length}件の申込の時刻が1日の中にありません。この申込は計画しません。`,
            ...outside,
          ),
        ]),
    ...(without.length === 0
      ? []
      : [
          soft(
            'wish-without-time',
            `${without.length}件の申込には、この期間に選べる日時がありません。`,
            ...without,
          ),
        ]),
  ]
}

const windowsOutsideDay = ({ plan }: WeekTask): Finding[] => {
  const isOutside = ({ fromMinute, untilMinute }: { fromMinute: number; untilMinute: number }): boolean =>
    !(fromMinute >= 0 && untilMinute <= 1440 && fromMinute < untilMinute)
  const about = plan.volunteers.filter(({ weekly }) => weekly.some(isOutside)).map(({ id }) => id)
  if (about.length === 0) return []
  const sentence = `${about.length}人のサポーターの都合のよい時間に、1日の中にない時刻があります。`
  return [soft('window-outside-day', sentence, ...about)]
}

const idsTwice = ({ plan, wishes }: WeekTask): Finding[] => {
  const ids = [...plan.lessons.map(({ id }) => id), ...wishes.map(({ request }) => request.id)]
  const seen = new Set<string>()
  const twice = new Set(ids.filter((id) => seen.size === seen.add(id).size))
  if (twice.size === 0) return []
  return [soft('visit-twice', `${twice.size}件の訪問が二重に入っています。1件として計画します。`, ...twice)]
}

const locksWithoutHold = (task: WeekTask): Finding[] => {
  const visits = new Set(visitsOf(task).map(({ id }) => id))
  const people = new Set(task.plan.volunteers.map(({ id }) => id))
  return task.locks
    .filter(({ visitId, volunteerId }) => !visits.has(visitId) || !people.has(volunteerId))
    .map(({ visitId, volunteerId }) =>
      soft(
        'lock-holds-nothing',
        '固定した組み合わせの訪問かサポーターが、この計画の中にありません。',
        visitId,
        volunteerId,
      ),
    )
}

const tooMany = (task: WeekTask): Finding[] => {
  const count = visitsOf(task).length
  if (count <= MANY_VISITS) return []
  const sentence = `訪問が${count}件あります。${MANY_VISITS}件を超えると、時間内に全部を考えられないことがあります。`
  return [soft('many-visits', sentence)]
}

/**
 * What is wrong with a task before anything is planned, in sentences for a person. Hard: nobody can be suggested at all. Soft:
 * what is concerned is left out or taken as unknown, and a plan is made all the same.
 */
export const troublesOf = (task: WeekTask): Finding[] => [
  ...daysMissing(task),
  ...peopleMissing(task),
  ...positionsOffMap(task),
  ...wishesWithoutTime(task),
  ...windowsOutsideDay(task),
  ...idsTwice(task),
  ...locksWithoutHold(task),
  ...tooMany(task),
]
