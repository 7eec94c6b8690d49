import type { Actor } from '#domain/account/actor.ts'
import { DELIVERED } from '#domain/audit/audit-line.ts'
import type { SyncAnswer } from '#sync/protocol.ts'
import type { AppParts } from '../app-parts.ts'
import { noteAudit } from './note.ts'

/**
 * Notes which contacts an answer carries to whom, those of which it tells the name alone apart. An answer without contacts is
 * not noted, nor one that gives back what the same request wrote: the change's own line names it. When this fails, the answer
 * must not go out.
 * @param deviceId the enrolled tablet that gets them, null where it is none
 * @param written the rows this request wrote, as `table/id`
 */
export const noteDelivery = async (
  parts: Pick<AppParts, 'store'>,
  { municipality, accountId }: Actor,
  { changes }: Pick<SyncAnswer, 'changes'>,
  written: ReadonlySet<string>,
  deviceId: string | null,
): Promise<void> => {
  const contacts = changes.flatMap(({ table, id, row }) =>
    table === 'contact' && row && !written.has(`contact/${id}`)
      ? [`${row['isMasked'] === true ? 'masked-contact' : 'contact'}/${id}`]
      : [],
  )
  if (contacts.length === 0) return
  const about = [...(deviceId === null ? [] : [`device/${deviceId}`]), ...contacts]
  await noteAudit(parts, municipality, { accountId, what: DELIVERED, about })
}
