import { expect, test } from 'vitest'
import { filesBelow, read } from './repository.ts'

const MAKES_MARKUP =
  /v-html|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|\beval\(|new Function\b/

test('no screen makes elements or programs out of text', () => {
  const screens = filesBelow('src/client').filter((path) => /\.(vue|ts)$/.test(path))
  expect(screens.length).toBeGreaterThan(100)
  expect(screens.filter((path) => MAKES_MARKUP.test(read(path)))).toEqual([])
})
