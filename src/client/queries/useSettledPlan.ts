import { addDays, type Day } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import type { Plan } from '#domain/rules/plan.ts'
import { useLive } from './useLive.ts'

/** Covers the month and the week that limit a Silver Centre member. */
const DAYS_BACK = 31

/** What the rules look at from today on, with the month before it. */
export const useSettledPlan = (today: () => Day) =>
  useLive(async (database): Promise<Plan> => {
    const [lessons, bookings, pairings, volunteers, checks, resources, municipalities] = await Promise.all([
      database.rows('lesson').where('lessonDay').aboveOrEqual(addDays(today(), -DAYS_BACK)).toArray(),
      database.rows('booking').toArray(),
      database.rows('pairing').toArray(),
      database.rows('volunteer').toArray(),
      database.rows('check').toArray(),
      database.rows('resource').toArray(),
      database.rows('municipality').toArray(),
    ])
    const settings = municipalities[0]?.settings ?? DEFAULT_SETTINGS
    return { settings, lessons, bookings, pairings, volunteers, checks, resources }
  }, today)
