import fs from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { secretMarkOf } from '../access/secret-mark.ts'
import { askForBackup } from '../ask-for-backup.ts'
import { keyToSealWith } from '../database/backup-key.ts'
import { connectDatabase } from '../database/connect.ts'
import { type AboutDump, dump } from '../database/dump.ts'
import { BackupRefused } from '../database/dump-format.ts'
import { writeBackup } from '../database/write-backup.ts'
import { releaseOf } from '../release.ts'
import { readSettings, type Settings } from '../settings.ts'
import { countOf, runTool } from '../run-tool.ts'

const HELP = `npm run backup -- FILE

Writes everything the hub keeps into FILE, as it stands at one moment. The server may go on running.
The store is the one the server uses: PostgreSQL by DATABASE_URL, else the folder DATA_DIR (./data).

FILE holds names, addresses and telephone numbers as well as the hashes of PINs and keys, all encrypted with the
secret file (SECRET_FILE, by default DATA_DIR/secret), or with BACKUP_KEY_FILE when that names a key of its own
(openssl rand -base64 32 > FILE). Keep a copy of both apart from the backups: without the key no backup opens,
and without the secret file nobody's PIN is right after a restore. Delete backups after 90 days: what a
certificate of erasure says counts on it.`

const requireStore = ({ databaseUrl, dataFolder }: Settings): void => {
  if (!databaseUrl && !fs.existsSync(path.join(dataFolder, 'database')))
    throw new BackupRefused(`There is no store in ${dataFolder}: nothing to back up.`)
}

const fromStore = async (settings: Settings, about: AboutDump, open: () => Writable): Promise<void> => {
  const { databaseUrl, dataFolder } = settings
  const database = await connectDatabase({ databaseUrl, dataFolder })
  try {
    await dump(database, about, open)
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
  requireStore(settings)
  const made = { release: releaseOf(), madeAt: new Date().toISOString() }
  const seal = { ...made, key: keyToSealWith(settings) }
  const about = { ...made, secretMark: secretMarkOf(settings.secretFile) }
  const rows = await writeBackup(file, seal, async (open) => {
    if (!settings.databaseUrl && (await askForBackup(settings.dataFolder, open))) return
    await fromStore(settings, about, open)
  })
  return `Backed up ${countOf(rows)} rows to ${file}.`
})
