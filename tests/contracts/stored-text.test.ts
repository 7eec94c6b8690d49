import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvText } from '#domain/csv-text.ts'
import { wireName } from '#domain/mutation.ts'
import { MUTATIONS } from '#domain/mutations.ts'
import { ATTACKS } from './attacks.ts'
import { MatrixApp, standingFor } from './matrix/matrix-app.ts'
import { MUTATION_SAMPLES } from './matrix/mutation-samples.ts'
import { freeTextsOf, fullSample, textName, typedPaths, withEachText } from './typed-texts.ts'

test('every text that any change takes is among those that are looked at', () => {
  const all = MUTATIONS.flatMap(({ name, input }) => freeTextsOf(input).map((text) => `${name} ${text}`))
  const looked = MUTATIONS.flatMap(({ name, input }) =>
    typedPaths(input, fullSample(name, 'here-a')).map((path) => `${name} ${textName(path)}`),
  )
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter((one) => !looked.includes(one))).toEqual([])
})

describe('what somebody typed to do harm', () => {
  let app: MatrixApp

  beforeAll(async () => {
    app = await MatrixApp.open()
  })
  afterAll(() => app.close())

  test('is kept as it was typed or turned away, in every text of every change, and the server stays up', async () => {
    const desk = await app.person(standingFor('coordinator'))
    const outcomes = new Map<string, number>()
    for (const mutation of MUTATIONS) {
      const sample = fullSample(mutation.name, 'here-a')
      for (const attack of ATTACKS)
        for (const input of withEachText(sample, attack)) {
          const isWellFormed = mutation.input.safeParse(input).success
          if (!isWellFormed) {
            outcomes.set('turned away', (outcomes.get('turned away') ?? 0) + 1)
            continue
          }
          const { outcome } = await app.push(desk, wireName(mutation), input)
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        }
    }
    expect(outcomes.get('turned away')).toBeGreaterThan(1000)
    expect(outcomes.get('applied')).toBeGreaterThan(100)
  })

  test('is turned away where it could never be text: control characters, turned direction', () => {
    const entry = MUTATION_SAMPLES['volunteer.register']?.('here-a')
    const register = MUTATIONS.find(({ name }) => name === 'volunteer.register')
    for (const text of ['見\u0000本', '見本\r\nx', '\u202E本見'])
      expect([text, register?.input.safeParse({ ...(entry as object), name: text }).success]).toEqual([
        text,
        false,
      ])
  })
})

test('nothing typed is calculated in a table that leaves the house, and telephone numbers keep their zero', () => {
  const table = csvText([[...ATTACKS, '0836000001']])
  const [cells = []] = Papa.parse<string[]>(table.replace(/^\uFEFF/, '')).data
  expect(cells).toHaveLength(ATTACKS.length + 1)
  expect(cells.at(-1)).toBe('0836000001')
  expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([])
})
