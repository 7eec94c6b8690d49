import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { secretMarkOf } from '../access/secret-mark.ts'
import { keysToOpenWith } from '../database/backup-key.ts'
import { connectPostgresql } from '../database/connect-postgresql.ts'
import { BackupRefused } from '../database/dump-format.ts'
import { type Restoring, restoreEmbedded, restorePostgresql } from '../database/restore-store.ts'
import { readSettings, type Settings } from '../settings.ts'
import { countOf, runTool } from '../run-tool.ts'

const HELP = `npm run restore -- FILE [--replace]

Makes the store what the backup FILE says: PostgreSQL by DATABASE_URL, else the folder DATA_DIR (./data). Stop
the server first. A store that holds data already is left alone unless --replace is given. Nothing is changed
before all of FILE has been found whole, and the old store is there until the new one is complete.

Afterwards everybody signs in again, and every device sends once more what the backup lacks.
FILE is encrypted: it opens with the key that BACKUP_KEY_FILE named when it was made, else with the secret file
(SECRET_FILE, by default DATA_DIR/secret) of the server that was backed up. A backup of a release that did not
encrypt is read as it is. PINs are right only with that server's secret file.`

const restore = async ({ databaseUrl, dataFolder }: Settings, restoring: Restoring) => {
  if (!databaseUrl) return restoreEmbedded(dataFolder, restoring)
  const database = await connectPostgresql(databaseUrl)
  return restorePostgresql(database, restoring).finally(() => database.close())
}

await runTool(HELP, async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  })
  const [name, ...more] = positionals
  if (!name || more.length > 0) throw new BackupRefused('Name one file: npm run restore -- FILE [--replace]')
  const settings = readSettings(process.env, [])
  const file = path.resolve(name)
  if (!fs.existsSync(file)) throw new BackupRefused(`There is no file ${file}.`)
  const { header, rows } = await restore(settings, {
    file,
    isReplacing: values.replace,
    keys: keysToOpenWith(settings),
  })
  const done = `Restored ${countOf(rows)} rows as they were at ${header.madeAt}. Everybody has to sign in again.`
  if (header.secretMark === null || header.secretMark === secretMarkOf(settings.secretFile)) return done
  return `${done}\nThe secret file ${settings.secretFile} is not that of the server that was backed up: until it is put there, nobody's PIN is right.`
})
