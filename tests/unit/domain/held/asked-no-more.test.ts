import { describe, expect, test } from 'vitest'
import { askAboutHeld } from '#domain/held/ask-about-held.ts'
import { setAsideHeld } from '#domain/held/set-aside-held.ts'
import { sendAgainHeld } from '#domain/mutations.ts'
import { type Change, put } from '#domain/rows.ts'
import { judged } from '../judging.ts'
import { aHeld, aLesson, NOW } from '../sample-rows.ts'

const input = {
  id: 'fact-1',
  lessonId: 'line',
  personKind: 'learner',
  personId: 'hana',
  mark: 'present',
  at: NOW,
}
const heldId = 'held.tablet.1'
const waiting = [
  put('lesson', aLesson('line')),
  put('held', { ...aHeld(heldId), input }),
  put('held', aHeld('held.tablet.2')),
]
const asking = async (rows: readonly Change[], ofId: string): Promise<Change[]> => {
  const asked = await judged(askAboutHeld, rows, { heldId: ofId, callId: `call.${ofId}` })
  return [...rows, ...asked.changes]
}

describe('The call to whoever typed a change that waits', () => {
  test.each([
    ['sent again', sendAgainHeld, { heldId, name: 'attendance.record@1', input }],
    ['set aside', setAsideHeld, { heldId, reason: '二重に届いたため' }],
  ])('is not made any more once it is %s; a call about another stays', async (_how, decide, said) => {
    const rows = await asking(await asking(waiting, heldId), 'held.tablet.2')
    const done = await judged(decide as typeof sendAgainHeld, rows, said as never)
    expect(done.said).toBe('applied')
    expect(done.written('call', `call.${heldId}`)).toMatchObject({ state: 'done', tries: 0 })
    expect(done.written('call', 'call.held.tablet.2')).toBeUndefined()
  })

  test('that was made already stays as it was noted', async () => {
    const rows = await asking(waiting, heldId)
    const call = rows.flatMap((one) => (one.table === 'call' && one.row ? [one.row] : []))[0]
    expect(call?.state).toBe('open')
    const made = call ? [put('call', { ...call, state: 'done', outcome: 'つながりました', tries: 1 })] : []
    const done = await judged(setAsideHeld, [...rows, ...made], { heldId, reason: '' })
    expect(done.written('held', heldId)?.state).toBe('set-aside')
    expect(done.written('call', `call.${heldId}`)).toBeUndefined()
  })
})
