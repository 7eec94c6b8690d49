import type { PlantedBug } from './planted-bug.ts'

const inDomain = (file: string, tests: string, name: string, find: string, replace: string): PlantedBug => ({
  name,
  file: `src/domain/${file}`,
  find,
  replace,
  tests: tests.split(' '),
})

const SYNC = 'tests/sync/adversarial.test.ts tests/sync/snapshot.test.ts tests/unit/sync'

/** What could be wrong in the judging, the rules, the scopes and the reading of earlier releases. */
export const BUGS_OF_THE_DOMAIN: readonly PlantedBug[] = [
  inDomain(
    'judge.ts',
    `tests/unit/domain/judge.test.ts ${SYNC}`,
    'a promise that breaks a rule is made all the same',
    'if (first && !factIn(mutation, input))',
    'if (first && factIn(mutation, input))',
  ),
  inDomain(
    'judge.ts',
    `tests/unit/domain/judge.test.ts ${SYNC}`,
    'everybody may do everything',
    'if (forbidden) return',
    "if (forbidden && forbidden.code === '') return",
  ),
  inDomain(
    'rules/minor-accompanied.ts',
    SYNC,
    'a minor may be alone with a learner',
    'if (minors.length < confirmed.length) return []',
    'if (minors.length <= confirmed.length) return []',
  ),
  inDomain(
    'rules/capacity-kept.ts',
    'tests/unit/domain/rules',
    'a class takes more people than it has seats',
    'lesson.seatsTaken <= lesson.capacity',
    'lesson.seatsTaken <= lesson.capacity + 1',
  ),
  inDomain(
    'rules/no-double-booking.ts',
    SYNC,
    'a helper is in two places at once',
    "lessons, gap).map((pair) =>\n      finding('volunteer-double-booked'",
    "lessons, gap).slice(1).map((pair) =>\n      finding('volunteer-double-booked'",
  ),
  inDomain(
    'booking/join-class.ts',
    SYNC,
    'the last seat is given twice',
    'const hasSeat = hasRoomFor(lesson, seats)',
    'const hasSeat = hasRoomFor(lesson, seats) || lesson.seatsTaken === lesson.capacity',
  ),
  inDomain(
    'account/volunteer-scope.ts',
    SYNC,
    'a minor’s tablet holds addresses and telephones',
    "masked('contact', closed.map(nameOnly))",
    "masked('contact', closed)",
  ),
  inDomain(
    'account/volunteer-scope.ts',
    SYNC,
    'who was taken off a lesson keeps its people',
    'one.volunteerId === volunteerId && isStanding(one))\n    .flatMap',
    'one.volunteerId === volunteerId)\n    .flatMap',
  ),
  inDomain(
    'account/learner-scope.ts',
    'tests/unit/domain/account',
    'a resident reads who visits them in full',
    "masked('contact', visitors.map(nameOnly))",
    "masked('contact', visitors)",
  ),
  inDomain(
    'held/set-aside-held.ts',
    'tests/unit/domain/held tests/sync/releases.test.ts',
    'what an earlier release sent loses which change it was about',
    "({ heldId, reason: '' })",
    "({ heldId: 'none', reason: heldId.slice(0, 0) })",
  ),
  inDomain(
    'mutations.ts',
    'tests/unit/domain/held tests/sync/releases.test.ts',
    'what an earlier release sent is read in today’s shape',
    '{ ...mutation, input: past.input }',
    '{ ...mutation, earlier: [past] }',
  ),
  inDomain(
    'working-rows.ts',
    'tests/unit/domain/working-rows.test.ts',
    'a row is still found by what it was before',
    'if (before) ids.get(fieldOf(before, by))?.delete(id)',
    'if (before && !row) ids.get(fieldOf(before, by))?.delete(id)',
  ),
  inDomain(
    'working-rows.ts',
    'tests/unit/domain/working-rows.test.ts',
    'what is read from the store lies over what was written',
    'if (!working.rows.has(row.id)) working.set(row.id, row)',
    'working.set(row.id, row)',
  ),
  inDomain(
    'working-rows.ts',
    'tests/unit/domain/working-rows.test.ts',
    'a removed row is not written',
    '[...ids].map((id) => ({ table, id, row:',
    '[...ids].filter((id) => this.#table(table).rows.get(id)).map((id) => ({ table, id, row:',
  ),
]
