import { addDays, type Day } from '#domain/day.ts'
import { type Change, put } from '#domain/rows.ts'
import type { Row } from '#domain/tables.ts'
import { areaPosition } from './area-position.ts'
import { buildContact } from './build-contact.ts'
import { castDay } from './cast-day.ts'
import { castId, contactIdOf } from './cast-ids.ts'
import { FREE_HOURS } from './free-hours.ts'
import { seedOf } from './seed.ts'
import { SKILL_SETS } from './skill-sets.ts'
import type { Scene, VolunteerData } from './town.ts'

const GENERATIONS = { silver: 'silver', student: 'grandchild', local: 'local' } as const
const FIRST_LINE = 300

const kindOf = ({ key }: VolunteerData) => key.slice(0, key.indexOf('-')) as keyof typeof GENERATIONS

/** Between two and ten months after the last birthday, so that nobody's age changes within the cast's weeks. */
const adultFrom = (today: Day, id: string, age: number): Day =>
  addDays(today, (18 - age) * 365 - 60 - (seedOf(id) % 240))

/** On the day of a school event its students are free from the morning. */
const schoolEventDays = ({ town, today }: Scene, key: string): Row<'volunteer'>['exceptions'] =>
  town.classes
    .filter(({ course, helpers }) => town.courses[course]?.isSchoolEvent && helpers.includes(key))
    .map(({ day }) => ({ day: castDay(today, day), fromMinute: 9 * 60, untilMinute: 17 * 60 }))

const buildVolunteer = (scene: Scene, data: VolunteerData): Row<'volunteer'> => {
  const { town, today } = scene
  const id = castId(town, data.key)
  const kind = kindOf(data)
  return {
    id,
    contactId: contactIdOf(id),
    partnerId: data.partner ? castId(town, `partner-${data.partner}`) : null,
    generation: GENERATIONS[kind],
    isSilverCentreMember: data.isMember ?? kind === 'silver',
    adultFrom: data.age === undefined ? null : adultFrom(today, id, data.age),
    area: data.area,
    home: areaPosition(town, data.area, id),
    means: kind === 'student' ? 'bicycle' : 'car',
    skills: [...SKILL_SETS[data.skills]],
    weekly: [...FREE_HOURS[data.free]],
    exceptions: kind === 'student' && data.free === 'after-school' ? schoolEventDays(scene, data.key) : [],
    mostLessonsADay: 2,
    notTogetherIds: (data.notTogether ?? []).map((key) => castId(town, key)),
  }
}

/** Volunteers and their contacts. */
export const buildVolunteers = (scene: Scene, townName: string): Change[] =>
  scene.town.volunteers.flatMap((data, index) => {
    const { given, kana, area } = data
    const volunteer = buildVolunteer(scene, data)
    const person = { id: volunteer.id, given, kana, area, line: FIRST_LINE + index + 1 }
    return [put('contact', buildContact(scene.town, townName, person)), put('volunteer', volunteer)]
  })
