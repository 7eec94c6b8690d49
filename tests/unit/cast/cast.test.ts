import { describe, expect, it } from 'vitest'
import { takesSeat } from '#domain/booking/booking.ts'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'
import { type AnyRow, type TableName, TABLE_NAMES, TABLES } from '#domain/tables.ts'
import { isMinorOn } from '#domain/volunteer/volunteer.ts'
import { Form, PartnerKind, Track } from '#domain/words.ts'
import { cast } from '#cast/cast.ts'
import { everyTownAndDay, loaded } from './cast-days.ts'

const TODAY = '2026-11-20'

const bothTowns = <T extends TableName>(table: T) =>
  cast(TODAY).flatMap((town) => [...loaded(town).all(table)])

const REFERENCES: Record<string, readonly TableName[]> = {
  contactId: ['contact'],
  partnerId: ['partner'],
  placeId: ['place'],
  learnerHomeId: ['learner'],
  learnerId: ['learner'],
  volunteerId: ['volunteer'],
  lessonId: ['lesson'],
  requestId: ['request'],
  resourceIds: ['resource'],
  familiarVolunteerIds: ['volunteer'],
  notTogetherIds: ['volunteer'],
  checkedBy: ['account'],
  authorId: ['account'],
  subjectId: ['learner', 'volunteer', 'partner'],
  personId: ['learner', 'volunteer'],
  aboutId: ['request', 'booking', 'lesson'],
}

const referencesOf = (row: AnyRow): [string, string][] =>
  Object.entries(row).flatMap(([field, value]) =>
    field in REFERENCES
      ? [value].flat().flatMap((id): [string, string][] => (typeof id === 'string' ? [[field, id]] : []))
      : [],
  )

