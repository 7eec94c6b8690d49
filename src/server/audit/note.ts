import type { AppParts } from '../app-parts.ts'
import type { Noted } from './line-hash.ts'

/**
 * Adds a line to the municipality's audit log, in a transaction of its own: await it before the answer leaves, and never
 * call it inside another transaction (in `store.write` say `space.note` instead, which is one with what it is about).
 * `what` is `noun.past-verb` (`session.opened`, `pin.renewed`) and has its sentence in `domain/audit/what-words.ts`;
 * `about` names rows as `table/id`. Ids alone, never a name.
 * @throws SqlError when it could not be written; then what it was about must not go on
 */
export const noteAudit = async (
  { store }: Pick<AppParts, 'store'>,
  municipality: string,
  noted: Noted,
): Promise<void> => {
  await store.write(municipality, async (space) => space.note(noted))
}
