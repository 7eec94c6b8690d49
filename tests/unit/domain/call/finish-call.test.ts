import { describe, expect, test } from 'vitest'
import { finishCall } from '#domain/call/finish-call.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aCall } from '../sample-rows.ts'

const rows = [put('call', aCall('call', 'line.hana', { tries: 1 }))]
const input = { callId: 'call', outcome: '伝えました' }

describe('A call that was made', () => {
  test('is noted by the coordinator', async () => {
    expect(await whoMay(finishCall, rows, input)).toEqual(['coordinator'])
  })

  test('is done, with what came of it and one try more', async () => {
    const done = await judged(finishCall, rows, input)
    expect(done.written('call', 'call')).toMatchObject({ state: 'done', outcome: '伝えました', tries: 2 })
  })

  test('is refused when nobody was to be called', async () => {
    expect((await judged(finishCall, [], input)).said).toBe('call-unknown')
  })
})
