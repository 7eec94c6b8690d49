import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readBestKnown } from './best-known.ts'
import { type Instance, readInstance } from './read-instance.ts'

/** Something is wrong with what was given on the command line: its sentence is all that the person needs. */
export class WrongInput extends Error {}

const readWith = <T>(file: string, read: (text: string) => T): T => {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new WrongInput(`${file} ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
}

export interface InstanceFile {
  readonly name: string
  readonly path: string
  readonly instance: Instance
}

/** Every instance of a folder, by name. */
export const instanceFiles = (folder: string): InstanceFile[] => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new WrongInput(`there is no folder ${folder} with instances`)
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  if (names.length === 0) throw new WrongInput(`there is no instance (*.json) in ${folder}`)
  return names.sort().map((name) => {
    const file = path.join(folder, name)
    return { name, path: file, instance: readWith(file, readInstance) }
  })
}

export const bestKnownFile = (file: string): ReadonlyMap<string, number> => readWith(file, readBestKnown)
