import type { CheckKind } from '#domain/check/check.ts'
import type { Position } from '#domain/position.ts'
import type { Row } from '#domain/tables.ts'
import { Topic } from '#domain/words.ts'
import type { Random } from '#planner/search/random.ts'
import { aVolunteer } from '../../unit/domain/sample-rows.ts'

export interface Area {
  readonly name: string
  readonly centre: Position
}

const CHECKS: readonly CheckKind[] = [
  'training',
  'identity',
  'insurance',
  'guardian-consent',
  'school-approval',
]
const TEACHABLE = Topic.options.filter((topic) => topic !== 'なんでも相談')
const SATURDAY = 6

export const oneOf = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[random.below(items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** So many different items, or all. */
export const someOf = <Item>(items: readonly Item[], count: number, random: Random): Item[] => {
  const left = [...items]
  return Array.from({ length: Math.min(count, items.length) }, () => {
    const item = oneOf(left, random)
    left.splice(left.indexOf(item), 1)
    return item
  })
}

/** About half a kilometre to two around the middle of an area. */
export const nearby = ({ centre }: Area, random: Random): Position => ({
  latitude: centre.latitude + (random.next() - 0.5) * 0.025,
  longitude: centre.longitude + (random.next() - 0.5) * 0.03,
})

type Weekly = Row<'volunteer'>['weekly']

/** Adults offer some half-days of the working week. */
const adultWindows = (random: Random): Weekly =>
  [1, 2, 3, 4, 5].flatMap((weekday) => {
    const morning = random.next() < 0.5 ? [{ weekday, fromMinute: 540, untilMinute: 720 }] : []
    const afternoon = random.next() < 0.5 ? [{ weekday, fromMinute: 770, untilMinute: 1050 }] : []
    return [...morning, ...afternoon]
  })

/** Students come after school on some days, and on Saturdays. */
const studentWindows = (random: Random): Weekly => [
  ...[1, 2, 3, 4, 5].flatMap((weekday) =>
    random.next() < 0.6 ? [{ weekday, fromMinute: 930, untilMinute: 1080 }] : [],
  ),
  ...(random.next() < 0.7 ? [{ weekday: SATURDAY, fromMinute: 540, untilMinute: 1020 }] : []),
]

const adult = (id: string, area: Area, random: Random): Row<'volunteer'> => {
  const means = random.next()
  const isSilver = random.next() < 0.87
  return aVolunteer(id, {
    generation: isSilver ? 'silver' : 'local',
    isSilverCentreMember: isSilver && random.next() < 0.5,
    area: area.name,
    home: nearby(area, random),
    means: means < 0.65 ? 'car' : means < 0.9 ? 'bicycle' : 'foot',
    skills: someOf(TEACHABLE, 3 + random.below(6), random).map((topic) => ({ topic, level: '基本' })),
    weekly: adultWindows(random),
    mostLessonsADay: 1 + random.below(3),
  })
}

const student = (id: string, area: Area, random: Random): Row<'volunteer'> =>
  aVolunteer(id, {
    generation: 'grandchild',
    adultFrom: random.next() < 0.8 ? '2028-04-01' : null,
    area: area.name,
    home: nearby(area, random),
    means: 'bicycle',
    skills: someOf(TEACHABLE, 5 + random.below(6), random).map((topic) => ({ topic, level: '基本' })),
    weekly: studentWindows(random),
    mostLessonsADay: 1 + random.below(2),
  })

/** A quarter are students; a few pairs are not to meet. */
export const townVolunteers = (count: number, areas: readonly Area[], random: Random): Row<'volunteer'>[] => {
  const volunteers = Array.from({ length: count }, (_, index) => {
    const id = `helper-${String(index).padStart(3, '0')}`
    const area = oneOf(areas, random)
    return index % 4 === 3 ? student(id, area, random) : adult(id, area, random)
  })
  return volunteers.map((volunteer) =>
    random.next() < 0.08 ? { ...volunteer, notTogetherIds: [oneOf(volunteers, random).id] } : volunteer,
  )
}

/** Nearly everybody has all checks; a few lack one. */
export const townChecks = (volunteers: readonly Row<'volunteer'>[], random: Random): Row<'check'>[] =>
  volunteers.flatMap(({ id }) => {
    const lacking = random.next() < 0.07 ? oneOf(CHECKS, random) : null
    return CHECKS.filter((kind) => kind !== lacking).map((kind) => ({
      id: `${id}.${kind}`,
      volunteerId: id,
      kind,
      checkedBy: 'account-coordinator',
      checkedOn: '2026-04-01',
      validFrom: '2026-04-01',
      validUntil: '2027-03-31',
    }))
  })