describe('the cast of the demonstration', () => {
  it('has only rows that the software itself would accept', () => {
    for (const [name, , town] of everyTownAndDay())
      for (const { table, row } of town.rows) {
        const parsed = TABLES[table].row.safeParse(row)
        expect(parsed.success, `${name}: ${table} ${row?.id} ${parsed.error?.message}`).toBe(true)
        expect(parsed.data).toEqual(row)
      }
  })

  it('writes every row once', () => {
    for (const [name, , town] of everyTownAndDay()) {
      const keys = town.rows.map(({ table, id }) => `${table} ${id}`)
      expect(new Set(keys).size, name).toBe(keys.length)
    }
  })

  it('refers to nobody and nothing that is not there', () => {
    for (const [name, , town, rows] of everyTownAndDay())
      for (const { row } of town.rows)
        for (const [field, id] of row ? referencesOf(row) : [])
          expect(
            REFERENCES[field]?.some((table) => rows.get(table, id) !== undefined),
            `${name}: ${row?.id} ${field} ${id}`,
          ).toBe(true)
  })

  it('counts the seats of every lesson as its bookings do, and numbers the waiting list from 1', () => {
    for (const [name, , , rows] of everyTownAndDay())
      for (const lesson of rows.all('lesson')) {
        const bookings = rows.all('booking').filter(({ lessonId }) => lessonId === lesson.id)
        const waiting = bookings.filter(({ state }) => state === 'waitlisted')
        const seats = (some: typeof bookings) => some.reduce((total, one) => total + one.seats, 0)
        expect(lesson.seatsTaken, `${name}: ${lesson.id}`).toBe(seats(bookings.filter(takesSeat)))
        expect(lesson.seatsWaiting).toBe(seats(waiting))
        expect(waiting.map(({ position }) => position)).toEqual(waiting.map((_, index) => index + 1))
        expect(
          bookings.every(({ state, position }) => (position !== null) === (state === 'waitlisted')),
        ).toBe(true)
      }
  })

  it('prints a different number on every slip', () => {
    for (const day of ['2026-11-20', '2028-02-29']) {
      const rows = cast(day).map(loaded)
      const numbers = rows.flatMap((one) =>
        [...one.all('booking'), ...one.all('request')].map(({ number }) => number),
      )
      expect(new Set(numbers).size).toBe(numbers.length)
    }
  })

  it('marks every person and every partner as 見本, each with a name of their own', () => {
    const contacts = bothTowns('contact')
    expect(contacts.every(({ name, kana }) => name.startsWith('見本　') && kana.startsWith('みほん　'))).toBe(
      true,
    )
    expect(new Set(contacts.map(({ name }) => name)).size).toBe(contacts.length)
    expect(contacts.every(({ telephone }) => /^08(36|20)-00-\d{4}$/.test(telephone))).toBe(true)
    expect(contacts.every(({ isMasked }) => !isMasked)).toBe(true)
    expect(bothTowns('partner').every(({ name }) => name.startsWith('見本'))).toBe(true)
    expect(bothTowns('place').every(({ name }) => name.startsWith('見本'))).toBe(true)
  })

  it('has about sixty learners and twenty-five volunteers of three generations, most students under age', () => {
    const volunteers = bothTowns('volunteer')
    const generation = (wanted: string) => volunteers.filter((one) => one.generation === wanted)
    expect(bothTowns('learner')).toHaveLength(60)
    expect(generation('silver')).toHaveLength(10)
    expect(generation('grandchild')).toHaveLength(11)
    expect(generation('local')).toHaveLength(5)
    expect(generation('grandchild').filter((one) => isMinorOn(one, TODAY))).toHaveLength(10)
  })

  it('shows all forms, all tracks, every kind of partner it names, and both full and empty lessons', () => {
    const lessons = bothTowns('lesson')
    expect(new Set(lessons.map(({ form }) => form))).toEqual(new Set(Form.options))
    expect(new Set(lessons.map(({ track }) => track))).toEqual(new Set(Track.options))
    expect(new Set(lessons.map(({ state }) => state))).toEqual(
      new Set(['draft', 'open', 'confirmed', 'held', 'cancelled']),
    )
    expect(new Set(bothTowns('partner').map(({ kind }) => kind)).size).toBe(PartnerKind.options.length - 1)
    expect(
      lessons.filter((one) => one.seatsTaken === one.capacity && one.seatsWaiting > 0).length,
    ).toBeGreaterThanOrEqual(2)
  })

  it('leaves work waiting in the inbox of each municipality: requests, calls due, an unrecorded lesson', () => {
    for (const [name, day, , rows] of everyTownAndDay()) {
      const received = rows.all('request').filter(({ state }) => state === 'received')
      const due = rows.all('call').filter(({ state, dueOn }) => state === 'open' && dueOn <= day)
      const unrecorded = rows
        .all('lesson')
        .filter(({ state, lessonDay }) => state === 'confirmed' && lessonDay < day)
      expect(received.length, name).toBeGreaterThanOrEqual(4)
      expect(new Set(due.map(({ kind }) => kind)).size, name).toBeGreaterThanOrEqual(3)
      expect(unrecorded, name).toHaveLength(1)
    }
  })

  it('lets everybody with an account sign in by a name of their own and six digits', () => {
    for (const town of cast(TODAY)) {
      const accounts = loaded(town).all('account')
      expect(town.signIns.map(({ accountId }) => accountId).sort()).toEqual(
        accounts.map(({ id }) => id).sort(),
      )
      expect(new Set(town.signIns.map(({ name }) => name)).size).toBe(accounts.length)
      for (const { accountId, name, pin, role } of town.signIns) {
        const account = accounts.find(({ id }) => id === accountId)
        expect(pin).toMatch(/^\d{6}$/)
        expect(loaded(town).get('contact', account?.contactId ?? '')?.name).toBe(name)
        expect(account?.role).toBe(role)
      }
      expect(MunicipalityCode.safeParse(town.code).success).toBe(true)
    }
  })

  it('says nothing of the future: facts, bookings and requests were written down before today ends', () => {
    for (const [name, day, , rows] of everyTownAndDay()) {
      const written = [
        ...rows.all('attendance').map(({ at }) => at),
        ...rows.all('report').map(({ at }) => at),
        ...rows.all('booking').map(({ bookedAt }) => bookedAt),
        ...rows.all('request').map(({ receivedAt }) => receivedAt),
      ]
      expect(
        written.every((at) => at < `${day}T00:00:00.000Z`),
        name,
      ).toBe(true)
    }
  })

  it('is the same whenever it is told for the same day', () => {
    expect(cast(TODAY)).toEqual(cast(TODAY))
    expect(TABLE_NAMES.filter((table) => bothTowns(table).length === 0)).toEqual(['held'])
  })
})
