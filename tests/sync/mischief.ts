import type { SyncRequest } from '#sync/protocol.ts'
import type { Random } from './random.ts'

/** A change with which a device of this release would never come, and the fault it stands for. */
export interface Foreign {
  readonly fault: 'change-of-a-later-release' | 'malformed-beside-good'
  readonly name: string
  readonly input: unknown
}

const LATER = ['lesson.teleport@9', 'attendance.record@9', 'booking.join@7'] as const
const KNOWN = ['attendance.record@1', 'booking.join@1', 'lesson.finish@1', 'pairing.withdraw@1'] as const
const BROKEN = [null, [], 'text', { lessonId: '../../etc' }, { id: 1 }, { pairingId: {} }] as const

export const someForeign = (random: Random): Foreign =>
  random.isLikely(0.5)
    ? {
        fault: 'change-of-a-later-release',
        name: random.pick(LATER) ?? LATER[0],
        input: { lessonId: 'line', seats: random.below(9) },
      }
    : {
        fault: 'malformed-beside-good',
        name: random.pick(KNOWN) ?? KNOWN[0],
        input: random.pick(BROKEN),
      }

/** How the release before kept what this one keeps in another shape; null when it kept it the same way. */
export const asEarlierRelease = (name: string, input: unknown): { name: string; input: unknown } | null => {
  if (name !== 'held.set-aside@2') return null
  const { heldId } = input as { heldId: string }
  return { name: 'held.set-aside@1', input: { heldId } }
}

/** What was sent once, sent again by a device of another name, as if it were that device's own work. */
export const underAnotherName = (request: SyncRequest, device: string): SyncRequest => ({
  ...request,
  device,
  cursor: null,
  mutations: request.mutations.map((one, index) => ({ ...one, id: index + 1 })),
})
