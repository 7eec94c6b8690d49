import { describe, expect, test } from 'vitest'
import { filesBelow, mutationFiles, ruleFiles } from './repository.ts'

const unitTests = filesBelow('tests/unit').filter((path) => path.endsWith('.test.ts'))
const sources = new Set(filesBelow('src'))

const sourcesOf = (test: string): string[] => {
  const path = test.replace(/^tests\/unit\//, 'src/').replace(/\.test\.ts$/, '')
  return [`${path}.ts`, `${path}.vue`, `${path}.mjs`]
}

const testOf = (source: string): string =>
  source.replace(/^src\//, 'tests/unit/').replace(/\.ts$/, '.test.ts')

const untested = (files: string[]): string[] => files.filter((file) => !unitTests.includes(testOf(file)))

describe('Unit tests mirror the sources', () => {
  test('every unit test stands where the file it tests stands', () => {
    const homeless = unitTests.filter((path) => !sourcesOf(path).some((source) => sources.has(source)))
    expect(homeless).toEqual([])
  })

  test('every mutation has a unit test', () => {
    expect(mutationFiles().length).toBeGreaterThan(0)
    expect(untested(mutationFiles())).toEqual([])
  })

  test('every rule has a unit test', () => {
    expect(ruleFiles().length).toBeGreaterThan(0)
    expect(untested(ruleFiles())).toEqual([])
  })
})
