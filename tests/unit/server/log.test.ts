import { describe, expect, test } from 'vitest'
import { logTo, traceOf } from '../../../src/server/log.ts'

describe('the log', () => {
  test('an entry is one line of JSON with its time', () => {
    const lines: string[] = []
    logTo((line) => lines.push(line))({ level: 'error', event: 'failed', requestId: 'r1' })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.endsWith('\n')).toBe(true)
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: expect.stringMatching(/Z$/) as unknown,
      level: 'error',
      event: 'failed',
      requestId: 'r1',
    })
  })

  test('of an error the kind, the code and the place are told, never what it says', () => {
    const error = Object.assign(new TypeError('見本　花子\n0836-00-0001'), { code: 'ERR_X' })
    const trace = traceOf(error)
    expect(trace).toMatchObject({ error: 'TypeError', code: 'ERR_X' })
    expect(trace.at?.[0]).toMatch(/^at .*log\.test\.ts/)
    expect(JSON.stringify(trace)).not.toMatch(/花子|0836/)
  })

  test('something thrown that is no error is told by its type', () => {
    expect(traceOf('見本　花子')).toEqual({ error: 'string' })
  })
})
