import { expect, test } from 'vitest'
import { filesBelow, read } from './repository.ts'

const specs = filesBelow('tests/e2e').filter((path) => path.endsWith('.spec.ts'))

test('no test in a browser goes without the look at what the content security policy had to stop', () => {
  expect(specs.length).toBeGreaterThan(10)
  const unwatched = specs.filter((path) => {
    const text = read(path)
    return !/import \{[^}]*\btest\b[^}]*\} from '[./]+(kept-policy|stage)\.ts'/.test(text)
  })
  expect(unwatched).toEqual([])
})
