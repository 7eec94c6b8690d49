import type { Check } from '#domain/check/check.ts'
import type { Contact } from '#domain/contact/contact.ts'
import { addDays, type Day, mondayOf } from '#domain/day.ts'
import type { Learner } from '#domain/learner/learner.ts'
import { isConfirmed } from '#domain/pairing/pairing.ts'
import type { Partner } from '#domain/partner/partner.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

export interface DeskVolunteer {
  readonly volunteer: Volunteer
  readonly contact: Contact | undefined
  readonly partnerName: string
  readonly checks: readonly Check[]
  readonly hoursThisWeek: number
}

export interface DeskLearner {
  readonly learner: Learner
  readonly contact: Contact | undefined
  readonly lessonsBooked: number
}

export interface DeskPartner {
  readonly partner: Partner
  readonly volunteerCount: number
}

export interface DeskPeople {
  readonly learners: readonly DeskLearner[]
  readonly volunteers: readonly DeskVolunteer[]
  readonly partners: readonly DeskPartner[]
}

const minutesByVolunteer = async (database: DeviceDatabase, today: Day): Promise<Map<string, number>> => {
  const monday = mondayOf(today)
  const lessons = await database
    .rows('lesson')
    .where('lessonDay')
    .between(monday, addDays(monday, 7), true, false)
    .toArray()
  const standing = new Map(
    lessons.filter((lesson) => lesson.state !== 'cancelled').map((lesson) => [lesson.id, lesson]),
  )
  const pairings = await database
    .rows('pairing')
    .where('lessonId')
    .anyOf([...standing.keys()])
    .toArray()
  const minutes = new Map<string, number>()
  for (const { volunteerId, lessonId } of pairings.filter(isConfirmed))
    minutes.set(volunteerId, (minutes.get(volunteerId) ?? 0) + (standing.get(lessonId)?.durationMinutes ?? 0))
  return minutes
}

const known = <Person extends Learner | Volunteer>(people: ReadonlyMap<string, Person>): Person[] =>
  [...people.values()].filter(({ erased }) => !erased)

const counted = (ids: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Learners, volunteers and partners of the municipality, as far as this device may hold them. */
export const useDeskPeople = (today: () => Day) =>
  useLive(async (database): Promise<DeskPeople> => {
    const people = await readPeople(database)
    const [partners, checks, bookings, minutes] = await Promise.all([
      database.rows('partner').toArray(),
      database.rows('check').toArray(),
      database.rows('booking').toArray(),
      minutesByVolunteer(database, today()),
    ])
    const booked = counted(bookings.filter(({ state }) => state !== 'cancelled').map((one) => one.learnerId))
    const volunteers = known(people.volunteers)
    const sent = counted(volunteers.flatMap(({ partnerId }) => partnerId ?? []))
    const partnerNames = new Map(partners.map(({ id, name }) => [id, name]))
    return {
      learners: known(people.learners).map((learner) => ({
        learner,
        contact: people.contact(learner.contactId),
        lessonsBooked: booked.get(learner.id) ?? 0,
      })),
      volunteers: volunteers.map((volunteer) => ({
        volunteer,
        contact: people.contact(volunteer.contactId),
        partnerName: partnerNames.get(volunteer.partnerId ?? '') ?? '',
        checks: checks.filter((check) => check.volunteerId === volunteer.id),
        hoursThisWeek: (minutes.get(volunteer.id) ?? 0) / 60,
      })),
      partners: partners.map((partner) => ({ partner, volunteerCount: sent.get(partner.id) ?? 0 })),
    }
  }, today)
