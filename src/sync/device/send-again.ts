import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { refusal } from '#domain/finding.ts'
import { mutationNamed } from '#domain/mutations.ts'
import type { DeviceStore } from './device-store.ts'
import { keep, type Mutated } from './keep.ts'

const GONE = refusal('not-refused', 'この記録は、もう決まっています。')
const ERASED = refusal(
  'input-erased',
  '入力した内容は、この端末から消えています。必要なときは、入力し直してください。',
)
const UNREADABLE = refusal(
  'malformed',
  'この記録は古い形のため、そのままでは送れません。入力し直してください。',
)

/**
 * Makes a refused change anew, as it was typed. When the device's own judging says no, nothing changes and the refusal is
 * answered; else the old one is set aside and the new one waits to be sent. Another person's is not sent again.
 */
export const sendAgain = (store: DeviceStore, actor: Actor, id: number, now: Instant): Promise<Mutated> =>
  store.transaction(async (space): Promise<Mutated> => {
    const item = (await space.settled()).find((one) => one.id === id)
    if (item?.state !== 'refused' || item.author !== actor.accountId) return { refusal: GONE }
    if (item.input === null) return { refusal: ERASED }
    const mutation = mutationNamed(item.name)
    const parsed = mutation?.input.safeParse(item.input)
    if (!mutation || !parsed?.success) return { refusal: UNREADABLE }
    const made = await keep(space, actor, mutation, parsed.data, now)
    if ('id' in made) await space.putOutbox([{ ...item, state: 'set-aside' }])
    return made
  })
