import { bugsIn, type PlantedBug } from './planted-bug.ts'

const TESTS = [
  'tests/unit/sync',
  'tests/sync/snapshot.test.ts',
  'tests/sync/restored.test.ts',
  'tests/sync/restored-after-hold.test.ts',
  'tests/sync/revoked.test.ts',
]

const rebase = bugsIn('src/sync/device/rebase.ts', TESTS)
const keep = bugsIn('src/sync/device/keep.ts', TESTS)
const heard = bugsIn('src/sync/device/hear-decisions.ts', TESTS)
const revoked = bugsIn('src/sync/device/forget-of-revoked.ts', TESTS)
const images = bugsIn('src/sync/device/before-images.ts', TESTS)
const again = bugsIn('src/sync/device/run-again.ts', TESTS)
const settle = bugsIn('src/sync/device/settle.ts', TESTS)
const renumber = bugsIn('src/sync/device/renumber.ts', TESTS)
const prune = bugsIn('src/sync/device/prune.ts', TESTS)
const synchronise = bugsIn('src/sync/device/synchronise.ts', TESTS)

const IN_TWO = `let late: Parameters<Parameters<typeof keep>[0]['putOutbox']>[0] = []
  const first = store.transaction(async (space) =>
    keep({ ...space, putOutbox: async (items) => void (late = items) }, actor, mutation, parsed, now))
  return first.then(async (made) => {
    await store.transaction(async (space) => space.putOutbox(late))
    return made
  })`

/** What could be wrong where a device keeps what a person does. */
export const BUGS_OF_KEEPING: readonly PlantedBug[] = [
  keep(
    'before-images are taken from what the change looked up, not from the store',
    'before: await imagesOf(working, judged.changes)',
    'before: judged.changes.map((one) => ({ ...one, row: rows.get(one.table, one.id) ?? null }) as typeof one)',
  ),
  keep(
    'the number of a change is not counted up with it',
    'await space.setState({ ...state, lastMutationId: item.id })',
    'await space.setState(state)',
  ),
  keep(
    'a change too large to be sent is kept and blocks all that follow',
    'if (isTooLarge(item))',
    'if (isTooLarge(item) && item.id < 0)',
  ),
  keep(
    'rows are written and nothing is kept to be sent',
    'await space.putOutbox([item])',
    'await space.putOutbox([])',
  ),
  bugsIn('src/sync/device/mutate.ts', TESTS)(
    'rows and what is to be sent are written in two transactions',
    'return store.transaction(async (space) => keep(space, actor, mutation, parsed, now))',
    IN_TWO,
  ),
  bugsIn('src/sync/device/send-again.ts', TESTS)(
    'what was sent again stays refused and can be sent a third time',
    "if ('id' in made) await space.putOutbox([{ ...item, state: 'set-aside' }])",
    '',
  ),
  bugsIn('src/sync/device/next-batch.ts', TESTS)(
    'a restored hub is sent once more what had been refused',
    'stays ? { id, name: NOTHING, input: null, madeAt, author } : {',
    'stays ? { id, name, input, madeAt, author } : {',
  ),
  bugsIn('src/sync/device/next-batch.ts', TESTS)(
    'a request is larger than the hub takes',
    'if (bytes > MOST_BYTES_A_REQUEST && batch.length > 0) break',
    'if (bytes > 2 * MOST_BYTES_A_REQUEST && batch.length > 0) break',
  ),
]

