import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import CellDialog from '#client/desk/pairing/CellDialog.vue'
import { i18n } from '#client/words/words.ts'
import { type Finding, hard } from '#domain/finding.ts'
import { CREW_FULL, ONE_MORE } from '#planner/explain/crew.ts'

const FULL = hard(CREW_FULL, 'この訪問には、もう人が足りています。', 'visit')
const APART = hard('not-together', '組み合わせない約束の2人が入っています。', 'visit', 'ren')

const textOf = (finding: Finding, refusal: Finding | null): string => {
  const page = mount(CellDialog, {
    props: {
      title: '見本',
      answer: { state: 'forbidden', sentences: [], finding, taken: null },
      ...{ isOnIt: false, isFirst: false, volunteerId: 'ren' },
      nameOf: () => '',
      whyNot: () => refusal,
    },
    global: { plugins: [i18n], stubs: { RouterLink: true } },
  })
  const text = page.text()
  page.unmount()
  return text
}

test('that enough people go already is no reason why somebody could not', () => {
  expect(textOf(FULL, null)).toContain('行けます')
  expect(textOf(FULL, null)).toContain('もう人が足りています')
  expect(textOf(FULL, null)).not.toContain('行けない理由')
})

test('a rule that stands in the way is told as one, also where enough people go', () => {
  expect(textOf(APART, APART)).toContain('行けない理由')
  expect(textOf(FULL, APART)).toContain('行けない理由')
  expect(textOf(FULL, APART)).toContain('組み合わせない約束')
})

test('somebody beyond those who are needed can go', () => {
  const beyond = hard(ONE_MORE, 'もう1人として行けます。', 'visit')
  expect(textOf(beyond, null)).toContain('行けます')
  expect(textOf(beyond, null)).not.toContain('行けない理由')
})
