import { createHash, type Hash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { BackupKey } from './backup-key.ts'
import {
  AnyHeader,
  damaged,
  foreign,
  FORMAT,
  Header,
  newer,
  parsed,
  RowLine,
  TableLine,
  Trailer,
} from './dump-format.ts'
import { knownMigrations } from './migrate.ts'
import { openBackup } from './open-backup.ts'

/** Hears a backup's content in order; nothing of it is sure before `readDump` has ended well. */
export interface DumpListener {
  begin(header: Header): Promise<void>
  /** Rows as JSON, each a list of the table's columns as text or null. */
  rows(table: TableLine, lines: readonly string[]): Promise<void>
}

const ROWS_A_BATCH = 500
const LINE_FEED = 10

/**
 * Reads a backup to its end and compares its counts and its checksum.
 * @param keys those at hand; a backup made before they were sealed needs none
 * @throws BackupRefused when the file is foreign, damaged, cut short, a newer release's or none of the keys opens it
 */
export const readDump = (
  file: string,
  listener: DumpListener,
  keys: readonly BackupKey[] = [],
): Promise<Trailer> => readDumpBytes(openBackup(file, keys), listener)

/** The same of bytes that carry no seal, as `dump` writes them. */
export const readDumpBytes = async (
  packed: AsyncIterable<Buffer>,
  listener: DumpListener,
): Promise<Trailer> => {
  const reading = new Reading(listener)
  const bytes = createGunzip()
  // Why it failed is thrown by whoever reads the bytes.
  const isRead = pipeline(packed, bytes).catch(() => undefined)
  try {
    for await (const line of linesOf(bytes)) await reading.take(line)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))) throw error
    throw reading.hasBegun ? damaged() : foreign()
  } finally {
    await isRead
  }
  return reading.end()
}

/** Reads a whole backup without using it; gives what it says of itself. */
export const verifyDump = async (
  file: string,
  keys: readonly BackupKey[] = [],
): Promise<Trailer & { header: Header }> => {
  let header: Header | undefined
  const listener: DumpListener = {
    begin: async (read) => {
      header = read
    },
    rows: async () => undefined,
  }
  const trailer = await readDump(file, listener, keys)
  if (!header) throw foreign()
  return { ...trailer, header }
}

/** By line feeds alone: JSON may hold the other characters that end a line elsewhere. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk])
    let from = 0
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED, from)) {
      yield rest.toString('utf8', from, end)
      from = end + 1
    }
    rest = rest.subarray(from)
  }
  if (rest.length > 0) yield rest.toString('utf8')
}

const readHeader = (line: string): Header => {
  const any = parsed(AnyHeader, line)
  if (!any) throw foreign()
  if (any.format > FORMAT) throw newer(any.release)
  const header = parsed(Header, line)
  if (!header) throw damaged()
  if (header.migration > (knownMigrations.at(-1)?.number ?? 0)) throw newer(header.release)
  return header
}

class Reading {
  readonly #listener: DumpListener
  readonly #hash: Hash = createHash('sha256')
  readonly #counts: Trailer['rows'] = {}
  #table: TableLine | undefined
  #batch: string[] = []
  #trailer: Trailer | undefined
  hasBegun = false

  constructor(listener: DumpListener) {
    this.#listener = listener
  }

  async take(line: string): Promise<void> {
    if (this.#trailer) throw damaged()
    if (!this.hasBegun) {
      const header = readHeader(line)
      this.hasBegun = true
      this.#hash.update(`${line}\n`)
      return this.#listener.begin(header)
    }
    const row = parsed(RowLine, line)
    if (row) return this.#takeRow(line, row.length)
    await this.#flush()
    this.#trailer = parsed(Trailer, line)
    if (!this.#trailer) this.#beginTable(line)
  }

  end(): Trailer {
    const trailer = this.#trailer
    if (!this.hasBegun) throw foreign()
    if (!trailer || this.#hash.digest('hex') !== trailer.sha256) throw damaged()
    const tables = Object.keys(trailer.rows)
    const isComplete = tables.every((table) => trailer.rows[table] === this.#counts[table])
    if (!isComplete || tables.length !== Object.keys(this.#counts).length) throw damaged()
    return trailer
  }

  #beginTable(line: string): void {
    const table = parsed(TableLine, line)
    if (!table || table.table in this.#counts) throw damaged()
    this.#hash.update(`${line}\n`)
    this.#table = table
    this.#counts[table.table] = 0
  }

  async #takeRow(line: string, length: number): Promise<void> {
    const table = this.#table
    if (!table || length !== table.columns.length) throw damaged()
    this.#hash.update(`${line}\n`)
    this.#counts[table.table] = (this.#counts[table.table] ?? 0) + 1
    this.#batch.push(line)
    if (this.#batch.length === ROWS_A_BATCH) await this.#flush()
  }

  async #flush(): Promise<void> {
    const batch = this.#batch.splice(0)
    if (this.#table && batch.length > 0) await this.#listener.rows(this.#table, batch)
  }
}
