import { describe, expect, test } from 'vitest'
import { filesBelow, linesOf } from './repository.ts'

const isCode = (path: string): boolean => /\.(ts|vue|mjs|js|cjs)$/.test(path)
const sources = filesBelow('src')
  .filter(isCode)
  .map((path) => ({ path, lines: linesOf(path) }))
const tests = filesBelow('tests')
  .filter(isCode)
  .map((path) => ({ path, lines: linesOf(path) }))

/** The number that this share of the files does not exceed. */
const quantile = (share: number): number => {
  const sorted = sources.map(({ lines }) => lines).sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0
}

describe('Size of files', () => {
  test('half of the source files have 50 lines or fewer, nine of ten 150', () => {
    expect(sources.length).toBeGreaterThan(0)
    expect(quantile(0.5)).toBeLessThanOrEqual(50)
    expect(quantile(0.9)).toBeLessThanOrEqual(150)
  })

  test('no source file has more than 250 lines', () => {
    expect(sources.filter(({ lines }) => lines > 250)).toEqual([])
  })

  test('no test has more than 400 lines', () => {
    expect(tests.filter(({ lines }) => lines > 400)).toEqual([])
  })

  test('every decision fits on a page of 60 lines', () => {
    const long = filesBelow('src/decisions').filter((path) => linesOf(path) > 60)
    expect(long).toEqual([])
  })
})
