import { describe, expect, test } from 'vitest'
import { allFiles, filesBelow, read } from './repository.ts'

/** Put together here so that this file does not say them itself. */
const joined = (...parts: string[]): string => parts.join('')

const HOSTS = [joined('registry.', 'npmjs'), joined('registry.', 'yarnpkg'), joined('npm', 'mirror.com')]
const PATHS = [joined('/wo', 'rk/'), joined('/ro', 'ot/'), joined('/ho', 'me/'), joined('../sha', 'red')]
const BANNED = [
  joined('cla', 'ude'),
  joined('anth', 'ropic'),
  joined('chat', 'gpt'),
  joined('co', 'pilot'),
  joined('sub', 'agent'),
  joined('language ', 'model'),
  joined('lorem ', 'ipsum'),
  joined('eslint-', 'disable'),
  joined('@ts-', 'ignore'),
  joined('@ts-', 'expect-error'),
]
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`)
const THIRD_PARTIES = /https?:\/\/(fonts\.|cdn\.|unpkg|www\.google|ajax\.)/

const texts = allFiles()
  .filter((path) => !/\.(png|woff2?|ico|pdf|zip)$/.test(path))
  .map((path) => ({ path, text: read(path) }))

const saying = (words: readonly string[]): string[] =>
  texts.flatMap(({ path, text }) => {
    const small = text.toLowerCase()
    return words.filter((word) => small.includes(word)).map((word) => `${path}: ${word}`)
  })

describe('Words in the files', () => {
  test('no file names the host of a package registry', () => {
    expect(texts.length).toBeGreaterThan(50)
    expect(saying(HOSTS)).toEqual([])
  })

  test('no file knows a path of the machine it was written on', () => {
    expect(saying(PATHS)).toEqual([])
  })

  test('the files speak of the project alone and switch no check off', () => {
    expect(saying(BANNED)).toEqual([])
  })

  test('nothing is left for later in a comment', () => {
    const later = texts.filter(({ path, text }) => path !== 'package-lock.json' && UNFINISHED.test(text))
    expect(later.map(({ path }) => path)).toEqual([])
  })

  test('no page asks a third party for fonts, scripts or maps', () => {
    const pages = [...filesBelow('src/client'), 'index.html'].filter((path) => THIRD_PARTIES.test(read(path)))
    expect(pages).toEqual([])
  })

  test('the front page runs no script of its own and lets the text be made larger', () => {
    const page = read('index.html')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/)
    expect(page).not.toMatch(/\son[a-z]+=|user-scalable|maximum-scale|<style/)
    expect(page).toContain('お電話ください')
  })
})
