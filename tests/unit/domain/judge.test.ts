import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { refusal } from '#domain/finding.ts'
import { judge } from '#domain/judge.ts'
import { type Applied, defineMutation } from '#domain/mutation.ts'
import { type Change, put } from '#domain/rows.ts'
import {
  aBooking,
  aHomeVisit,
  aLesson,
  aMinor,
  anActor,
  aPairing,
  NOW,
  rowsOf,
  volunteerRows,
} from './sample-rows.ts'

const stamp = { actor: anActor('coordinator'), madeAt: NOW, now: NOW }

const doing = (applied: Applied, isFact = false, may = true) =>
  defineMutation({
    name: 'test.do',
    version: 1,
    isFact,
    input: z.null(),
    needs: () => [],
    may: () => (may ? null : refusal('forbidden', '権限がありません。')),
    apply: () => applied,
  })

const visit = put('lesson', aHomeVisit('visit', 'hana', { startMinute: 940 }))
const minor = [visit, ...volunteerRows(aMinor('student'))]
const alone: Change[] = [put('pairing', aPairing('visit', 'student'))]
const overfull = put('lesson', aLesson('line', { capacity: 1, seatsTaken: 2 }))

describe('Judging a change', () => {
  test('permission comes before everything: who may not learns nothing else', () => {
    const said = judge(doing({ refusal: refusal('secret', '') }, false, false), rowsOf([]), null, stamp)
    expect(said).toMatchObject({ outcome: 'refused', refusal: { code: 'forbidden' } })
  })

  test('a promise that breaks a rule is refused with the rule’s words', () => {
    expect(judge(doing({ changes: alone }), rowsOf(minor), null, stamp)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'minor-alone', about: ['visit', 'student'] },
    })
  })

  test('a promise may be made beside what is broken already, if it breaks nothing more', () => {
    const change = put('booking', aBooking('line', 'hana'))
    expect(judge(doing({ changes: [change] }), rowsOf([overfull]), null, stamp)).toEqual({
      outcome: 'applied',
      changes: [change],
      flags: [],
    })
  })

  test('a fact is accepted although it contradicts a promise, and flagged once', () => {
    const fact = put('attendance', {
      id: 'fact',
      lessonId: 'visit',
      personKind: 'volunteer',
      personId: 'student',
      mark: 'arrived',
      at: NOW,
      authorId: 'account-student',
      flags: [],
    })
    const said = judge(
      doing({ changes: [fact, ...alone], flags: ['minor-alone', 'late'] }, true),
      rowsOf(minor),
      null,
      stamp,
    )
    if (said.outcome !== 'applied') throw new Error('a fact was refused')
    expect(said.flags).toEqual(['minor-alone', 'late'])
    expect(said.changes[0]?.row).toMatchObject({ flags: ['minor-alone', 'late'] })
    expect(said.changes[1]).toEqual(alone[0])
  })

  test('the rows that were judged stay as they were', () => {
    const rows = rowsOf([visit])
    judge(doing({ changes: [put('lesson', aHomeVisit('visit', 'taro'))] }), rows, null, stamp)
    expect(rows.get('lesson', 'visit')).toMatchObject({ learnerHomeId: 'hana' })
  })
})
