import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A mistake somebody could make: `find` stands exactly once in `file` (from the project's folder) and becomes `replace`. */
export interface PlantedBug {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly replace: string
  /** Files and folders of tests that are asked first; after them the simulated world. */
  readonly tests: readonly string[]
  /** Whether these tests need the databases. */
  readonly isOnDatabase?: true
}

/** What is planted in one file by many: `bugsIn(file, tests)(name, find, replace)`. */
export const bugsIn =
  (file: string, tests: readonly string[]) =>
  (name: string, find: string, replace: string): PlantedBug => ({ name, file, find, replace, tests })

/** The text with the mistake in it. Throws when the code has changed so that the plan no longer fits it. */
export const plantedText = ({ name, file, find, replace }: PlantedBug, text: string): string => {
  const count = text.split(find).length - 1
  if (count !== 1)
    throw new Error(`"${name}" cannot be planted: ${file} has ${count} places, not one, that say: ${find}`)
  return text.replace(find, () => replace)
}

export const readPlanted = (root: string, bug: PlantedBug): string =>
  plantedText(bug, readFileSync(join(root, bug.file), 'utf8'))
