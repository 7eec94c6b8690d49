import { describe, expect, test } from 'vitest'
import { adultFromOf } from '#domain/volunteer/adult-from.ts'

describe('The day from which somebody is an adult', () => {
  test.each([
    ['the 18th birthday', '2010-04-02', '2028-04-02'],
    ['the 18th birthday of who was born on New Year’s Eve', '2008-12-31', '2026-12-31'],
    ['1 March for who was born on a leap day', '2008-02-29', '2026-03-01'],
  ])('is %s', (_, birthday, adultFrom) => {
    expect(adultFromOf(birthday)).toBe(adultFrom)
  })
})
