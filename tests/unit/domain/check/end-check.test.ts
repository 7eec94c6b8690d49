import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { endCheck } from '#domain/check/end-check.ts'
import { recordCheck } from '#domain/check/record-check.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aHomeVisit,
  aMinor,
  aMunicipality,
  aPairing,
  aVolunteer,
  allChecks,
  TODAY,
  volunteerRows,
} from '../sample-rows.ts'

const visit = (id: string, lessonDay: string) => [
  put('lesson', aHomeVisit(id, 'hana', { startMinute: 940, state: 'confirmed', lessonDay })),
  put('pairing', aPairing(id, 'silver')),
  put('pairing', aPairing(id, 'student', { part: 'partner' })),
]
const rows = [
  put('municipality', aMunicipality()),
  ...volunteerRows(aVolunteer('silver')),
  ...volunteerRows(aMinor('student')),
  ...visit('tomorrow', '2026-11-21'),
  ...visit('later', '2026-11-28'),
  ...visit('yesterday', '2026-11-19'),
]
const ending = (
  volunteerId: string,
  kind: 'guardian-consent' | 'insurance' | 'training',
  endedFrom = TODAY,
) => ({
  ...{ volunteerId, kind, endedFrom },
  reason: 'taken-back' as const,
})
const no = ending('student', 'guardian-consent')

describe('A check that is ended', () => {
  test('is ended by the coordinator alone', async () => {
    expect(await whoMay(endCheck, rows, no, { volunteer: 'student' })).toEqual(['coordinator'])
  })

  test('counts until the day before, and says who ended it, when and why', async () => {
    const done = await judged(endCheck, rows, ending('student', 'guardian-consent', '2026-11-25'))
    expect(done.written('check', 'student.guardian-consent')).toMatchObject({
      validFrom: '2026-01-01',
      validUntil: '2026-11-24',
      ended: { by: 'account-coordinator', on: TODAY, reason: 'taken-back' },
    })
  })

  test('ends with every other of its kind, also one that was to begin later, and with no other kind', async () => {
    const [consent] = allChecks('student').filter(({ kind }) => kind === 'guardian-consent')
    if (!consent) throw new Error('no consent')
    const longer = { ...consent, id: 'longer', validFrom: '2027-01-01', validUntil: '2029-12-31' }
    const lapsed = { ...consent, id: 'lapsed', validUntil: '2026-03-31' }
    const done = await judged(endCheck, [...rows, put('check', longer), put('check', lapsed)], no)
    const ended = done.changes.filter(({ table }) => table === 'check').map(({ id }) => id)
    expect(ended.sort()).toEqual(['longer', 'student.guardian-consent'])
  })

  test('takes a minor whose guardian says no out of the visits ahead; the adult goes on', async () => {
    const done = await judged(endCheck, rows, no)
    for (const id of ['tomorrow', 'later'])
      expect(done.written('pairing', `${id}.student`)).toMatchObject({ state: 'withdrew' })
    expect(done.written('lesson', 'tomorrow')).toMatchObject({ state: 'confirmed' })
    expect(done.written('pairing', 'tomorrow.silver')).toBeUndefined()
  })

  test('takes the adult out: the visit needs people again and the minor is no longer confirmed', async () => {
    const done = await judged(endCheck, rows, ending('silver', 'training', '2026-11-25'))
    expect(done.written('pairing', 'later.silver')).toMatchObject({ state: 'withdrew' })
    expect(done.written('pairing', 'later.student')).toMatchObject({ state: 'accepted' })
    expect(done.written('lesson', 'later')).toMatchObject({ state: 'open' })
    expect(done.written('lesson', 'tomorrow')).toBeUndefined()
  })

  test('takes nobody out where no rule asks for it', async () => {
    const done = await judged(endCheck, rows, ending('silver', 'insurance'))
    expect(done.changes.map(({ table }) => table)).toEqual(['check'])
  })

  test('is a fact also of days gone by: what was promised then is flagged, and nothing is refused', async () => {
    const done = await judged(endCheck, rows, ending('student', 'guardian-consent', '2026-11-19'))
    expect(done).toMatchObject({ said: 'applied', flags: ['minor-consent'] })
    expect(done.written('pairing', 'yesterday.student')).toBeUndefined()
  })

  const paper = { checkId: 'new', volunteerId: 'student', kind: 'guardian-consent' as const }
  const days = { checkedOn: TODAY, validFrom: '2026-11-21', validUntil: '2027-03-31' }

  test('may be recorded anew by whoever knows that it was taken back', async () => {
    const done = await judged(endCheck, rows, no)
    const anew = { ...paper, ...days, takenBackOn: TODAY }
    const recorded = await judged(recordCheck, [...rows, ...done.changes], anew)
    expect(recorded.said).toBe('applied')
    expect(recorded.written('check', 'new')).not.toHaveProperty('takenBackOn')
  })

  test.each([
    ['is older', { ...days, checkedOn: '2026-11-19', takenBackOn: TODAY }, 'check-taken-back'],
    ['is of somebody who had not heard of the no', days, 'check-taken-back'],
    ['is of another kind', { ...days, kind: 'school-approval' as const }, 'applied'],
  ])('is not undone by a yes that %s', async (_which, more, code) => {
    const done = await judged(endCheck, rows, no)
    expect((await judged(recordCheck, [...rows, ...done.changes], { ...paper, ...more })).said).toBe(code)
  })

  test('that was recorded by mistake, or is over, may be recorded anew without more', async () => {
    const done = await judged(endCheck, rows, { ...no, reason: 'mistaken' as const })
    expect((await judged(recordCheck, [...rows, ...done.changes], { ...paper, ...days })).said).toBe(
      'applied',
    )
  })

  test('from before it began counts on no day, however long ago that is', async () => {
    const done = await judged(endCheck, rows, { ...no, endedFrom: '0000-01-01' })
    const ended = done.changes.flatMap(({ table, row }) => (table === 'check' && row ? [row] : []))
    expect(ended.length).toBeGreaterThan(0)
    for (const one of ended) expect(one.validUntil).toBe(addDays(one.validFrom, -1))
  })

  test('takes back what they were merely asked for and could not say yes to', async () => {
    const asked = put('pairing', aPairing('later', 'student', { part: 'partner', state: 'asked' }))
    const done = await judged(endCheck, [...rows, asked], no)
    expect(done.written('pairing', 'later.student')).toMatchObject({ state: 'withdrew' })
  })

  test('was ended once: the second time nothing is to be done', async () => {
    const done = await judged(endCheck, rows, no)
    expect(await judged(endCheck, [...rows, ...done.changes], no)).toMatchObject({
      said: 'applied',
      flags: ['known-already'],
      changes: [],
    })
  })

  test('cannot be ended where none was recorded', async () => {
    const none = [put('volunteer', aVolunteer('new'))]
    expect((await judged(endCheck, none, ending('new', 'training'))).said).toBe('check-unknown')
  })
})
