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

/** Calls `changed` when somebody left or began in another tab: nobody goes on as a person who is no longer here. */
export const followOtherTabs = (changed: () => void): void =>
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) changed()
  })

export const rememberActor = (actor: Actor | null, storage: Storage = localStorage): void => {
  if (actor) storage.setItem(KEY, JSON.stringify(actor))
  else storage.removeItem(KEY)
}
