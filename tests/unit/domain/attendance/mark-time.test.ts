import { describe, expect, it } from 'vitest'
import type { Attendance } from '#domain/attendance/attendance.ts'
import { markTime } from '#domain/attendance/mark-time.ts'
import { instantOf } from '#domain/day.ts'
import { aLesson } from '../sample-rows.ts'

const lesson = aLesson('class', { lessonDay: '2026-11-20', startMinute: 600, durationMinutes: 60 })
const fact = (at: string): Attendance => ({
  id: 'fact',
  lessonId: 'class',
  personKind: 'learner',
  personId: 'learner',
  mark: 'present',
  at,
  authorId: 'account',
  flags: [],
})

describe('when something happened', () => {
  it('is the moment it is written down during the lesson', () => {
    const now = instantOf('2026-11-20', 610)
    expect(markTime(lesson, 'present', [], now)).toBe(now)
  })

  it('is the planned time for what is written down the day after', () => {
    const now = instantOf('2026-11-21', 540)
    expect(markTime(lesson, 'arrived', [], now)).toBe(instantOf('2026-11-20', 600))
    expect(markTime(lesson, 'left', [], now)).toBe(instantOf('2026-11-20', 660))
  })

  it('is always later than what was said before, also when the clock was set back', () => {
    const earlier = fact('2026-11-20T05:00:00.000Z')
    expect(markTime(lesson, 'undone', [earlier], '2026-11-20T01:00:00.000Z')).toBe('2026-11-20T05:00:00.001Z')
  })
})
