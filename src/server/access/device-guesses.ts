import type { AppParts } from '../app-parts.ts'
import { noteAudit } from '../audit/note.ts'
import { tooMany } from '../refused.ts'
import { limit } from './limit.ts'

export const MOST_GUESSES_A_DAY = 15

const DAY_SECONDS = 86_400

/** A tablet of a municipality, whoever is on it. */
interface GuessedOn {
  readonly municipality: string
  readonly id: string
}

/**
 * PINs tried on one tablet, whosever they were to be: whoever has a tablet in the wrong hands shall not guess five for every
 * name there is. Only this tablet waits; the desk, which sees it in the log, may let it go on.
 */
export interface DeviceGuesses {
  /**
   * Counts an attempt before it is judged, so that attempts at the same time cannot pass together.
   * @throws Refused 429 `device-waits` after fifteen wrong ones within a day
   */
  count(device: GuessedOn): Promise<void>
  /** The attempt was right. Those that were wrong stay counted: one's own PIN does not pay for guesses at others'. */
  wasRight(device: GuessedOn): Promise<void>
  /** The desk knows who has the tablet: it begins anew. */
  forgive(device: GuessedOn): Promise<void>
}

export const deviceGuesses = (parts: Pick<AppParts, 'database' | 'store' | 'now'>): DeviceGuesses => {
  const { database, now } = parts
  const day = { seconds: DAY_SECONDS, now }
  const guesses = limit(database, { name: 'pin-on-device', most: MOST_GUESSES_A_DAY, ...day })
  const noted = limit(database, { name: 'waiting-device-noted', most: 1, ...day })
  return {
    async count({ municipality, id }) {
      const wait = await guesses.take(id)
      if (wait === 0) return
      if ((await noted.take(id)) === 0)
        await noteAudit(parts, municipality, {
          accountId: null,
          what: 'device.waits',
          about: [`device/${id}`],
        })
      throw tooMany('device-waits', 'too many wrong PINs on this device: the desk can renew it', wait)
    },
    wasRight: ({ id }) => guesses.giveBack(id),
    async forgive({ id }) {
      await guesses.forgive(id)
      await noted.forgive(id)
    },
  }
}
