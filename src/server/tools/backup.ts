import fs from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { secretMarkOf } from '../access/secret-mark.ts'
import { askForBackup } from '../ask-for-backup.ts'
import { connectDatabase } from '../database/connect.ts'
import { dump } from '../database/dump.ts'
import { BackupRefused } from '../database/dump-format.ts'
import { writeBackup } from '../database/write-backup.ts'
import { releaseOf } from '../release.ts'
import { readSettings, type Settings } from '../settings.ts'
import { countOf, runTool } from '../run-tool.ts'

const HELP = `npm run backup -- FILE

Writes everything the hub keeps into FILE, as it stands at one moment. The server may go on running.
The store is the one the server uses: PostgreSQL by DATABASE_URL, else the folder DATA_DIR (./data).

FILE holds names, addresses and telephone numbers as well as the hashes of PINs and keys: keep it as safe
as the store itself; only its owner may read it. Keep a copy of the secret file (SECRET_FILE, by default
DATA_DIR/secret) apart from it: without that file nobody's PIN is right after a restore.`

const fromStore = async (settings: Settings, open: () => Writable): Promise<void> => {
  const { databaseUrl, dataFolder, secretFile } = settings
  if (!databaseUrl && !fs.existsSync(path.join(dataFolder, 'database')))
    throw new BackupRefused(`There is no store in ${dataFolder}: nothing to back up.`)
  const database = await connectDatabase({ databaseUrl, dataFolder })
  try {
    const secretMark = secretMarkOf(secretFile)
    await dump(database, { release: releaseOf(), madeAt: new Date().toISOString(), secretMark }, open)
  } finally {
    await database.close()
  }
}

await runTool(HELP, async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [name, ...more] = positionals
  if (!name || more.length > 0) throw new BackupRefused('Name one file: npm run backup -- FILE')
  const settings = readSettings(process.env, [])
  const file = path.resolve(name)
  const rows = await writeBackup(file, async (open) => {
    if (!settings.databaseUrl && (await askForBackup(settings.dataFolder, open))) return
    await fromStore(settings, open)
  })
  return `Backed up ${countOf(rows)} rows to ${file}.`
})
