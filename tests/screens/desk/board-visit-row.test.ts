import { mount, RouterLinkStub } from '@vue/test-utils'
import { expect, test } from 'vitest'
import BoardVisitRow from '#client/desk/pairing/BoardVisitRow.vue'
import type { BoardVisit } from '#client/desk/pairing/board-visits.ts'
import { i18n } from '#client/words/words.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { type Finding, hard, soft } from '#domain/finding.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { aPairing } from '../../unit/domain/sample-rows.ts'

const TODAY = tokyoDay(new Date().toISOString())
const FAR = soft('student-too-far', '一人で行くには遠い所です。', 'visit', 'ren')
const UNTRAINED = hard('check-missing', '研修がまだです。', 'visit', 'ren')

const rowOf = (given: Partial<BoardVisit>, findings: Finding[] = []) =>
  mount(BoardVisitRow, {
    props: {
      visit: {
        ...{ visitId: 'visit', kind: 'lesson', title: 'LINE', area: '見本', placeName: '', position: null },
        ...{ day: addDays(TODAY, 3), startMinute: 600, durationMinutes: 60, learnerId: null, needed: 1 },
        ...{ pairings: [], suggested: [], standing: 'lacking' },
        ...given,
      },
      ...{ number: 1, busy: false, whyNot: undefined },
      nameOf: (id: string) => (id === 'ren' ? '見本 蓮' : ''),
      findings: findings.map((finding) => ({ visitId: 'visit', volunteerId: 'ren', finding })),
    },
    global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } },
  })
const suggested: BoardVisit['suggested'] = [{ volunteerId: 'ren', part: 'lead', isLocked: true }]
const accepted: Pairing[] = [aPairing('visit', 'ren', { state: 'accepted' })]

test('what has to be known is said by name, and asking or settling all the same is its own button', () => {
  const asking = rowOf({ suggested }, [FAR]).text()
  expect(asking).toContain('見本 蓮さん：一人で行くには遠い所です。')
  expect(asking).toContain('承知のうえでお願いする')
  expect(asking).toContain('案で人がそろいます')
  expect(rowOf({ pairings: accepted, standing: 'agreed' }, [FAR]).text()).toContain('承知のうえで決める')
  expect(rowOf({ suggested }).text()).not.toContain('承知のうえで')
})

test('whom a rule forbids is not asked, and does not count as one of those who are enough', () => {
  const text = rowOf({ suggested }, [UNTRAINED]).text()
  expect(text).toContain('研修がまだです。')
  expect(text).not.toContain('お願いする')
  expect(text).toContain('人が足りません')
})

test('nobody drops out of what has begun', () => {
  const pairings = [aPairing('visit', 'ren', { state: 'confirmed' })]
  expect(rowOf({ pairings, standing: 'settled' }).text()).toContain('来られなくなった')
  expect(rowOf({ pairings, standing: 'settled', day: TODAY, startMinute: 0 }).text()).not.toContain(
    '来られなくなった',
  )
})

test('its name says when, what and where, and its standing is told when it changes', () => {
  const row = rowOf({})
  expect(row.attributes('aria-label')).toContain('LINE')
  expect(row.get('[aria-live="polite"]').text()).toBe('人が足りません')
})
