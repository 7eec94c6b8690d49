import { expect, test } from 'vitest'
import { whyNotSent } from '#client/desk/to-check/why-not-sent.ts'

const CHANGE = { name: 'report.write@1', input: { id: 'report-1' }, state: 'pending', municipality: '352021' }

test.each([
  ['may be sent when the municipality made it and the release knows it', {}, null],
  ['is not sent for another municipality', { municipality: '353213' }, 'other-town'],
  ['is not sent twice when the hub holds it already', { state: 'held' }, 'is-held'],
  ['of a later release is not sent', { name: 'tea.serve@1' }, 'not-known'],
  ['without content is not sent', { input: null }, 'no-input'],
  ['that is a table of classes is not sent from a file', { name: 'lesson.import-classes@1' }, 'not-here'],
])('a change out of a file %s', (_what, more, why) => {
  expect(whyNotSent({ ...CHANGE, ...more }, '352021')).toBe(why)
})