/** What could be wrong where a device takes an answer in. */
export const BUGS_OF_THE_REBASE: readonly PlantedBug[] = [
  heard('nobody hears what the desk decided', 'if (!brings(answer)) return', 'if (brings(answer)) return'),
  heard(
    'a decision is heard only when it comes after the answer',
    " || results.some(({ outcome }) => outcome === 'held')",
    '',
  ),
  heard('what was set aside is called accepted', "state === 'sent-again'", "state !== 'waiting'"),
  revoked('what was refused goes with the use of the account', '...handedIn(refused, last)', ''),
  revoked('the numbers of what is handed in are given again', 'return last + refused.length', 'return last'),
  rebase('rows a snapshot did not name stay', 'if (isSweeping) await space.eraseUnseen()', ''),
  rebase('a change of scope erases nothing', '? state.epoch !== null\n', '? false\n'),
  rebase(
    'rows of the later pages of a snapshot are erased',
    'if (isSweeping) await space.noteSeen(changes)',
    "if (isSweeping && answer.page === 'snapshot-start') await space.noteSeen(changes)",
  ),
  images('what is pending is undone in the wrong order', '[...pending].reverse()', '[...pending]'),
  images(
    'what an older change wrote is taken for what is there',
    'for (const image of pending.flatMap((item) => item.before)) there.set(keyOf(image), image)',
    'for (const image of pending.flatMap((item) => item.before)) if (image.wrote !== undefined) there.set(keyOf(image), there.get(keyOf(image)) ?? image)',
  ),
  images(
    'a row that changed is taken for the one that is there',
    'return wrote === undefined || JSON.stringify(wrote) !== JSON.stringify(change.row)',
    'return wrote === undefined',
  ),
  rebase(
    'what a snapshot has erased is not written again',
    'return { taken, working: workingOn(space), standing: [] }',
    'return { taken, working: workingOn(space), standing: pending }',
  ),
  rebase('what is pending is not undone before the rows come', '  undo(working, pending)\n', ''),
  rebase(
    'what is pending is not run again',
    'await runAgain(working, actor, waiting, now)',
    'await Promise.resolve(waiting)',
  ),
  again('what is run again keeps its old before-images', 'return { ...one.item, before }', 'return one.item'),
  again(
    'what no longer holds keeps its old before-images',
    "if (judged?.outcome !== 'applied') return { ...one.item, before: [] }",
    "if (judged?.outcome !== 'applied') return one.item",
  ),
  rebase(
    'a change is settled with the word about another',
    'const result = results.get(item.id)\n      return',
    'const result = results.get(item.id) && [...results.values()][0]\n      return',
  ),
  rebase(
    'a change that was merely too early is settled as held',
    'answer.results.filter((one) => !isGap(one))',
    'answer.results',
  ),
  rebase(
    'a restored hub is not given again what it had acknowledged',
    'isRestored ? (await space.settled()).map(toSendAgain) : []',
    'isRestored ? (await space.settled()).map(toSendAgain).slice(0, 0) : []',
  ),
  rebase(
    'a difference that was found is not mended',
    'isSame ? next.cursor : null',
    'isSame ? next.cursor : next.cursor',
  ),
  rebase(
    'what was typed stays on the device of somebody whose use was ended',
    'await forgetOfRevoked(space, actor, taken.lastMutationId)',
    'await Promise.resolve(taken.lastMutationId)',
  ),
  settle(
    'the clock of the device says when a change was settled',
    'settledAt: at,\n',
    'settledAt: item.madeAt,\n',
  ),
  settle('the reason of a refusal is lost', 'refusal: result.refusal ?? null', 'refusal: null'),
  settle('the flags of the hub are lost', 'flags: result.flags ?? []', 'flags: item.flags'),
  settle(
    'what a restored hub ran after all stays refused on the device',
    'flags?.includes(NOTHING) === true',
    "outcome === 'applied'",
  ),
  settle(
    'what was taken back is done by a restored hub',
    "item.state === 'refused' || item.state === 'set-aside'",
    "item.state === 'refused'",
  ),
]

/** What could be wrong in what a device sends, keeps and compares in the long run. */
export const BUGS_OF_THE_DAYS: readonly PlantedBug[] = [
  synchronise(
    'of more than one request only the first is sent',
    'return !isStuck && (await space.pending()).length > 0',
    'return false',
  ),
  synchronise('only the first page is read', 'answer.more || cursor === null', 'cursor === null'),
  renumber(
    'what is counted anew is sent under both numbers',
    'await space.forgetOutbox(waiting.map((item) => item.id))',
    '',
  ),
  renumber(
    'what is counted anew goes under the old name',
    'device: `${state.device}.${waiting.length}`, ',
    '',
  ),
  prune(
    'what was refused is forgotten',
    "(item.state === 'applied' || item.state === 'set-aside') &&\n  ",
    '',
  ),
  prune(
    'what a restored hub may still ask for is forgotten',
    'item.settledAt < since',
    'item.settledAt < new Date(Date.parse(since) + 864e5).toISOString()',
  ),
  prune(
    'the numbers that are left have gaps',
    'standing < 0 ? settled : settled.slice(0, standing)',
    'settled.filter((item) => isOver(item, since))',
  ),
  bugsIn('src/sync/digest.ts', TESTS)(
    'the digest says nothing of what is in a row',
    'JSON.stringify(row, inKeyOrder)',
    'JSON.stringify(row.id, inKeyOrder)',
  ),
  bugsIn('src/sync/device/compare.ts', TESTS)('the device never compares', '>= DAY_MS', '>= 1e6 * DAY_MS'),
]
