import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import type { Plan } from '#domain/rules/plan.ts'
import { addDays, type Day } from '#domain/day.ts'
import { useLive } from './useLive.ts'

/** Covers the month that limits a Silver Centre member, whatever day of it the lesson is. */
const MONTH_DAYS = 31

export interface PairingPlan {
  readonly plan: Plan
  readonly nameOf: ReadonlyMap<string, string>
}

/** What the rules look at when somebody is to be chosen for a lesson on `day`: everyone, and a month of promises on either side. */
export const usePairingPlan = (day: () => Day | undefined) =>
  useLive(async (database): Promise<PairingPlan | undefined> => {
    const around = day()
    if (!around) return undefined
    const [lessons, pairings, volunteers, checks, contacts, municipalities] = await Promise.all([
      database
        .rows('lesson')
        .where('lessonDay')
        .between(addDays(around, -MONTH_DAYS), addDays(around, MONTH_DAYS), true, true)
        .toArray(),
      database.rows('pairing').toArray(),
      database.rows('volunteer').toArray(),
      database.rows('check').toArray(),
      database.rows('contact').toArray(),
      database.rows('municipality').toArray(),
    ])
    const names = new Map(contacts.map((contact) => [contact.id, contact.name]))
    const settings = municipalities[0]?.settings ?? DEFAULT_SETTINGS
    return {
      plan: { settings, lessons, bookings: [], pairings, volunteers, checks, resources: [] },
      nameOf: new Map(volunteers.map(({ id, contactId }) => [id, names.get(contactId) ?? ''])),
    }
  }, day)
