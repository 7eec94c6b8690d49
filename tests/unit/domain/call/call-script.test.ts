import { expect, test } from 'vitest'
import type { Call } from '#domain/call/call.ts'
import { callScript } from '#domain/call/call-script.ts'
import { lesson } from '../rules/plan-builder.ts'

const call = (given: Partial<Call>): Call => ({
  id: 'call',
  kind: 'remind',
  aboutTable: 'booking',
  aboutId: 'one',
  contactId: null,
  state: 'open',
  tries: 0,
  outcome: '',
  notes: '',
  dueOn: '2026-11-24',
  ...given,
})
const about = { municipalityName: '見本市', personName: '見本　花子', lesson: lesson('one') }

test('the script says who calls, whom, and about which lesson', () => {
  const said = callScript(call({}), about)
  expect(said).toContain('見本市')
  expect(said).toContain('見本　花子さん')
  expect(said).toContain('11月25日（水）午後4時からの「見本の講座」')
})

test('a free place is offered as a question', () => {
  expect(callScript(call({ kind: 'offer-a-place' }), about)).toContain('席が空きました。お越しになりますか')
})

test('a cancellation is told with its reason', () => {
  const said = callScript(call({ kind: 'confirm', notes: '中止のお知らせ：大雨のため' }), about)
  expect(said).toContain('中止になりました（大雨のため）')
  expect(said).not.toContain('ご都合に変わり')
})

test('a call about a wish without a lesson speaks of the request', () => {
  expect(callScript(call({ kind: 'confirm' }), { ...about, lesson: undefined })).toContain('お申し込み')
})
