import fs from 'node:fs'
import path from 'node:path'
import { putFolderOnDisk, putOnDisk } from './put-on-disk.ts'

const besides = (folder: string) => ({ complete: `${folder}.restored`, old: `${folder}.replaced` })

const remove = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true })

/**
 * Puts a complete folder in another's place. Two names cannot change in one step, so that whoever opens the folder next
 * must call `settleSwap`: until the old folder has been moved away the old one counts, from then on the new one.
 */
export function swapFolder(folder: string, made: string): void {
  const { complete, old } = besides(folder)
  settleSwap(folder)
  putFolderOnDisk(made)
  fs.renameSync(made, complete)
  putOnDisk(path.dirname(folder))
  if (fs.existsSync(folder)) fs.renameSync(folder, old)
  settleSwap(folder)
}

/** Ends a swap that a power cut interrupted, one way or the other; does nothing when there was none. */
export function settleSwap(folder: string): void {
  const { complete, old } = besides(folder)
  if (!fs.existsSync(folder) && fs.existsSync(complete)) {
    fs.renameSync(complete, folder)
    putOnDisk(path.dirname(folder))
  }
  if (!fs.existsSync(folder)) return
  remove(complete)
  remove(old)
}
