import { describe, expect, it } from 'vitest'
import { isInForce } from '#domain/check/check.ts'
import { addDays, type Day, mondayOf, weekday } from '#domain/day.ts'
import { isHomeVisit, type Lesson } from '#domain/lesson/lesson.ts'
import { isStanding, pairingId } from '#domain/pairing/pairing.ts'
import { findingsOf, RULES } from '#domain/rules/rules.ts'
import { isFreeFor } from '#domain/rules/availability.ts'
import { planOf } from '#domain/rules/plan.ts'
import type { LoadedRows } from '#domain/rows.ts'
import { put } from '#domain/rows.ts'
import { isMinorOn } from '#domain/volunteer/volunteer.ts'
import { SUO_OSHIMA, UBE } from '#cast/key-people.ts'
import { everyTownAndDay } from './cast-days.ts'

const keyOf = (code: string) => (code === UBE.code ? UBE : SUO_OSHIMA)

const hardCodes = (rows: LoadedRows): string[] =>
  findingsOf(planOf(rows))
    .filter(({ isHard }) => isHard)
    .map(({ code, about }) => `${code} ${about.join(' ')}`)

const todaysVisit = (rows: LoadedRows, code: string, day: Day): Lesson => {
  const lesson = rows.get('lesson', keyOf(code).todaysVisitId(day))
  if (!lesson) throw new Error('no visit today')
  return lesson
}

/** Saturday mornings and weekday afternoons until the end of next week. */
const freeTimes = (today: Day): Pick<Lesson, 'lessonDay' | 'startMinute' | 'durationMinutes'>[] => {
  const sunday = addDays(mondayOf(today), 13)
  const days = Array.from({ length: 14 }, (_, index) => addDays(today, index + 1)).filter(
    (day) => day <= sunday,
  )
  return days
    .filter((day) => weekday(day) !== 0)
    .map((lessonDay) =>
      weekday(lessonDay) === 6
        ? { lessonDay, startMinute: 540, durationMinutes: 90 }
        : { lessonDay, startMinute: 935, durationMinutes: 70 },
    )
}

describe('the key people of the cast, and the rules that may never be broken', () => {
  it('breaks none of them on any day', () => {
    expect(RULES.length).toBeGreaterThan(0)
    for (const [name, , , rows] of everyTownAndDay()) expect(hardCodes(rows), name).toEqual([])
  })

  it('has a confirmed, unrecorded home visit today, led by a silver volunteer with a student', () => {
    for (const [name, day, town, rows] of everyTownAndDay()) {
      const lesson = todaysVisit(rows, town.code, day)
      const parts = rows.all('pairing').filter(({ lessonId }) => lessonId === lesson.id)
      const [lead, partner] = parts.map(({ volunteerId }) => rows.get('volunteer', volunteerId))
      expect(isHomeVisit(lesson) && lesson.form === '訪問型' && lesson.state === 'confirmed', name).toBe(true)
      expect(lesson.lessonDay).toBe(day)
      expect(lesson.startedAt).toBeNull()
      expect(parts.map(({ part, state }) => `${part} ${state}`)).toEqual([
        'lead confirmed',
        'partner confirmed',
      ])
      expect(lead?.generation).toBe('silver')
      expect(partner && isMinorOn(partner, day)).toBe(true)
      expect([lead?.id, partner?.id]).toEqual([keyOf(town.code).silver.id, keyOf(town.code).student.id])
      expect(lesson.learnerHomeId).toBe(keyOf(town.code).todaysLearnerId)
    }
  })

  it('would accept a visit by any free silver volunteer and student next week', () => {
    for (const [name, day, town, rows] of everyTownAndDay()) {
      const { freeSilverIds, freeStudentIds } = keyOf(town.code)
      for (const time of freeTimes(day)) {
        const visit = { ...todaysVisit(rows, town.code, day), ...time, id: 'tried', state: 'open' as const }
        const pairs = freeSilverIds.map((silver, index) => [silver, freeStudentIds[index] ?? ''])
        for (const pair of pairs) {
          const pairings = pair.map((volunteerId, index) => ({
            id: pairingId(visit.id, volunteerId),
            lessonId: visit.id,
            volunteerId,
            part: index === 0 ? ('lead' as const) : ('partner' as const),
            state: 'confirmed' as const,
          }))
          const tried = rows.with([
            put('lesson', { ...visit, resourceIds: [] }),
            ...pairings.map((one) => put('pairing', one)),
          ])
          expect(hardCodes(tried), `${name}: ${time.lessonDay} ${pair.join(' ')}`).toEqual([])
        }
      }
    }
  })

  it('books none of the free ones on Saturday morning or on a weekday from 15:30 to 17:00', () => {
    for (const [name, day, town, rows] of everyTownAndDay()) {
      const free = [...keyOf(town.code).freeSilverIds, ...keyOf(town.code).freeStudentIds]
      expect(free).toHaveLength(6)
      for (const { lessonDay } of freeTimes(day)) {
        const [from, until] = weekday(lessonDay) === 6 ? [540, 720] : [930, 1020]
        const whole = { startMinute: from ?? 0, durationMinutes: (until ?? 0) - (from ?? 0) }
        for (const id of free) {
          const volunteer = rows.get('volunteer', id)
          const booked = rows
            .all('pairing')
            .filter((pairing) => pairing.volunteerId === id && isStanding(pairing))
            .flatMap(({ lessonId }) => rows.get('lesson', lessonId) ?? [])
            .filter((lesson) => lesson.lessonDay === lessonDay)
            .filter(
              ({ startMinute, durationMinutes }) =>
                startMinute < (until ?? 0) && startMinute + durationMinutes > (from ?? 0),
            )
          const visit = { ...todaysVisit(rows, town.code, day), lessonDay, ...whole }
          expect(volunteer && isFreeFor(volunteer, visit), `${name}: ${id} ${lessonDay}`).toBe(true)
          expect(booked, `${name}: ${id} ${lessonDay}`).toEqual([])
        }
      }
    }
  })

  it('shows a refusal where a student without consent or insurance takes the place of the partner today', () => {
    const unfit = { [UBE.code]: 'ube-student-06', [SUO_OSHIMA.code]: 'suo-student-05' }
    const expected = { [UBE.code]: 'minor-consent', [SUO_OSHIMA.code]: 'minor-insurance' }
    for (const [name, day, town, rows] of everyTownAndDay()) {
      const lesson = todaysVisit(rows, town.code, day)
      const volunteerId = unfit[town.code] ?? ''
      const pairing = { lessonId: lesson.id, volunteerId, part: 'partner', state: 'confirmed' } as const
      const tried = rows.with([put('pairing', { id: pairingId(lesson.id, volunteerId), ...pairing })])
      expect(hardCodes(tried), name).toEqual([`${expected[town.code] ?? ''} ${lesson.id} ${volunteerId}`])
    }
  })

  it('has students and helpers whose checks are missing or ran out, so that refusals can be seen', () => {
    for (const [name, day, , rows] of everyTownAndDay()) {
      const lapsed = rows.all('volunteer').filter((volunteer) => {
        const kinds = isMinorOn(volunteer, day) ? 5 : 3
        return (
          rows.all('check').filter((check) => check.volunteerId === volunteer.id && isInForce(check, day))
            .length < kinds
        )
      })
      expect(lapsed.length, name).toBeGreaterThanOrEqual(1)
      expect(lapsed.length, name).toBeLessThanOrEqual(3)
    }
  })
})
