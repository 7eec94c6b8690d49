import { describe, expect, test } from 'vitest'
import { writeReport } from '#domain/report/write-report.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aBooking, aLesson, anActor, aPairing, NOW, TODAY } from '../sample-rows.ts'

const rows = [
  put('lesson', aLesson('line', { lessonDay: TODAY, state: 'held' })),
  put('pairing', aPairing('line', 'silver')),
  put('booking', aBooking('line', 'hana', { state: 'attended' })),
]
const input = {
  id: 'report',
  lessonId: 'line',
  learnerId: 'hana',
  topicsDone: ['LINE' as const],
  canDo: [],
  learnt: '写真を送れた',
  next: '',
  satisfaction: 3 as const,
  voice: '',
  at: NOW,
}

describe('実施記録', () => {
  test('is written by those who help at the lesson, or the coordinator', async () => {
    expect(await whoMay(writeReport, rows, input, { volunteer: 'silver', learner: 'hana' })).toEqual([
      'coordinator',
      'volunteer',
    ])
  })

  test('bears its author', async () => {
    const done = await judged(writeReport, rows, input, anActor('volunteer', 'silver'))
    expect(done.written('report', 'report')).toEqual({ ...input, authorId: 'account-silver', flags: [] })
  })

  test('about somebody who was not booked is accepted and flagged', async () => {
    const done = await judged(writeReport, rows, { ...input, learnerId: 'taro' })
    expect(done.written('report', 'report')).toMatchObject({ flags: ['not-booked'] })
  })

  test('before the lesson’s day is kept and flagged', async () => {
    const tomorrow = [...rows, put('lesson', aLesson('line'))]
    expect((await judged(writeReport, tomorrow, input)).flags).toEqual(['before-start'])
  })

  test('of somebody who was only asked is for the desk to judge', async () => {
    const asked = [...rows, put('pairing', aPairing('line', 'silver', { state: 'asked' }))]
    const helper = anActor('volunteer', 'silver')
    expect((await judged(writeReport, asked, input, helper)).said).toBe('only-asked')
  })

  test('never overwrites another', async () => {
    const known = put('report', { ...input, voice: '楽しかった', authorId: 'account-x', flags: [] })
    expect((await judged(writeReport, [...rows, known], input)).said).toBe('record-known')
  })

  test('that the desk sent out of a rescue file is not refused when the tablet sends it too', async () => {
    const rescued = put('report', { ...input, authorId: 'account-coordinator', flags: ['not-booked'] })
    const tablet = anActor('volunteer', 'silver')
    expect(await judged(writeReport, [...rows, rescued], input, tablet)).toMatchObject({
      said: 'applied',
      flags: ['known-already'],
      changes: [],
    })
  })

  test('of a lesson that never was is refused, since no page could show it', async () => {
    expect((await judged(writeReport, rows, { ...input, lessonId: 'nowhere' })).said).toBe('lesson-unknown')
  })
})
