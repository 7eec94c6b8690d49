import type { Contact } from '#domain/contact/contact.ts'
import type { Day } from '#domain/day.ts'
import { isStanding } from '#domain/pairing/pairing.ts'
import type { DeviceDatabase } from './device-database.ts'
import type { PackRows } from './todays-pack.ts'

/** More homes than anybody visits in a day: whoever finds a tablet and guesses its PIN finds no more. */
export const MOST_HOMES = 10

const DIGITS_SHOWN = 2

/** `0836-00-1234` becomes `＊＊＊＊-＊＊-＊＊34`: enough to tell whether it is the right one. */
export const maskedTelephone = (telephone: string): string =>
  [...telephone]
    .map((one, at) => (/\d/.test(one) && at < telephone.length - DIGITS_SHOWN ? '＊' : one))
    .join('')

const forTheDoor = (contact: Contact): Contact => ({
  ...contact,
  telephone: maskedTelephone(contact.telephone),
  family: '',
})

const some = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined)

/** The rows that a volunteer needs for the visits of one day, of those that lie sealed on the device. */
export const rowsOfDay = async (
  database: DeviceDatabase,
  volunteerId: string,
  day: Day,
): Promise<PackRows> => {
  const of = await database.rows('lesson').where('lessonDay').equals(day).sortBy('startMinute')
  const own = (await database.rowsBy('pairing', 'volunteerId', [volunteerId])).filter(isStanding)
  const ownIds = new Set(own.map((one) => one.lessonId))
  const lessons = of.filter((one) => ownIds.has(one.id) && one.state !== 'cancelled').slice(0, MOST_HOMES)
  const ids = lessons.map((one) => one.id)
  const bookings = await database.rowsBy('booking', 'lessonId', ids)
  const pairings = await database.rowsBy('pairing', 'lessonId', ids)
  const reports = await database.rowsBy('report', 'lessonId', ids)
  const learners = some(await database.rows('learner').bulkGet(bookings.map((one) => one.learnerId)))
  const helpers = some(
    await database.rows('volunteer').bulkGet([volunteerId, ...pairings.map((one) => one.volunteerId)]),
  )
  const contactIds = [...learners, ...helpers].map((one) => one.contactId)
  const contacts = some(await database.rows('contact').bulkGet(contactIds)).map(forTheDoor)
  const rows = { lesson: lessons, report: reports, contact: contacts }
  return Object.fromEntries(
    Object.entries(rows).flatMap(([table, found]) => found.map((row) => [`${table}/${row.id}`, row])),
  )
}
