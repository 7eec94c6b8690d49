import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie'
import type { Keyring } from './keyring.ts'
import { fromStored, SEALED_TABLES, toStored } from './sealed-rows.ts'

const opened = (cursor: DBCoreCursor, open: (stored: unknown) => unknown): DBCoreCursor =>
  Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value) },
  }) as DBCoreCursor

const sealedTable = (table: DBCoreTable, keyring: Keyring): DBCoreTable => {
  const open = (stored: unknown): unknown => fromStored(keyring, table.name, stored)
  const all = (found: unknown[]): unknown[] => found.map(open)
  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        request.type === 'add' || request.type === 'put'
          ? { ...request, values: request.values.map((row) => toStored(keyring, table.name, row)) }
          : request,
      ),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then(all),
    query: (request) =>
      table
        .query(request)
        .then((found) =>
          request.values ? { ...found, result: all(found.result).filter((row) => row !== undefined) } : found,
        ),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values ? opened(cursor, open) : cursor)),
  }
}

/** Rows of the sealed tables are sealed before they reach the browser's storage, and unsealed when they come back. */
export const sealingMiddleware = (keyring: Keyring): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'sealing',
  create: (core) => ({
    table: (name) => {
      const table = core.table(name)
      return SEALED_TABLES.includes(name) ? sealedTable(table, keyring) : table
    },
  }),
})
