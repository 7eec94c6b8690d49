import { expect, test } from 'vitest'
import { draftOfPlanning } from '#client/desk/weights/weights-draft.ts'
import { errorsOf, weightErrors } from '#client/desk/weights/wrong-in-weights.ts'
import { DEFAULT_PLANNING } from '#domain/municipality/planning.ts'

const said = (key: string, values?: Record<string, unknown>): string =>
  [key, ...Object.values(values ?? {}).map(String)].join(' ')
const draft = draftOfPlanning(DEFAULT_PLANNING)

test('as they usually are nothing is wrong', () => {
  expect(errorsOf(draft, said)).toEqual([])
})

test('what is wrong is named with its field: weights first, then ways', () => {
  const wrong = {
    ...draft,
    weights: { ...draft.weights, travel: '11' },
    ways: [
      { from: '甲', to: '乙', minutes: '40' },
      { from: '甲', to: '丙', minutes: '0' },
    ],
  }
  expect(errorsOf(wrong, said).map(({ fieldId }) => fieldId)).toEqual(['weights-travel', 'ways-1'])
  expect(weightErrors(wrong, said).get('travel')).toBe('desk.weights.wrong 0 10')
})

test('too light a weight of what nobody comes to is said where it is typed', () => {
  const light = { ...draft, weights: { ...draft.weights, unserved: '300' } }
  expect([...weightErrors(light, said)]).toEqual([['unserved', 'desk.weights.too-light']])
})
