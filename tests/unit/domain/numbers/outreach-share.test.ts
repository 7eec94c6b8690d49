import { expect, it, test } from 'vitest'
import { outreachShare } from '#domain/numbers/outreach-share.ts'
import type { Form } from '#domain/words.ts'
import { lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

test.each<[Form, number]>([
  ['訪問型', 1],
  ['出張型', 1],
  ['移動型', 1],
  ['集合型', 0],
  ['スマホ相談会', 0],
  ['体験会', 0],
])('%s is outreach: %i', (form, share) => {
  expect(outreachShare(facts({ lessons: [lesson('a', { form })], attendances: [marked('a', 'l')] }))).toBe(
    share,
  )
})

it('is a share of the people who came, not of the lessons', () => {
  const lessons = [lesson('home', { form: '訪問型' }), lesson('class')]
  const attendances = [marked('home', 'l'), ...['m', 'n', 'o'].map((id) => marked('class', id))]
  expect(outreachShare(facts({ lessons, attendances }))).toBe(0.25)
})

it('is unknown while nobody came', () => {
  expect(outreachShare(facts({ lessons: [lesson('a')] }))).toBeNull()
})
