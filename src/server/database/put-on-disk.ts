import fs from 'node:fs'
import path from 'node:path'

/** Waits until a file's content, or a folder's list of names, is on the disk. */
export function putOnDisk(file: string): void {
  const descriptor = fs.openSync(file, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** The same for a folder and all that is in it. */
export function putFolderOnDisk(folder: string): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    putOnDisk(path.join(folder, entry))
  putOnDisk(folder)
}
