import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import type { Sql } from '../database/database.ts'
import { Refused } from '../refused.ts'
import type { DeviceGuesses } from './device-guesses.ts'
import { endSessionsOn } from './enrolled-device.ts'

const unknown = () => new Refused(404, 'device-unknown', 'this municipality has no such device')

/** Without its shares what lies on the tablet cannot be opened any more, with or without its PIN. */
const dropShares = async (sql: Sql, municipality: string, deviceId: string): Promise<void> => {
  await sql.query('delete from sealing_share where municipality = $1 and device_id = $2', [
    municipality,
    deviceId,
  ])
}

/** Ends what a tablet could open, at once: its key, its sessions and streams, its share of the seals. Twice is once. */
export const revokeDevice = async (parts: AppParts, actor: Actor, deviceId: string): Promise<void> => {
  const { municipality, accountId } = actor
  const { value: ended } = await parts.store.write(municipality, async (space) => {
    const { sql } = space
    const [found] = await sql.query(
      `update enrolled_device set revoked_at = coalesce(revoked_at, $3), revoked_by = coalesce(revoked_by, $4)
       where municipality = $1 and id = $2 returning id`,
      [municipality, deviceId, parts.now(), accountId],
    )
    if (!found) throw unknown()
    await dropShares(sql, municipality, deviceId)
    space.note({ accountId, what: 'device.revoked', about: [`device/${deviceId}`] })
    return endSessionsOn(sql, municipality, deviceId)
  })
  for (const tokenHash of ended) parts.pokes.endSession(tokenHash)
}

/**
 * The desk has the tablet before it, or knows who has it: another seven days begin, and it waits no longer for what was guessed
 * on it. A revoked one is enrolled anew instead.
 */
export const renewDevice = async (
  parts: AppParts,
  guesses: DeviceGuesses,
  actor: Actor,
  deviceId: string,
): Promise<void> => {
  const { municipality, accountId } = actor
  await parts.store.write(municipality, async (space) => {
    const [found] = await space.sql.query(
      `update enrolled_device set seen_at = $3 where municipality = $1 and id = $2 and revoked_at is null
       returning id`,
      [municipality, deviceId, parts.now()],
    )
    if (!found) throw unknown()
    space.note({ accountId, what: 'device.renewed', about: [`device/${deviceId}`] })
  })
  await guesses.forgive({ municipality, id: deviceId })
}
