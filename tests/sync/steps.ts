import { revokeAccount } from '#domain/account/revoke-account.ts'
import { isUndecided } from '#domain/held/held.ts'
import { setAsideHeld } from '#domain/held/set-aside-held.ts'
import { SCHEMA } from '#sync/protocol.ts'
import { complaint } from './complaint.ts'
import { dealWithRefused, tidyDesk } from './desk-deeds.ts'
import { asEarlierRelease, someForeign, underAnotherName } from './mischief.ts'
import type { Random } from './random.ts'
import { outOfScopeOn, unseenOn } from './watch-device.ts'
import type { World } from './world.ts'
import type { WorldDevice } from './world-device.ts'

type Step = (world: World, device: WorldDevice, random: Random) => Promise<unknown>

const act: Step = (_world, device, random) => device.act(random)

const synchronise: Step = async (world, device) => {
  const isDone = await world.synchronise(device)
  if (isDone) world.complaints.push(...(await outOfScopeOn(device, world.hub.committed, world.now)))
}

const twoTabs: Step = async (world, device) => {
  if (device.pending().length > 0) world.happened('two-tabs-at-once')
  world.isCrossing = true
  await Promise.all([world.synchronise(device), world.synchronise(device)])
  await world.synchronise(device)
  world.isCrossing = false
}

const deliverLate: Step = async (world, _device, random) => {
  if (!world.network.isEmpty) await world.toNobody(() => world.network.deliverLate(random))
}

const powerOff: Step = async (_world, device) => device.store.crash()

/** The next thing that is written finds no room: the person is told no, or the answer is not taken in. */
const noRoom: Step = async (world, device, random) => {
  device.store.failAfter('full', random.below(4))
  await (random.isLikely(0.7) ? device.act(random) : world.synchronise(device))
  device.store.calm()
}

const dieAfterCommit: Step = async (world, device, random) => {
  device.store.failAfter('killed-after-commit')
  await (random.isLikely(0.7) ? device.act(random) : world.synchronise(device))
  device.store.calm()
}

const clearStorage: Step = async (world, device) => {
  world.happened('storage-cleared')
  device.clear()
}

/** The app is brought up to date; whatever waits in the outbox waits on. */
const update: Step = async (_world, device) => {
  device.schema = SCHEMA
}

/** Somebody to whom something was refused sends it again or takes it back. */
const reconsider: Step = async (world, _device, random) => {
  const refusedOn = (one: WorldDevice) => one.store.outbox().filter((item) => item.state === 'refused')
  const device = random.pick(world.devices.filter((one) => refusedOn(one).length > 0))
  if (device) await device.act(random, dealWithRefused)
}

/** The session has run out while the person works on; sooner or later the same person signs in and goes on. */
const session: Step = async (world, device, random) => {
  device.isSignedIn = false
  world.tell(`${device.name} is no longer signed in`)
  await device.act(random)
  await world.synchronise(device)
  if (random.isLikely(0.3)) return
  device.isSignedIn = true
  await world.synchronise(device)
}

/** Several things one after another, as when a helper writes down a whole class. */
const actMuch: Step = async (_world, device, random) => {
  for (let left = 2 + random.below(4); left > 0; left -= 1) await device.act(random)
}

const restore: Step = async (world, _device, random) => {
  const backup = random.pick(world.backups)
  if (!backup) return
  world.happened('hub-restored-from-backup')
  world.hub.restore(backup)
}

/** Sends again what somebody sent before: as another account, or as another device of the same person. */
const replay: Step = async (world, device, random) => {
  const heard = random.pick(world.sent)
  if (!heard) return
  const isOther = heard.device.actor.accountId !== device.actor.accountId
  const asItself = isOther && world.hub.committed.devices.has(heard.request.device) && random.isLikely(0.5)
  const name = `copy-${random.below(2 ** 32).toString(36)}`
  const request = asItself ? heard.request : underAnotherName(heard.request, name)
  world.happened(isOther ? 'replay-from-another-account' : 'replay-from-another-device')
  const before = world.hub.committed
  const word = await world.toNobody(() => world.receiving(device)(request))
  if (asItself && (word !== 'not-yours' || world.hub.committed !== before))
    world.complaints.push(complaint('doubled', `${heard.request.device} was used by ${device.name}`))
}

const slipIn: Step = async (world, device, random) => {
  const { fault, name, input } = someForeign(random)
  await device.act(random)
  if (await device.slipIn(name, input, random)) world.happened(fault)
  await device.act(random)
}

/** The desk looks through what waits for it. An app of the release before says what it sets aside in that release's words. */
const lookThroughDesk: Step = async (world, _device, random) => {
  const desk = random.pick(world.devices.filter((one) => one.actor.role === 'coordinator'))
  if (!desk) return
  await world.synchronise(desk)
  await setAsideAsEarlier(desk, random)
  await desk.act(random, tidyDesk)
  await desk.act(random, tidyDesk)
}

const setAsideAsEarlier = async (desk: WorldDevice, random: Random): Promise<void> => {
  const waiting = desk.store.rows().filter(({ row }) => row && 'heldAt' in row && isUndecided(row))
  const held = random.pick(waiting)
  if (!held) return
  await desk.press(setAsideHeld, { heldId: held.id, reason: '' })
  await desk.survive(() =>
    desk.store.transaction(async (space) => {
      const items = (await space.pending()).flatMap((item) => {
        const earlier = asEarlierRelease(item.name, item.input)
        return earlier ? [{ ...item, ...earlier }] : []
      })
      if (items.length > 0) await space.putOutbox(items)
    }),
  )
}

/** The desk ends the use of somebody who has work pending. */
const revokeBusy: Step = async (world, device, random) => {
  const desk = random.pick(world.devices.filter((one) => one.actor.role === 'coordinator'))
  if (!desk || device.actor.role === 'coordinator') return
  await device.act(random)
  const input = { accountId: device.actor.accountId }
  await desk.press(revokeAccount, input)
  await world.synchronise(desk)
  await world.synchronise(device)
}

/** What happens how often in a hundred steps. */
const STEPS: readonly (readonly [number, Step])[] = [
  [25.5, act],
  [12, actMuch],
  [25, synchronise],
  [4, twoTabs],
  [4.5, deliverLate],
  [1, powerOff],
  [2.5, noRoom],
  [2.5, dieAfterCommit],
  [1.5, clearStorage],
  [3, session],
  [1, restore],
  [3, reconsider],
  [1.5, update],
  [3, replay],
  [3, slipIn],
  [5, lookThroughDesk],
  [2, revokeBusy],
]

const someStep = (share: number): Step => {
  let sum = 0
  return STEPS.find(([weight]) => (sum += weight / 100) > share)?.[1] ?? act
}

const minutesOf = (random: Random): number => {
  if (random.isLikely(0.006)) return 15 * 24 * 60
  return random.isLikely(0.03) ? 24 * 60 : random.below(20)
}

/** One thing happens somewhere; all of it follows from the step's own seed and from how things stand. */
export const takeStep = async (world: World, random: Random): Promise<void> => {
  world.random = random
  world.hub.calm()
  world.pass(minutesOf(random))
  if (random.isLikely(0.05)) world.backUp()
  const device = random.pick(world.devices)
  if (!device) return
  await someStep(random.next())(world, device, random)
  world.complaints.push(...unseenOn(device))
}
