import fs from 'node:fs'
import { readSecret } from '../access/secret-file.ts'
import { secretMark } from '../access/secret-mark.ts'
import type { Settings } from '../settings.ts'
import { BackupRefused } from './dump-format.ts'
import type { SealedHeader } from './sealed-format.ts'

/** A key of the office: 32 bytes, and a mark that tells it from others and nothing else of it. */
export interface BackupKey {
  readonly bytes: Uint8Array
  readonly mark: string
  readonly from: SealedHeader['keyFrom']
}

type KeyFiles = Pick<Settings, 'secretFile' | 'backupKeyFile'>

const keyIn = (file: string | undefined, from: BackupKey['from']): BackupKey | null => {
  if (!file || !fs.existsSync(file)) return null
  const bytes = readSecret(file)
  return { bytes, mark: secretMark(bytes), from }
}

/**
 * The key a backup is sealed with: BACKUP_KEY_FILE where one is named, else the secret file.
 * @throws BackupRefused when there is no such file: no key is made in passing, and nothing is written unsealed
 */
export const keyToSealWith = ({ secretFile, backupKeyFile }: KeyFiles): BackupKey => {
  const key = backupKeyFile ? keyIn(backupKeyFile, 'key-file') : keyIn(secretFile, 'secret-file')
  if (key) return key
  const missing = backupKeyFile
    ? `BACKUP_KEY_FILE ${backupKeyFile}`
    : `secret file ${secretFile}, and BACKUP_KEY_FILE names no other key`
  throw new BackupRefused(`There is no ${missing}: a backup is not written without being encrypted.`)
}

/** All keys at hand, to open whichever backup is given. */
export const keysToOpenWith = ({ secretFile, backupKeyFile }: KeyFiles): BackupKey[] =>
  [keyIn(backupKeyFile, 'key-file'), keyIn(secretFile, 'secret-file')].filter((key) => key !== null)
