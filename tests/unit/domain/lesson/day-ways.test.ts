import { describe, expect, test } from 'vitest'
import { dayWays } from '#domain/lesson/day-ways.ts'
import { aLesson, aVolunteer } from '../sample-rows.ts'

const HOME = { latitude: 34.1783, longitude: 131.4739 }
/** One degree of latitude is 111.195 km. */
const northBy = (kilometres: number) => ({ ...HOME, latitude: HOME.latitude + kilometres / 111.195 })

const near = aLesson('near', { startMinute: 600, position: northBy(1.9) })
const far = aLesson('far', { startMinute: 780, position: northBy(9.89), area: '見本島' })
const helper = aVolunteer('silver', { home: HOME, means: 'bicycle' })

describe("The ways of a helper's day", () => {
  test('lead from home to the first lesson and on to the next, in order of time', () => {
    expect([...dayWays([far, near], helper, [])]).toEqual([
      ['near', { fromHome: 13, toNext: 52 }],
      ['far', { fromHome: null, toNext: null }],
    ])
  })

  test('take what the municipality gave for two areas', () => {
    const ferry = { areas: ['見本', '見本島'] as [string, string], minutes: 40 }
    expect(dayWays([near, far], helper, [ferry]).get('near')).toEqual({ fromHome: 13, toNext: 40 })
  })

  test('begin anew from home on another day', () => {
    const tomorrow = { ...far, lessonDay: '2026-11-22' }
    const ways = dayWays([near, tomorrow], helper, [])
    expect(ways.get('near')).toEqual({ fromHome: 13, toNext: null })
    expect(ways.get('far')?.fromHome).toBe(65)
  })

  test('pass by what was cancelled', () => {
    const cancelled = aLesson('off', { startMinute: 500, state: 'cancelled', position: northBy(30) })
    const ways = dayWays([cancelled, near], helper, [])
    expect(ways.get('near')?.fromHome).toBe(13)
    expect(ways.has('off')).toBe(false)
  })

  test('are not told where a place is not known', () => {
    expect(dayWays([{ ...near, position: null }, far], helper, []).get('near')).toEqual({
      fromHome: null,
      toNext: null,
    })
    expect(dayWays([near], { ...helper, home: null }, []).get('near')?.fromHome).toBeNull()
  })
})
