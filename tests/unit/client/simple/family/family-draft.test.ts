import { expect, test } from 'vitest'
import { joinProblem, missingInFamily } from '#client/simple/family/family-draft.ts'
import { Unanswered } from '#client/state/api.ts'

test('whoever joins says who they are; the code may be typed in any width', () => {
  expect(missingInFamily({ code: '', name: ' ', relation: '' })).toEqual(['code', 'name', 'relation'])
  expect(missingInFamily({ code: '７k2q wx9d－3mza', name: '見本　良子', relation: '子' })).toEqual([])
})

test.each([
  ['unknown', new Unanswered(401, { code: 'code-unknown' })],
  ['used', new Unanswered(410, { code: 'code-used' })],
  ['over', new Unanswered(410, { code: 'code-over' })],
  ['busy', new Unanswered(429, null)],
  ['offline', new TypeError('silent')],
  ['trouble', new Unanswered(500, null)],
])('an invitation that is %s is said to be so', (name, error) => {
  expect(joinProblem(error)).toBe(name)
})
