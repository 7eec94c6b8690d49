import type { TransactionMode } from './database.ts'

const BEGIN: Record<TransactionMode, string> = {
  write: 'begin isolation level read committed read write',
  read: 'begin isolation level repeatable read read only',
}

const CODE = /^\d{6}$/

/** Owns nothing and is no superuser, so that row-level security holds for it; see ensure-hub-role.ts. */
export const HUB_ROLE = 'magonote_hub'

/**
 * The statements that open a transaction, in one text and so in one round trip. With a municipality the transaction goes
 * on as the hub's role and meets that municipality's rows alone; SET takes no parameters, hence the strict check.
 * @throws Error when the municipality is not six digits
 */
export const beginSql = (mode: TransactionMode, municipality?: string): string => {
  if (municipality === undefined) return BEGIN[mode]
  if (!CODE.test(municipality)) throw new Error('a municipality is named by its code of six digits')
  return `${BEGIN[mode]}; set local role ${HUB_ROLE}; set local magonote.municipality = '${municipality}'`
}
