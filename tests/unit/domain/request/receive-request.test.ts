import { describe, expect, test } from 'vitest'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { PASSED_ON } from '#domain/request/request.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aBooking,
  aContact,
  aMinor,
  anActor,
  aPairing,
  aRequest,
  aVolunteer,
  learnerRows,
  NOW,
  volunteerRows,
} from '../sample-rows.ts'

const { state: _state, lessonId: _lessonId, ...request } = aRequest('wish', 'hana')
const introduction = { name: '見本 花', kana: 'みほん はな', telephone: '0836999999', family: '長女' }
const known = learnerRows('hana')
const input = { request, introduction: null }

describe('A wish', () => {
  test('is taken from the learner, their family or the coordinator', async () => {
    expect(await whoMay(receiveRequest, known, input, { learner: 'hana' })).toEqual([
      'coordinator',
      'learner',
      'family',
    ])
    expect(await whoMay(receiveRequest, known, input, { learner: 'taro' })).toEqual(['coordinator'])
  })

  test('of family is family’s, never the learner’s own', async () => {
    const family = anActor('family', 'hana')
    const asked = async (askedBy: typeof request.askedBy, consent: typeof request.consent) => {
      const wish = { request: { ...request, askedBy, consent }, introduction: null }
      return (await judged(receiveRequest, known, wish, family)).said
    }
    expect(await asked({ who: 'self', relation: '' }, 'said-by-self')).toBe('family-not-self')
    expect(await asked({ who: 'self', relation: '' }, 'said-to-family')).toBe('family-not-self')
    expect(await asked({ who: 'family', relation: '子' }, 'said-by-self')).toBe('family-not-self')
    expect(await asked({ who: 'family', relation: '子' }, 'said-to-family')).toBe('applied')
  })

  test('is taken by a helper of one of the learner’s lessons, who may not change who the learner is', async () => {
    const met = [
      ...known,
      put('booking', aBooking('line', 'hana')),
      put('pairing', aPairing('line', 'silver')),
      ...volunteerRows(aVolunteer('silver')),
    ]
    const helper = anActor('volunteer', 'silver')
    const said = async (rows: typeof met, typed: typeof input | typeof introduced = passedOn) =>
      (await judged(receiveRequest, rows, typed, helper)).said
    const passedOn = { request: { ...request, askedBy: { ...PASSED_ON } }, introduction: null }
    const introduced = { ...passedOn, introduction }
    expect(await said(met)).toBe('applied')
    expect(await said(met, introduced)).toBe('forbidden')
    expect(await said(known)).toBe('forbidden')
    for (const state of ['asked', 'declined', 'withdrew'] as const)
      expect(await said([...met, put('pairing', aPairing('line', 'silver', { state }))])).toBe('forbidden')
    for (const state of ['cancelled', 'waitlisted'] as const)
      expect(await said([...met, put('booking', aBooking('line', 'hana', { state }))])).toBe('forbidden')
    const elsewhere = put('pairing', aPairing('line', 'silver', { state: 'declined' }))
    expect(await said([...met, elsewhere, put('pairing', aPairing('maps', 'silver'))])).toBe('forbidden')
    expect(await said([...met, put('volunteer', aMinor('silver'))])).toBe('wish-by-minor')
    expect(await said(met, input)).toBe('wish-not-passed-on')
    for (const more of [{ door: 'telephone' }, { consent: 'said-on-telephone' }] as const)
      expect(await said(met, { ...passedOn, request: { ...passedOn.request, ...more } })).toBe(
        'wish-not-passed-on',
      )
  })

  test('is received and belongs to no lesson yet', async () => {
    const done = await judged(receiveRequest, known, input, anActor('learner', 'hana'))
    expect(done.written('request', 'wish')).toEqual(aRequest('wish', 'hana'))
    expect(done.changes).toHaveLength(1)
  })

  test('of a newcomer makes them known', async () => {
    const done = await judged(receiveRequest, [], { request, introduction })
    expect(done.written('learner', 'hana')).toMatchObject({ id: 'hana', contactId: 'contact.hana' })
    expect(done.written('contact', 'contact.hana')).toMatchObject({ ...introduction, address: '' })
  })

  test('of somebody known corrects what they said anew and keeps the rest', async () => {
    const done = await judged(receiveRequest, known, { request, introduction })
    const { address, notes } = aContact('hana')
    expect(done.written('contact', 'contact.hana')).toMatchObject({ ...introduction, address, notes })
  })

  test.each([
    [
      'another wish of this id was received before',
      [...known, put('request', aRequest('wish', 'hana', { topics: ['地図・道案内'] }))],
      'request-known',
    ],
    ['nobody knows the learner', [], 'learner-unknown'],
  ])('is refused when %s', async (_why, rows, code) => {
    expect((await judged(receiveRequest, rows, input)).said).toBe(code)
  })

  test('that the desk sent out of a rescue file is not refused when the tablet sends it too', async () => {
    const sent = await judged(receiveRequest, [], { request, introduction })
    const booked = put('request', aRequest('wish', 'hana', { state: 'booked', lessonId: 'line' }))
    const tablet = anActor('learner', 'hana')
    const late = { request: { ...request, receivedAt: '2026-09-01T01:00:00.000Z' }, introduction }
    expect(await judged(receiveRequest, [...sent.changes, booked], late, tablet)).toMatchObject({
      said: 'applied',
      flags: ['known-already'],
      changes: [],
    })
  })

  test('of a known id that says otherwise who somebody is, is not taken for the same', async () => {
    const sent = await judged(receiveRequest, [], { request, introduction })
    const other = { request, introduction: { ...introduction, telephone: '0836000009' } }
    expect((await judged(receiveRequest, sent.changes, other)).said).toBe('request-known')
  })

  test.each<[string, Partial<typeof request>, string]>([
    [
      'to have been written down by an operator',
      { askedBy: { who: 'operator', relation: '' } },
      'not-for-residents',
    ],
    ['to have been said on the telephone', { consent: 'said-on-telephone' }, 'not-for-residents'],
    ['to have come on paper', { door: 'paper' }, 'not-for-residents'],
    ['a visit to a school', { placeKind: '学校' }, 'not-for-residents'],
    ['a visit to a care home', { placeKind: '介護施設' }, 'applied'],
  ])('may not say of itself %s unless somebody who works here wrote it', async (_what, more, code) => {
    const said = { request: { ...request, ...more }, introduction: null }
    expect((await judged(receiveRequest, known, said, anActor('learner', 'hana'))).said).toBe(code)
    expect((await judged(receiveRequest, known, said)).said).toBe('applied')
  })

  test.each<[string, Partial<typeof request>, string]>([
    ['the same topic twice', { topics: ['LINE', 'LINE'] }, 'topic-twice'],
    ['days that were past when it was said', { wish: ['2026-11-17.pm', '2026-11-18.am'] }, 'wish-past'],
    ['a past day and one to come', { wish: ['2026-11-18.pm', '2026-11-24.am'] }, 'applied'],
    [
      'a day that passed while it was under way',
      { wish: ['2026-11-17.am'], receivedAt: '2026-11-16T01:00:00.000Z' },
      'applied',
    ],
    ['today', { wish: ['2026-11-20.am'] }, 'applied'],
  ])('for %s is answered alike whoever asks', async (_what, more, code) => {
    const said = { request: { ...request, ...more }, introduction: null }
    for (const actor of [anActor('learner', 'hana'), anActor('coordinator')])
      expect((await judged(receiveRequest, known, said, actor)).said).toBe(code)
  })

  test.each([
    ['2026-11-12T01:00:00.000Z', '2026-11-12T01:00:00.000Z'],
    ['2026-09-01T01:00:00.000Z', NOW],
    ['2026-11-20T01:00:00.001Z', NOW],
  ])('that a learner’s device says is of %s is of %s', async (receivedAt, kept) => {
    const said = { request: { ...request, receivedAt }, introduction: null }
    const own = await judged(receiveRequest, known, said, anActor('learner', 'hana'))
    expect(own.written('request', 'wish')).toMatchObject({ receivedAt: kept })
    expect((await judged(receiveRequest, known, said)).written('request', 'wish')).toMatchObject({
      receivedAt,
    })
  })

  test.each([
    [{ telephone: '０８３６-99-9999' }, 'applied'],
    [{ telephone: '12345' }, 'telephone-wrong'],
    [{ kana: ' ' }, 'name-missing'],
    [{ name: '\u3164\u200B' }, 'name-missing'],
    [{ kana: '\u2800' }, 'name-missing'],
  ])('of a newcomer who says %j of themselves is %s', async (more, code) => {
    const said = { request, introduction: { ...introduction, ...more } }
    expect((await judged(receiveRequest, [], said, anActor('learner', 'hana'))).said).toBe(code)
    expect((await judged(receiveRequest, [], said)).said).toBe('applied')
  })

  test('is the last of five that are open; the coordinator may take more', async () => {
    const open = (count: number) => [
      ...known,
      put('request', aRequest('done', 'hana', { state: 'done' })),
      ...Array.from({ length: count }, (_, index) => put('request', aRequest(`open-${index}`, 'hana'))),
    ]
    const hana = anActor('learner', 'hana')
    expect((await judged(receiveRequest, open(4), input, hana)).said).toBe('applied')
    expect((await judged(receiveRequest, open(5), input, hana)).said).toBe('too-many-wishes')
    expect((await judged(receiveRequest, open(5), input)).said).toBe('applied')
  })

  test('is not taken after twenty of one day or sixty of two months, withdrawn or not; the coordinator may', async () => {
    const hana = anActor('learner', 'hana')
    const withdrawn = (count: number, receivedAt: string) => [
      ...known,
      ...Array.from({ length: count }, (_, index) =>
        put('request', aRequest(`gone-${index}`, 'hana', { state: 'withdrawn', receivedAt })),
      ),
    ]
    const said = async (rows: ReturnType<typeof withdrawn>, actor = hana) =>
      (await judged(receiveRequest, rows, input, actor)).said
    expect(await said(withdrawn(19, NOW))).toBe('applied')
    expect(await said(withdrawn(20, NOW))).toBe('too-many-lately')
    expect(await said(withdrawn(20, NOW), anActor('coordinator'))).toBe('applied')
    expect(await said(withdrawn(59, '2026-11-01T01:00:00.000Z'))).toBe('applied')
    expect(await said(withdrawn(60, '2026-11-01T01:00:00.000Z'))).toBe('too-many-lately')
  })
})
