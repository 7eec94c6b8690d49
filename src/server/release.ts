import { readFileSync } from 'node:fs'

/** This release's number: package.json lies two folders up, beside dist/ as beside src/. */
export const releaseOf = (): string => {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
