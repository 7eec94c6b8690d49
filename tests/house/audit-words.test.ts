import { expect, test } from 'vitest'
import { WHAT_WORDS, whatWords } from '#domain/audit/what-words.ts'
import { MUTATIONS } from '#domain/mutations.ts'
import { wireName } from '#domain/mutation.ts'
import { filesBelow, read } from './repository.ts'

/** Whatever the server hands to the audit log as a word of its own. */
const noted = filesBelow('src/server')
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [
    ...read(path).matchAll(
      /(?:what(?: =|:) ?|\bnote\(\s*|isAgain \? )'([a-z-]+\.[a-z-]+)'(?: : '([a-z-]+\.[a-z-]+)')?/g,
    ),
  ])
  .flatMap(([, one, other]) => [one, other].filter((word) => word !== undefined))

test('everything the server notes in the audit log has its Japanese words', () => {
  expect(noted.length).toBeGreaterThan(15)
  expect(noted.filter((word) => !(word in WHAT_WORDS))).toEqual([])
})

test('every mutation has its Japanese words in the audit log', () => {
  const unsaid = MUTATIONS.map((mutation) => wireName(mutation)).filter((name) =>
    whatWords(name).includes(name),
  )
  expect(unsaid).toEqual([])
})
