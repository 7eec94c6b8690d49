import { z } from 'zod'

/**
 * What a backup holds, inside its seal (see `sealed-format.ts`): gzip over lines of UTF-8, each one JSON and ended by a line feed: a Header; for every table a TableLine
 * and its rows, a row being a list of its columns as PostgreSQL writes them (text or null); a Trailer.
 */
export const FORMAT = 1

export const Header = z.strictObject({
  magonote: z.literal('backup'),
  format: z.literal(FORMAT),
  release: z.string(),
  /** The number of the last migration its store had. */
  migration: z.int().min(1),
  madeAt: z.iso.datetime(),
  /** The epoch its store had; a restored store has a new one. */
  epoch: z.string(),
  /** Tells whether a secret file is the one its PINs were hashed with; null when the server had none at hand. */
  secretMark: z.string().nullable(),
})
export type Header = z.infer<typeof Header>

/** What a backup of any format begins with. */
export const AnyHeader = z.object({ magonote: z.literal('backup'), format: z.int(), release: z.string() })

export const TableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) })
export type TableLine = z.infer<typeof TableLine>

export const RowLine = z.array(z.string().nullable())

export const Trailer = z.strictObject({
  /** Rows by table. */
  rows: z.record(z.string(), z.int().min(0)),
  /** SHA-256, hex, over all lines before this one, line feeds included. */
  sha256: z.string(),
})
export type Trailer = z.infer<typeof Trailer>

/** A backup that cannot be made or used, in one sentence for the operator; nothing was changed. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}

export const foreign = () => new BackupRefused('This file is no backup of Magonote.')

export const damaged = () => new BackupRefused('This backup is damaged or was cut short; it cannot be used.')

export const newer = (release: string) =>
  new BackupRefused(
    `This backup was made by a newer release (${release.replace(/[^\w.-]/g, '?').slice(0, 20)}); restore it with that one.`,
  )

/** A line of a backup, or undefined when it is not of this shape. */
export const parsed = <T>(shape: z.ZodType<T>, line: string): T | undefined => {
  try {
    return shape.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
