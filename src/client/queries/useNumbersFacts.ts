import type { Facts } from '#domain/numbers/facts.ts'
import { useLive } from './useLive.ts'

/** All rows the numbers are counted from; new whenever a fact arrives. */
export const useNumbersFacts = () =>
  useLive(async (database): Promise<Facts> => {
    const [lessons, bookings, attendances, pairings, volunteers, learners, reports, requests] =
      await Promise.all([
        database.rows('lesson').toArray(),
        database.rows('booking').toArray(),
        database.rows('attendance').toArray(),
        database.rows('pairing').toArray(),
        database.rows('volunteer').toArray(),
        database.rows('learner').toArray(),
        database.rows('report').toArray(),
        database.rows('request').toArray(),
      ])
    return { lessons, bookings, attendances, pairings, volunteers, learners, reports, requests }
  })
