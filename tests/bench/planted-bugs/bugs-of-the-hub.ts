import { bugsIn, type PlantedBug } from './planted-bug.ts'

const TESTS = [
  'tests/sync/adversarial.test.ts',
  'tests/sync/snapshot.test.ts',
  'tests/sync/restored.test.ts',
  'tests/sync/restored-after-hold.test.ts',
  'tests/sync/revoked.test.ts',
  'tests/unit/sync',
]

const push = bugsIn('src/sync/hub/accept-push.ts', TESTS)
const judging = bugsIn('src/sync/hub/judging.ts', TESTS)
const hold = bugsIn('src/sync/hub/hold.ts', TESTS)
const pull = bugsIn('src/sync/hub/answer-pull.ts', TESTS)
const sync = bugsIn('src/sync/hub/answer-sync.ts', TESTS)

/** What could be wrong where the hub takes in what devices made. */
export const BUGS_OF_THE_PUSH: readonly PlantedBug[] = [
  push(
    'what was settled before is run again',
    'const last = device?.lastMutationId ?? 0',
    'const last = Math.min(0, device?.lastMutationId ?? 0)',
  ),
  push(
    'a change sent again is not answered with its stored result',
    'known.length > 0 ? await space.results(deviceId, known) : []',
    '[] as MutationResult[]',
  ),
  push(
    'what became of a change is not stored',
    'await space.settle(deviceId, actor.accountId, pushed, result)\n    results.push(result)',
    'results.push(result)',
  ),
  push(
    'a change is run although one before it is missing',
    'if (one.id !== last + next.length + 1) return { next, early: one }',
    'if (one.id < last + next.length + 1) return { next, early: one }',
  ),
  push(
    'nobody is told that a change before it is missing',
    "return early ? [...results, { id: early.id, outcome: 'held', refusal: GAP }] : results",
    'return results',
  ),
  push(
    'another account may push under the name of a device',
    'if (device && device.accountId !== actor.accountId)',
    "if (device && device.accountId === '')",
  ),
  push(
    'what is held is not laid on the desk',
    "if (result.outcome === 'held' && result.refusal)",
    "if (result.outcome !== 'held' && result.refusal)",
  ),
  push(
    'one device may fill the desk',
    "const isTooMany = verdict.outcome === 'held' &&",
    "const isTooMany = verdict.outcome === 'refused' &&",
  ),
  push(
    'a decision does not find what was held earlier in the same request',
    'judging.note(await keepForAPerson',
    'void (await keepForAPerson',
  ),
  hold('what was typed is not on the row that is held', 'input: inputForRow(pushed.input)', 'input: null'),
  judging(
    'the author of a change is not looked at',
    'if (pushed.author !== this.actor.accountId)',
    "if (pushed.author === '')",
  ),
  judging(
    'what somebody made whose use was ended takes effect',
    'if (this.isRevoked) return',
    "if (this.isRevoked && pushed.name === '') return",
  ),
  judging(
    'a change that endangers a child is thrown back instead of kept',
    'if (SAFEGUARDING_CODES.has(why.code)) return held(why)',
    'if (SAFEGUARDING_CODES.has(why.code)) return refused(why)',
  ),
  judging(
    'what a resident sends is laid on the desk',
    'isResident(actor) ? refused({ ...why, sentence: NOT_TAKEN }) : held(why)',
    'held(why)',
  ),
  judging(
    'a fact without permission is thrown back',
    'if (isUnpermitted(why) && factIn(mutation, input))',
    'if (!isUnpermitted(why) && factIn(mutation, input))',
  ),
  judging(
    'a refused change is answered as applied',
    "({ outcome: 'refused', refusal: why })",
    "({ outcome: 'applied', refusal: why })",
  ),
  judging(
    'an applied change is not saved',
    'await this.space.save(word.changes)',
    'await this.space.save([])',
  ),
  judging(
    'a change does not find what an earlier one of the same request did',
    'this.#working.write(word.changes)',
    'this.#working.write([])',
  ),
  judging(
    'the clock of the device decides when something was decided',
    'madeAt: pushed.madeAt, now: this.now',
    'madeAt: pushed.madeAt, now: pushed.madeAt',
  ),
  judging(
    'the stand-in for a refused change is an unknown change',
    'if (pushed.name === NOTHING)',
    "if (pushed.name === '')",
  ),
]

/** What could be wrong where the hub tells a device what is new. */
export const BUGS_OF_THE_PULL: readonly PlantedBug[] = [
  pull(
    'the cursor stands past the version that was read, so that the next commit is skipped',
    '{ version: view.version, table',
    '{ version: view.version + 1, table',
  ),
  pull('the cursor of another epoch goes on', 'cursor.epoch === view.epoch && ', ''),
  pull('the cursor of another scope goes on', ' && cursor.scope === scope', ''),
  pull('the cursor of another schema goes on', '`${asked.schema}.${reading.scope}`', 'reading.scope'),
  pull('removed rows are not told', 'row.row !== null || goesOn', 'row.row !== null'),
  pull(
    'a page that is full is taken for the last',
    'const more = found.length > most',
    'const more = found.length > most + 1',
  ),
  pull(
    'a page ends at its version instead of at its last row',
    'more && last ? last :',
    "more && last ? { version: last.version, table: '~', id: '' } :",
  ),
  pull(
    'the digest is made of one page only',
    'if (!last || rows.length < ROWS_COMPARED_AT_ONCE) return digest.toString()',
    'if (!last || rows.length < 1e9) return digest.toString()',
  ),
  bugsIn('src/sync/hub/cursor.ts', TESTS)(
    'of rows of one version and table a page goes on behind the last id',
    'return row.id > place.id',
    'return false',
  ),
  bugsIn('src/sync/hub/visible-rows.ts', TESTS)(
    'a mask that falls makes no other scope',
    "one.isMasked ? '*' : ''",
    "one.isMasked ? '' : ''",
  ),
  sync(
    'somebody whose use was ended reads on',
    'isRevoked ? accountOnly(actor) : rowsVisibleTo(actor, tokyoDay(now))',
    'rowsVisibleTo(actor, tokyoDay(now))',
  ),
  {
    name: 'nobody is poked after a push',
    file: 'src/sync/hub/answer-sync.ts',
    find: 'wrote: pushed.wrote }',
    replace: 'wrote: false }',
    tests: ['tests/sync/releases.test.ts'],
  },
]
