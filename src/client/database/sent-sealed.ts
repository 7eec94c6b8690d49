import type { Table } from 'dexie'
import type { DeviceDatabase } from './device-database.ts'

/** Numbers of changes lie open anyway; `device` is the name under which they were counted. */
interface SentSealed {
  readonly key: 'sent-sealed'
  readonly device: string
  readonly upTo: number
}

const marks = (database: DeviceDatabase): Table<SentSealed, string> => database.table('device')

/** Up to which number the hub has answered for what went out sealed; 0 when nothing did. Its rows still say they wait. */
export const sentSealedUpTo = async (database: DeviceDatabase): Promise<number> => {
  const [state, mark] = await Promise.all([database.device.get('state'), marks(database).get('sent-sealed')])
  return mark && mark.device === state?.device ? mark.upTo : 0
}

export const markSentSealed = async (database: DeviceDatabase, upTo: number): Promise<void> => {
  const state = await database.device.get('state')
  if (state) await marks(database).put({ key: 'sent-sealed', device: state.device, upTo })
}

/** From here on the rows tell again: they are open, and each hears what became of it. */
export const forgetSentSealed = (database: DeviceDatabase): Promise<void> =>
  marks(database).delete('sent-sealed')
