import { z } from 'zod'
import { Role } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { Id } from '#domain/id.ts'

const KEY = 'magonote.actor'

const Remembered = z.strictObject({
  municipality: Id,
  accountId: Id,
  role: Role,
  subjectId: Id.nullable(),
})

/** Who used this device last; ids only, never a name. */
export const rememberedActor = (storage: Storage = localStorage): Actor | null => {
  try {
    const known = Remembered.safeParse(JSON.parse(storage.getItem(KEY) ?? 'null'))
    return known.success ? known.data : null
  } catch {
    return null
  }
}

export const rememberActor = (actor: Actor | null, storage: Storage = localStorage): void => {
  if (actor) storage.setItem(KEY, JSON.stringify(actor))
  else storage.removeItem(KEY)
}
