import { expect, test } from 'vitest'
import type { AuditLine } from '#domain/audit/audit-line.ts'
import { auditSentence } from '#domain/audit/audit-sentence.ts'
import { namingById } from '#domain/audit/naming-by-id.ts'

const line = (more: Partial<AuditLine>): AuditLine => ({
  number: 1,
  at: '2026-11-20T03:00:00.000Z',
  accountId: 'a-1',
  what: 'contact.viewed',
  about: [],
  more: 0,
  hash: '',
  ...more,
})
const naming = {
  account: () => '小川さん',
  person: (about: string) =>
    ({ 'contact/1': '福田さん', 'learner/1': '福田さん', 'contact/2': '村田さん' })[about] ?? null,
  device: (id: string) => `端末「${id}」`,
}
const said = (more: Partial<AuditLine>) => auditSentence(line(more), naming)

test('a view tells who saw whose details, on which screen and when by that device', () => {
  const about = ['contact/1', 'place/desk-person', 'seen/2026-11-19T01:05:00.000Z']
  expect(said({ about })).toBe(
    '小川さんが、福田さんの連絡先を見ました（人のくわしい内容、11月19日（木）午前10時5分）。',
  )
})

test('a person named by several rows is told once, and beyond two only how many others', () => {
  expect(said({ what: 'request.receive@1', about: ['request/1', 'learner/1', 'contact/1'] })).toBe(
    '小川さんが、福田さんの申し込みを受け付けました。',
  )
  expect(said({ what: 'contact.delivered', about: ['contact/1', 'contact/2'], more: 498 })).toBe(
    '小川さんが、福田さん、村田さんほか498人の連絡先を端末に受け取りました。',
  )
})

test.each(['toString', '__proto__', 'constructor@1'])('what calls itself %s is told by its name', (what) => {
  expect(said({ what })).toContain(`「${what}」をしました`)
})

test('a delivery says when it told only the names of some', () => {
  expect(said({ what: 'contact.delivered', about: ['contact/1', 'masked-contact/3'] })).toBe(
    '小川さんが、福田さんの連絡先を端末に受け取りました（お名前だけの方を含む）。',
  )
})

test('what was done on a tablet tells on which', () => {
  expect(said({ what: 'session.opened', about: ['account/a-1', 'device/t-1'] })).toBe(
    '小川さんが、使いはじめました（端末「t-1」）。',
  )
  expect(said({ what: 'contact.delivered', about: ['device/t-1', 'contact/1'] })).toBe(
    '小川さんが、福田さんの連絡先を端末に受け取りました（端末「t-1」）。',
  )
})

test('what nobody signed in did, and what this release does not know, are told as they are', () => {
  expect(said({ accountId: null, what: 'sign-in.failed' })).toBe('はじめることに失敗しました。')
  expect(said({ what: 'lesson.teleport@9' })).toBe('小川さんが、「lesson.teleport@9」をしました。')
})

test('without names, accounts are told by role and id and persons by what they are', () => {
  const byId = namingById(new Map([['a-1', 'coordinator']]))
  const sentence = auditSentence(
    line({ what: 'learner.erase@1', about: ['learner/l-1', 'request/r-1'] }),
    byId,
  )
  expect(sentence).toBe('調整担当者（a-1）が、受講者（l-1）のデータを消しました。')
  expect(byId.account('a-2')).toBe('利用者（a-2）')
  expect(byId.device('t-1')).toBe('端末（t-1）')
  expect(namingById(new Map(), new Map([['t-1', 'タブレット3']])).device('t-1')).toBe('端末「タブレット3」')
})
