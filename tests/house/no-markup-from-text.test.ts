import { expect, test } from 'vitest'
import { filesBelow, read } from './repository.ts'

const MAKES_MARKUP =
  /v-html|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|\beval\(|new Function\b/

test('no screen makes elements or programs out of text', () => {
  const screens = filesBelow('src/client').filter((path) => /\.(vue|ts)$/.test(path))
  expect(screens.length).toBeGreaterThan(100)
  expect(screens.filter((path) => MAKES_MARKUP.test(read(path)))).toEqual([])
})

/** The only places where an address is made out of something a person typed; each takes what it lets in from a short list. */
const MAKES_ADDRESSES = ['src/client/field/visit/map-href.ts', 'src/client/parts/telephone-href.ts']
const LEADS_AWAY =
  /\b(tel|geo|mailto|sms|javascript|data|https?):[^'"`\s]*\$\{|window\.open|location\.(href|assign|replace)\b ?[=(]/
/** A bound address begins with ours, or is a name whose making is elsewhere. */
const BOUND = /:(href|src|to|action)="`(?![/#])/

test('no screen leads anywhere but to our own pages, a telephone number or a place on the map', () => {
  const screens = filesBelow('src/client').filter((path) => /\.(vue|ts)$/.test(path))
  expect(screens.filter((path) => LEADS_AWAY.test(read(path)))).toEqual(MAKES_ADDRESSES)
  expect(screens.filter((path) => BOUND.test(read(path)))).toEqual([])
})

test('the rescue page, which stands outside the app, makes nothing of text either', () => {
  const scripts = filesBelow('public').filter((path) => /\.(js|html)$/.test(path))
  expect(scripts).toContain('public/rescue/rescue.js')
  expect(scripts.filter((path) => MAKES_MARKUP.test(read(path)))).toEqual([])
})
