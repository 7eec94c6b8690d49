import { randomBytes } from 'node:crypto'
import type { Sql } from '../database/database.ts'
import { hashOfToken } from './token.ts'

/** Crockford's base 32: no I, L, O, U to be misread on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 130 random bits in groups of five letters: `7K2QW-…`. */
const newCode = (): string => {
  const letters = [...randomBytes(26)].map((byte) => LETTERS[byte & 31]).join('')
  return (letters.match(/.{1,5}/g) ?? []).join('-')
}

/** A code as it was typed: case, dashes and spaces make no difference, O is 0, I and L are 1. */
export const hashOfCode = (typed: string): string => {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return hashOfToken(letters.replace(/O/g, '0').replace(/[IL]/g, '1'))
}

/** Makes a one-time code for a town's first coordinator, who names the town; only its hash is kept. */
export const inviteCoordinator = async (sql: Sql): Promise<string> => {
  const code = newCode()
  await sql.query(`insert into invitation (code_hash, role) values ($1, 'coordinator')`, [hashOfCode(code)])
  return code
}

/** Uses a code up; false when it is none of ours, used already, or meant for another town. */
export const useInvitation = async (
  sql: Sql,
  typed: string,
  municipality: string,
  now: string,
): Promise<boolean> => {
  const used = await sql.query(
    `update invitation set used_at = $3, municipality = $2
     where code_hash = $1 and used_at is null and role = 'coordinator' and coalesce(municipality, $2) = $2
     returning role`,
    [hashOfCode(typed), municipality, now],
  )
  return used.length > 0
}
