import { expect, it } from 'vitest'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'
import { YAMAGUCHI } from '#domain/municipality/yamaguchi.ts'

it('lists the 13 cities and 6 towns of the prefecture, each once', () => {
  const names = YAMAGUCHI.map(([, name]) => name)
  expect(new Set(names).size).toBe(19)
  expect(names.filter((name) => name.endsWith('市'))).toHaveLength(13)
  expect(names.filter((name) => name.endsWith('町'))).toHaveLength(6)
})

it('every code is valid and of Yamaguchi Prefecture', () => {
  const wrong = YAMAGUCHI.filter(
    ([code]) => !MunicipalityCode.safeParse(code).success || !code.startsWith('35'),
  )
  expect(wrong).toEqual([])
})

it('every kana ends as the name does and every office lies in the prefecture', () => {
  const wrong = YAMAGUCHI.filter(
    ([, , kana, latitude, longitude]) =>
      !/^[ぁ-ん]+(し|ちょう)$/u.test(kana) ||
      latitude < 33.7 ||
      latitude > 34.8 ||
      longitude < 130.7 ||
      longitude > 132.5,
  )
  expect(wrong).toEqual([])
})
