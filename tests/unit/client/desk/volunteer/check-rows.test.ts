import { describe, expect, test } from 'vitest'
import { checkRows } from '#client/desk/volunteer/check-rows.ts'
import { aMinor, allChecks, aVolunteer, TODAY } from '../../../domain/sample-rows.ts'

const checks = allChecks('taro').map((check) => ({ ...check, checkerName: '見本　京子', enderName: '' }))
const training = checks.filter(({ kind }) => kind === 'training')

describe('How the checks of a volunteer stand', () => {
  test('an adult is asked for three, a minor for five', () => {
    const kinds = (rows: ReturnType<typeof checkRows>) => rows.map(({ kind }) => kind)
    expect(kinds(checkRows(aVolunteer('taro'), [], TODAY))).toEqual(['training', 'identity', 'insurance'])
    expect(kinds(checkRows(aMinor('taro'), [], TODAY))).toContain('guardian-consent')
    expect(checkRows(aMinor('taro'), [], TODAY)).toHaveLength(5)
  })

  test('what was recorded is shown although it is not asked any more', () => {
    expect(checkRows(aVolunteer('taro'), checks, TODAY)).toHaveLength(5)
  })

  test.each([
    ['in-force', {}],
    ['lapsed', { validUntil: '2026-11-19' }],
    ['ahead', { validFrom: '2026-11-21' }],
    ['ended', { validUntil: '2026-11-19', ended: { by: 'x', on: TODAY, reason: 'over' as const } }],
    ['in-force', { validUntil: TODAY, ended: { by: 'x', on: TODAY, reason: 'over' as const } }],
  ])('a check is %s by its days', (standing, more) => {
    const [row] = checkRows(
      aVolunteer('taro'),
      training.map((check) => ({ ...check, ...more })),
      TODAY,
    )
    expect(row).toMatchObject({ kind: 'training', standing })
  })
})
