import fs from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { parseArgs } from 'node:util'
import { askForBackup } from '../ask-for-backup.ts'
import { type CheckedChain, ChainCheck } from '../audit/check-chains.ts'
import { keysToOpenWith } from '../database/backup-key.ts'
import { connectDatabase } from '../database/connect.ts'
import { dump } from '../database/dump.ts'
import { BackupRefused } from '../database/dump-format.ts'
import { readDump, readDumpBytes } from '../database/read-dump.ts'
import { releaseOf } from '../release.ts'
import { readSettings, type Settings } from '../settings.ts'
import { runTool } from '../run-tool.ts'

const HELP = `npm run audit:verify [-- --head HASH]… [--backup FILE]

Reads every municipality's audit log and computes its hashes anew; a line that was changed, removed, put in
or moved is found, and the command ends with 1. The server may go on running.
The store is the one the server uses: PostgreSQL by DATABASE_URL, else the folder DATA_DIR (./data); --backup FILE
reads a backup instead.

Note the head hashes it prints somewhere else, on paper for example, and give one later as --head: whoever can write
in the database could make a whole chain anew, or cut off its end, but not one that leads to a hash noted before.`

const fromStore = async ({ databaseUrl, dataFolder }: Settings, check: ChainCheck): Promise<void> => {
  if (!databaseUrl && !fs.existsSync(path.join(dataFolder, 'database')))
    throw new BackupRefused(`There is no store in ${dataFolder}: nothing to verify.`)
  const database = await connectDatabase({ databaseUrl, dataFolder })
  try {
    const about = { release: releaseOf(), madeAt: new Date().toISOString(), secretMark: null }
    const bytes = new PassThrough()
    await Promise.all([dump(database, about, () => bytes), readDumpBytes(bytes, check)])
  } finally {
    await database.close()
  }
}

/** False when no server runs on this folder. What it gives is read as it comes, and nothing of it kept. */
const fromRunning = async (folder: string, check: ChainCheck): Promise<boolean> => {
  let reading: Promise<unknown> = Promise.resolve()
  const asking = askForBackup(folder, () => {
    const bytes = new PassThrough()
    reading = readDumpBytes(bytes, check)
    reading.catch(() => undefined)
    return bytes
  })
  // What was wrong with the bytes says more than that they were not read to their end.
  await asking.catch(() => undefined)
  await reading
  return asking
}

const said = ({ municipality, count, firstAt, lastAt, head, brokenAt }: CheckedChain): string => {
  const lines = `${municipality}: ${count} lines`
  if (brokenAt !== null) return `${lines}, BROKEN at number ${brokenAt}`
  return count === 0 ? lines : `${lines}, ${firstAt} to ${lastAt}, head ${head}`
}

const verdictOf = ({ chains, missingHeads }: ChainCheck): string => {
  const text = [
    ...chains.map(said),
    ...missingHeads.map(
      (head) => `No chain leads to the head ${head.slice(0, 64)}: lines were cut off or made anew.`,
    ),
  ].join('\n')
  if (missingHeads.length > 0 || chains.some(({ brokenAt }) => brokenAt !== null)) throw new Error(text)
  return `${text}\nEvery line is as it was written.`
}

await runTool(HELP, async () => {
  const { values } = parseArgs({
    options: { head: { type: 'string', multiple: true, default: [] }, backup: { type: 'string' } },
  })
  const settings = readSettings(process.env, [])
  const check = new ChainCheck(values.head)
  if (values.backup) await readDump(path.resolve(values.backup), check, keysToOpenWith(settings))
  else if (settings.databaseUrl || !(await fromRunning(settings.dataFolder, check)))
    await fromStore(settings, check)
  return verdictOf(check)
})
