import { describe, expect, test } from 'vitest'
import { draftAgain } from '#client/simple/unsent/draft-again.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { aRequest, NOW } from '../../../domain/sample-rows.ts'

const {
  state: _state,
  lessonId: _lessonId,
  ...wish
} = aRequest('wish', 'hana', { wish: ['2026-11-24.am'], seats: 2 })
const item = (name: string, input: unknown): OutboxItem => ({
  ...{ id: 3, name, input, madeAt: NOW, author: 'hana', state: 'refused' },
  ...{ before: [], refusal: null, flags: [], settledAt: NOW },
})
const PERSON = { name: '見本　花', kana: 'みほん　はな', telephone: '0836-00-0000', family: '' }

describe('A wish that was not accepted, in its form again', () => {
  test('has everything that was typed', () => {
    expect(draftAgain(item('request.receive@1', { request: wish, introduction: PERSON }))).toMatchObject({
      form: 'ask',
      path: '/ask/check',
      draft: {
        topics: wish.topics,
        isAny: false,
        halfDays: ['2026-11-24.am'],
        isCouple: true,
        who: { who: 'self', name: '見本　花', kana: 'みほん　はな', telephone: '0836-00-0000' },
      },
    })
  })

  test('knows again who of the family wrote it down', () => {
    const person = { ...PERSON, family: '見本　良子（長女）' }
    const again = draftAgain(item('request.receive@1', { request: wish, introduction: person }))
    expect(again?.draft.who).toMatchObject({ who: 'family', familyName: '見本　良子', relation: '長女' })
  })

  test('a seat in a class leads back to that class', () => {
    const seat = {
      ...{ lessonId: 'line', learnerId: 'hana', number: '12345678', seats: 1, bookedAt: NOW },
      introduction: PERSON,
    }
    expect(draftAgain(item('booking.join@1', seat))).toMatchObject({
      form: 'join',
      path: '/classes/line/check',
      draft: { seats: '1', who: { name: '見本　花' } },
    })
  })

  test('what was given up has no form', () => {
    expect(draftAgain(item('request.withdraw@1', { requestId: 'wish' }))).toBeNull()
  })
})
