import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })

/** Files come and go while a browser runs. */
const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

/** The files of a browser's profile in which one of these texts stands, as UTF-8 or as UTF-16. */
export const filesWith = (profile: string, texts: readonly string[]): string[] => {
  const wanted = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  return filesBelow(profile)
    .filter((path) => {
      const bytes = bytesOf(path)
      return wanted.some((one) => bytes.includes(one))
    })
    .map((path) => relative(profile, path))
}
