import { accountIdOf, castId } from '#cast/cast-ids.ts'
import { cast, type CastMunicipality } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { UBE_TOWN } from '#cast/ube/town.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import type { Row, TableName } from '#domain/tables.ts'

/** A volunteer of 宇部市, one of the visits before them, and what their device knows of who lives there. */
export interface NearVisit {
  readonly person: { readonly accountId: string; readonly name: string; readonly pin: string }
  readonly lessonId: string
  readonly bookingId: string
  readonly contactId: string
  /** Telephone and address: they stand nowhere but in the learner's contact. */
  readonly secrets: readonly string[]
}

const rowsOf = <T extends TableName>({ rows }: CastMunicipality, table: T): Row<T>[] =>
  rows.filter((one) => one.table === table).map((one) => one.row as unknown as Row<T>)

const find = <T>(all: readonly T[], isIt: (one: T) => boolean): T => {
  const found = all.find(isIt)
  if (!found) throw new Error('the cast has no such visit')
  return found
}

/** The next home visit of the volunteer with this key, as silver-03. */
export const nearVisitOf = (volunteerKey: string): NearVisit => {
  const today = tokyoDay(new Date().toISOString())
  const town = find(cast(today), ({ code }) => code === UBE.code)
  const volunteerId = castId(UBE_TOWN, volunteerKey)
  const lessons = rowsOf(town, 'lesson').filter(
    ({ placeKind, lessonDay }) =>
      placeKind === '自宅' && lessonDay >= today && lessonDay <= addDays(today, 7),
  )
  const pairing = find(
    rowsOf(town, 'pairing'),
    (one) => one.volunteerId === volunteerId && lessons.some(({ id }) => id === one.lessonId),
  )
  const booking = find(rowsOf(town, 'booking'), ({ lessonId }) => lessonId === pairing.lessonId)
  const learner = find(rowsOf(town, 'learner'), ({ id }) => id === booking.learnerId)
  const {
    id: contactId,
    telephone,
    address,
  } = find(rowsOf(town, 'contact'), ({ id }) => id === learner.contactId)
  const person = find(town.signIns, ({ accountId }) => accountId === accountIdOf(volunteerId))
  return {
    person,
    lessonId: pairing.lessonId,
    bookingId: booking.id,
    contactId,
    secrets: [telephone, address],
  }
}
