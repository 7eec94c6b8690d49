import { useLive } from './useLive.ts'

/** How many wishes and bookings of whoever uses this device are on it, also what was not accepted. */
export const useAskedHere = () =>
  useLive(async (database): Promise<number> => {
    const [requests, bookings, typed] = await Promise.all([
      database.rows('request').count(),
      database
        .rows('booking')
        .filter(({ requestId }) => requestId === null)
        .count(),
      database.outbox.where('state').anyOf('refused', 'held').count(),
    ])
    return requests + bookings + typed
  })
