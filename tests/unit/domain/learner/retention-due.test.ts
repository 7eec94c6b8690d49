import { describe, expect, test } from 'vitest'
import { isRetentionDue, lastActivity } from '#domain/learner/retention-due.ts'
import { DEFAULT_RETENTION } from '#domain/municipality/municipality.ts'
import { aBooking, aLesson, aRequest } from '../sample-rows.ts'

const on = (day: string) => `${day}T01:00:00.000Z`
const wished = (day: string) => ({
  requests: [aRequest('wish', 'hana', { receivedAt: on(day), state: 'done' })],
  bookings: [],
  lessons: [],
})
const rule = { ...DEFAULT_RETENTION, learnerMonths: 36, withdrawnMonths: 12 }

describe('How long a learner is kept', () => {
  test('counts from the last wish, booking or booked lesson', () => {
    const all = {
      requests: [aRequest('wish', 'hana', { receivedAt: on('2024-01-01') })],
      bookings: [aBooking('line', 'hana', { bookedAt: on('2024-01-02'), state: 'attended' })],
      lessons: [aLesson('line', { lessonDay: '2024-02-03' }), aLesson('other', { lessonDay: '2026-01-01' })],
    }
    expect(lastActivity(all)).toBe('2024-02-03')
    expect(lastActivity({ ...all, lessons: [] })).toBe('2024-01-02')
    expect(lastActivity({ requests: [], bookings: [], lessons: [] })).toBeNull()
  })

  test('is over the day after so many months, and not on that day', () => {
    expect(isRetentionDue(wished('2023-11-20'), rule, '2026-11-20')).toBe(false)
    expect(isRetentionDue(wished('2023-11-19'), rule, '2026-11-20')).toBe(true)
  })

  test('counts to the last day of a shorter month', () => {
    const oneMonth = { ...rule, learnerMonths: 1 }
    expect(isRetentionDue(wished('2027-02-28'), oneMonth, '2027-03-31')).toBe(false)
    expect(isRetentionDue(wished('2027-02-27'), oneMonth, '2027-03-31')).toBe(true)
    expect(isRetentionDue(wished('2026-12-31'), oneMonth, '2027-01-31')).toBe(false)
  })

  test('is shorter for whoever withdrew and never came', () => {
    const withdrawn = {
      requests: [aRequest('wish', 'hana', { receivedAt: on('2025-11-01'), state: 'withdrawn' })],
      bookings: [aBooking('line', 'hana', { bookedAt: on('2025-11-02'), state: 'cancelled' })],
      lessons: [aLesson('line', { lessonDay: '2026-11-19' })],
    }
    expect(isRetentionDue(withdrawn, rule, '2026-11-20')).toBe(true)
    const came = {
      ...withdrawn,
      bookings: [aBooking('line', 'hana', { bookedAt: on('2025-11-02'), state: 'attended' })],
    }
    expect(isRetentionDue(came, rule, '2026-11-20')).toBe(false)
  })

  test('is never over for somebody of whom nothing is known', () => {
    expect(isRetentionDue({ requests: [], bookings: [], lessons: [] }, rule, '2099-01-01')).toBe(false)
  })
})
