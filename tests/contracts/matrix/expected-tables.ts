/**
 * Whose rows reach whose device. A column for each role: learner, family, volunteer, liaison, coordinator, prefecture viewer,
 * administrator. ○ of everybody in their municipality · 自 of themselves and of the lessons they are on · × none. Of another
 * municipality: nothing, ever. What is left out of a row stands in fields-per-role.txt.
 */
export const EXPECTED_TABLES: Readonly<Record<string, string>> = {
  municipality: '○○○○○○○',
  learner: '自自自×○××',
  volunteer: '自自自自○××',
  partner: '×××自○××',
  place: '××自×○××',
  contact: '自自自自○××',
  account: '自自自自○自自',
  check: '××自自○××',
  request: '自自××○××',
  'lesson: a visit': '自自自自○××',
  'lesson: a class that is offered': '○○自自○××',
  'lesson: over': '××××○××',
  booking: '自自自×○××',
  pairing: '自自自自○××',
  attendance: '××自×○××',
  report: '××自×○××',
  resource: '××自×○××',
  call: '××××○××',
  held: '××自×○××',
}
