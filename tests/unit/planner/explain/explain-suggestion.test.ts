import { describe, expect, test } from 'vitest'
import { explainSuggestion } from '#planner/explain/explain-suggestion.ts'
import { sayReason, sayRunnerUp } from '#planner/explain/say-reason.ts'
import { everyCheck, homeVisit, minor, plan, silver } from '../../domain/rules/plan-builder.ts'
import { aWeek, helps, leads, learner, suggested } from '../sample-week.ts'

const HERE = { latitude: 34, longitude: 131.2 }
const nameOf = (id: string): string => `見本 ${id}`
const home = homeVisit('home', { seatsTaken: 1, position: HERE })
const people = [silver('花子', { home: HERE }), silver('一郎', { home: HERE }), minor('太郎', { home: HERE })]
const week = aWeek({
  plan: plan({ lessons: [home], volunteers: people, checks: people.flatMap(({ id }) => everyCheck(id)) }),
  learners: [learner('l', { familiarVolunteerIds: ['花子'] })],
  learnerIdsOf: new Map([['home', ['l']]]),
  knownPairs: new Set([['花子', '太郎'].sort().join(' ')]),
  recentLessons: new Map([['花子', 9]]),
})
const visits = [suggested('home', [leads('花子'), helps('太郎')])]

describe('Why these were suggested', () => {
  const told = explainSuggestion(week, visits, 'home')

  test('what weighs most is told first', () => {
    const sentences = told?.reasons.map((reason) => sayReason(reason, nameOf)) ?? []
    expect(sentences.slice(0, 3)).toEqual([
      '孫世代の見本 太郎さんが一緒に行きます。',
      '見本 花子さんは、受講者のなじみの人です。',
      'ちがう世代の人が一緒に行きます。',
    ])
    expect(sentences).toContain('見本 花子さんと見本 太郎さんは、前にも一緒に行っています。')
    expect(sentences).toContain('見本 太郎さんは、この4週間まだ行っていません。')
    expect(sentences).toContain('見本 太郎さんの家から約0分です。')
    expect(sentences.every(({ length }) => length <= 60)).toBe(true)
  })

  test('who would have been next, and how much worse that is', () => {
    expect(told?.runnerUp?.volunteerId).toBe('一郎')
    expect(sayRunnerUp(told?.runnerUp ?? null, nameOf)).toMatch(
      /^次の候補は見本 一郎さんです（\d+点の差）。$/,
    )
    expect(sayRunnerUp(null, nameOf)).toBe('ほかに行ける人はいません。')
  })

  test('a visit nobody goes to has no reasons', () => {
    expect(explainSuggestion(week, [], 'home')).toBeNull()
  })
})
