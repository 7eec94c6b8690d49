import { describe, expect, test, vi } from 'vitest'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { put } from '#domain/rows.ts'
import { acceptPush, NotYourDevice } from '#sync/hub/accept-push.ts'
import { type PushedMutation, SyncRequest } from '#sync/protocol.ts'
import { aLesson, aPairing, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { ask, asking, hubWith, pushed, rowOnHub } from './hub-and-devices.ts'
import { ACTORS, village } from './village.ts'

const { coordinator, silver, student, hana, taro } = ACTORS as Record<
  'coordinator' | 'silver' | 'student' | 'hana' | 'taro',
  NonNullable<(typeof ACTORS)[string]>
>

const came = (id: string, lessonId = 'visit-hana', at = '2026-11-20T07:00:00.000Z') => ({
  id,
  lessonId,
  personKind: 'learner',
  personId: 'hana',
  mark: 'present',
  at,
})
const attendance = (id: number, more: Partial<PushedMutation> = {}): PushedMutation =>
  pushed(id, 'attendance.record@1', came(`fact-${id}`), silver, more)
const cancelling = (id: number): PushedMutation =>
  pushed(id, 'lesson.cancel@1', { lessonId: 'maps', reason: '大雨' }, coordinator)

const outcomes = (
  results: readonly { outcome: string; refusal?: { code: string } | undefined }[],
): string[] => results.map((one) => [one.outcome, one.refusal?.code].filter(Boolean).join(' '))

describe('A change is settled exactly once', () => {
  test('a request that arrives twice is answered the same and leaves one fact', async () => {
    const hub = await hubWith(village())
    const first = await ask(hub, silver, asking({ mutations: [attendance(1), attendance(2)] }))
    const version = hub.committed(UBE_CODE).version
    const again = await ask(hub, silver, asking({ mutations: [attendance(1), attendance(2)] }))
    expect(outcomes(first.results)).toEqual(['applied', 'applied'])
    expect(again.results).toEqual(first.results)
    expect(hub.committed(UBE_CODE).version).toBe(version)
  })

  test('a refused change sent again is refused with the same words although it would now be possible', async () => {
    const hub = await hubWith([...village(), put('lesson', aLesson('maps', { state: 'cancelled' }))])
    const first = await ask(hub, coordinator, asking({ mutations: [cancelling(1)] }))
    await hub.write(UBE_CODE, (space) => space.save([put('lesson', aLesson('maps'))]))
    const again = await ask(hub, coordinator, asking({ mutations: [cancelling(1), cancelling(2)] }))
    expect(outcomes(first.results)).toEqual(['refused lesson-over'])
    expect(outcomes(again.results)).toEqual(['refused lesson-over', 'applied'])
  })

  test('a change that came too early waits, and nothing after it runs', async () => {
    const hub = await hubWith(village())
    const early = await ask(hub, silver, asking({ mutations: [attendance(1), attendance(3), attendance(4)] }))
    expect(outcomes(early.results)).toEqual(['applied', 'held gap'])
    expect(rowOnHub(hub, 'attendance', 'fact-4')).toBeUndefined()
    const later = await ask(hub, silver, asking({ mutations: [attendance(2), attendance(3), attendance(4)] }))
    expect(outcomes(later.results)).toEqual(['applied', 'applied', 'applied'])
  })

  test('changes sent in the wrong order are not run in the wrong order', async () => {
    const hub = await hubWith(village())
    const { results } = await ask(hub, silver, asking({ mutations: [attendance(2), attendance(1)] }))
    expect(outcomes(results)).toEqual(['held gap'])
    expect(hub.committed(UBE_CODE).devices.size).toBe(0)
  })

  test('when the hub dies before it commits, the same request later does all of it once', async () => {
    const hub = await hubWith(village())
    let left = 3
    hub.step = () => {
      if ((left -= 1) < 0) throw new Error('killed')
    }
    const request = asking({ mutations: [attendance(1), attendance(2)] })
    await expect(ask(hub, silver, request)).rejects.toThrow('killed')
    expect(rowOnHub(hub, 'attendance', 'fact-1')).toBeUndefined()
    left = Infinity
    expect(outcomes((await ask(hub, silver, request)).results)).toEqual(['applied', 'applied'])
  })
})

describe('What cannot be accepted is kept for a person or refused with a reason, and the rest proceeds', () => {
  test('a change of a release the hub does not know is held, and the next one runs', async () => {
    const hub = await hubWith(village())
    const unknown = pushed(1, 'lesson.teleport@9', { any: ['thing'] }, silver)
    const { results } = await ask(hub, silver, asking({ mutations: [unknown, attendance(2)] }))
    expect(outcomes(results)).toEqual(['held mutation-unknown', 'applied'])
    expect(rowOnHub(hub, 'held', 'held.tablet.1')).toMatchObject({
      state: 'waiting',
      code: 'mutation-unknown',
    })
    expect(hub.committed(UBE_CODE).kept.get('tablet/1')).toEqual(unknown)
  })

  test('a name with control characters is shown to the coordinator without them', async () => {
    const hub = await hubWith(village())
    await ask(hub, silver, asking({ mutations: [pushed(1, 'a\u0000\nb<i>', {}, silver)] }))
    expect(rowOnHub(hub, 'held', 'held.tablet.1')).toMatchObject({ mutation: 'a??b?i?' })
  })

  test.each([
    ['a field too many', { ...came('x'), isAdmin: true }],
    ['nothing', null],
    ['a list', []],
    ['an id that is none', came('../../etc')],
    ['a day that is none', came('x', 'visit-hana', '2026-02-30T00:00:00.000Z')],
  ])('malformed input (%s) is refused, and the next change runs', async (_what, input) => {
    const hub = await hubWith(village())
    const bad = pushed(1, 'attendance.record@1', input, silver)
    const { results } = await ask(hub, silver, asking({ mutations: [bad, attendance(2)] }))
    expect(outcomes(results)).toEqual(['refused malformed', 'applied'])
  })

  test("what somebody else typed on this person's device is held", async () => {
    const hub = await hubWith(village())
    const others = attendance(1, { author: 'account-neighbour' })
    const { results } = await ask(hub, silver, asking({ mutations: [others] }))
    expect(outcomes(results)).toEqual(['held author-differs'])
    expect(rowOnHub(hub, 'held', 'held.tablet.1')).toMatchObject({
      authorId: 'account-neighbour',
      senderId: silver.accountId,
    })
    expect(rowOnHub(hub, 'attendance', 'fact-1')).toBeUndefined()
  })

  test('a resident’s device lays nothing of this on the desk', async () => {
    const hub = await hubWith(village())
    const mutations = [
      pushed(1, 'lesson.teleport@9', {}, hana),
      pushed(2, 'request.withdraw@1', { requestId: 'wish-hana' }, hana, { author: 'account-taro' }),
      pushed(3, 'attendance.record@1', came('x'), hana),
    ]
    const { results } = await ask(hub, hana, asking({ mutations }))
    expect(outcomes(results)).toEqual([
      'refused mutation-unknown',
      'refused author-differs',
      'refused forbidden',
    ])
    expect(rowOnHub(hub, 'held', 'held.tablet.1')).toBeUndefined()
  })

  test('two hundred of an account may wait, from all its devices; when one is set aside there is room again', async () => {
    const hub = await hubWith(village())
    const unknown = (id: number) => pushed(id, 'lesson.teleport@9', {}, silver)
    const send = async (from: number, count: number, device = 'tablet') => {
      const mutations = Array.from({ length: count }, (_, index) => unknown(from + index))
      return outcomes((await ask(hub, silver, asking({ device, mutations }))).results)
    }
    await send(1, 100)
    await send(101, 89)
    await send(1, 10, 'another-tablet')
    expect(await send(190, 2)).toEqual(['held mutation-unknown', 'refused too-many-held'])
    const aside = pushed(1, 'held.set-aside@2', { heldId: 'held.tablet.3', reason: '' }, coordinator)
    await ask(hub, coordinator, asking({ device: 'pc', mutations: [aside] }))
    expect(await send(192, 2)).toEqual(['held mutation-unknown', 'refused too-many-held'])
    expect(await send(11, 1, 'another-tablet')).toEqual(['refused too-many-held'])
    const theirs = [pushed(1, 'lesson.teleport@9', {}, student)]
    const { results } = await ask(hub, student, asking({ device: 'theirs', mutations: theirs }))
    expect(outcomes(results)).toEqual(['held mutation-unknown'])
  })

  test('a fact of somebody who is not on the lesson is held; a promise they may not make is refused', async () => {
    const hub = await hubWith(village())
    const fact = pushed(1, 'attendance.record@1', came('fact-1', 'maps'), silver)
    const promise = pushed(2, 'pairing.withdraw@1', { pairingId: 'school.neighbour' }, silver)
    const { results } = await ask(hub, silver, asking({ mutations: [fact, promise] }))
    expect(outcomes(results)).toEqual(['held not-on-lesson', 'refused forbidden'])
  })

  test('a promise that would leave a minor alone at a home is held for a person', async () => {
    const hub = await hubWith(village())
    const alone = { lessonId: 'visit-hana', helpers: [{ volunteerId: 'student', part: 'lead' }] }
    const { results } = await ask(
      hub,
      coordinator,
      asking({ mutations: [pushed(1, 'pairing.confirm@1', alone, coordinator)] }),
    )
    expect(outcomes(results)).toEqual(['held minor-alone'])
    expect(rowOnHub(hub, 'pairing', 'visit-hana.silver')).toMatchObject({ state: 'confirmed' })
  })

  test('a change whose judging fails is held, and the next one runs', async () => {
    const hub = await hubWith(village())
    const apply = vi.spyOn(recordAttendance, 'apply').mockImplementationOnce(() => {
      throw new TypeError('poison')
    })
    const { results } = await ask(hub, silver, asking({ mutations: [attendance(1), attendance(2)] }))
    apply.mockRestore()
    expect(outcomes(results)).toEqual(['held could-not-judge', 'applied'])
  })

  test('a change that cannot even say what it needs is held', async () => {
    const hub = await hubWith(village())
    const needs = vi.spyOn(recordAttendance, 'needs').mockImplementationOnce(() => {
      throw new TypeError('poison')
    })
    const { results } = await ask(hub, silver, asking({ mutations: [attendance(1)] }))
    needs.mockRestore()
    expect(outcomes(results)).toEqual(['held could-not-judge'])
  })

  test('an error of the database is never mistaken for a bad change', async () => {
    const hub = await hubWith(village())
    const write = hub.write(UBE_CODE, async (space) => {
      const failing = { ...space, device: space.device, lookupAll: () => Promise.reject(new Error('40001')) }
      return acceptPush(
        failing,
        { actor: silver, isRevoked: false, isFresh: true, deviceId: 'tablet' },
        [attendance(1)],
        '2026-11-20T01:00:00.000Z',
      )
    })
    await expect(write).rejects.toThrow('40001')
    expect(hub.committed(UBE_CODE).devices.size).toBe(0)
  })
})

describe('Nobody pushes, overwrites or reads what is not theirs', () => {
  test("another account cannot push as somebody's device", async () => {
    const hub = await hubWith(village())
    await ask(hub, silver, asking({ mutations: [attendance(1)] }))
    const stolen = asking({ mutations: [pushed(2, 'attendance.record@1', came('x'), student)] })
    await expect(ask(hub, student, stolen)).rejects.toThrow(NotYourDevice)
    expect(hub.committed(UBE_CODE).devices.get('tablet')?.lastMutationId).toBe(1)
  })

  test("a fact with another fact's id does not overwrite it", async () => {
    const hub = await hubWith(village())
    await ask(hub, silver, asking({ mutations: [attendance(1)] }))
    const forged = { ...came('fact-1'), mark: 'absent' }
    const request = asking({
      device: 'other',
      mutations: [pushed(1, 'attendance.record@1', forged, student)],
    })
    expect(outcomes((await ask(hub, student, request)).results)).toEqual(['refused record-known'])
    expect(rowOnHub(hub, 'attendance', 'fact-1')).toMatchObject({ mark: 'present' })
  })

  test('a learner does not speak for another', async () => {
    const hub = await hubWith(village())
    const mutations = [
      pushed(1, 'booking.cancel@1', { bookingId: 'line.taro' }, hana),
      pushed(2, 'request.withdraw@1', { requestId: 'wish-taro' }, hana),
    ]
    const { results } = await ask(hub, hana, asking({ mutations }))
    expect(outcomes(results)).toEqual(['refused forbidden', 'refused forbidden'])
  })

  test("another's cursor gives nothing but the reader's own snapshot", async () => {
    const hub = await hubWith(village())
    const all = await ask(hub, coordinator, asking())
    const own = await ask(hub, taro, asking({ cursor: all.cursor }))
    expect(own.page).toBe('snapshot-start')
    expect(own.changes.filter((one) => one.table === 'learner').map((one) => one.id)).toEqual(['taro'])
  })

  test('requests outside the protocol are not requests', () => {
    const many = Array.from({ length: 101 }, (_, index) => attendance(index + 1))
    const bad = [
      { ...asking(), more: 1 },
      asking({ device: '../x' }),
      asking({ mutations: many }),
      asking({ cursor: 'x'.repeat(1001) }),
      asking({ mutations: [attendance(0)] }),
      asking({ mutations: [attendance(1, { madeAt: 'yesterday' })] }),
    ]
    expect(bad.map((one) => SyncRequest.safeParse(one).success)).toEqual(bad.map(() => false))
    expect(SyncRequest.safeParse(asking({ mutations: many.slice(1) })).success).toBe(true)
  })
})

describe('Races are decided by the order in which the hub hears of them', () => {
  test('two ask for the last seat: one has it, the other is first in the queue', async () => {
    const full = put('lesson', aLesson('maps', { capacity: 1 }))
    const hub = await hubWith([...village(), full])
    const seat = (learnerId: string) => ({
      lessonId: 'maps',
      learnerId,
      number: '12345678',
      seats: 1,
      bookedAt: '2026-11-20T01:00:00.000Z',
      introduction: null,
    })
    const [one, two] = await Promise.all([
      ask(hub, hana, asking({ device: 'a', mutations: [pushed(1, 'booking.join@1', seat('hana'), hana)] })),
      ask(hub, taro, asking({ device: 'b', mutations: [pushed(1, 'booking.join@1', seat('taro'), taro)] })),
    ])
    expect([...outcomes(one.results), ...outcomes(two.results)]).toEqual(['applied', 'applied'])
    expect(rowOnHub(hub, 'booking', 'maps.hana')).toMatchObject({ state: 'booked', position: null })
    expect(rowOnHub(hub, 'booking', 'maps.taro')).toMatchObject({ state: 'waitlisted', position: 1 })
  })

  test('two coordinators send one helper to two places: the second is told so', async () => {
    const at = (id: string) => put('lesson', aLesson(id, { lessonDay: '2026-11-28' }))
    const hub = await hubWith([...village(), at('here'), at('there')])
    const send = (lessonId: string) => ({ lessonId, helpers: [{ volunteerId: 'neighbour', part: 'lead' }] })
    const answers = await Promise.all(
      ['here', 'there'].map((lessonId) => {
        const mutations = [pushed(1, 'pairing.confirm@1', send(lessonId), coordinator)]
        return ask(hub, coordinator, asking({ device: `pc-${lessonId}`, mutations }))
      }),
    )
    expect(answers.flatMap((one) => outcomes(one.results))).toEqual([
      'applied',
      'refused volunteer-double-booked',
    ])
  })

  test('what depends on an earlier change of the same request finds it done', async () => {
    const hub = await hubWith(village())
    const mutations = [
      pushed(1, 'pairing.withdraw@1', { pairingId: 'visit-hana.student' }, coordinator),
      pushed(2, 'pairing.withdraw@1', { pairingId: 'visit-hana.student' }, coordinator),
      pushed(3, 'lesson.cancel@1', { lessonId: 'visit-hana', reason: '大雨' }, coordinator),
      pushed(4, 'lesson.finish@1', { lessonId: 'visit-hana', at: '2026-11-20T08:00:00.000Z' }, coordinator),
    ]
    const { results } = await ask(hub, coordinator, asking({ mutations }))
    expect(outcomes(results)).toEqual(['applied', 'refused pairing-over', 'applied', 'applied'])
    expect(results[3]?.flags).toEqual(['lesson-cancelled'])
    expect(rowOnHub(hub, 'pairing', aPairing('visit-hana', 'student').id)).toMatchObject({
      state: 'withdrew',
    })
  })
})
