import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What git leaves out, as written in .gitignore, without the slash at the end. */
export const ignored = (): string[] =>
  read('.gitignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\/$/, ''))

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Every file below a folder, as paths from the root of the repository, in a fixed order. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .sort()

/** Everything in the root of the repository that git keeps. */
export const topLevel = (): string[] => {
  const left = new Set(ignored())
  return readdirSync(ROOT).filter((name) => name !== '.git' && !left.has(name) && !name.endsWith('.log'))
}

/** Files that are written by hand, wherever they are. */
export const allFiles = (): string[] => [
  ...topLevel().filter((name) => /\.|^LICENSE$/.test(name) && !['.ci', '.github'].includes(name)),
  ...['src', 'tests', '.ci'].flatMap(filesBelow),
]

/** Lines as a person counts them: the newline at the end begins no further line. */
export const linesOf = (path: string): number => read(path).replace(/\n$/, '').split('\n').length

/** The mutation files of the domain: one mutation each. */
export const mutationFiles = (): string[] =>
  filesBelow('src/domain').filter(
    (path) => path !== 'src/domain/mutation.ts' && /\bdefineMutation[<(]/.test(read(path)),
  )

/** The files of the rules that rules.ts lists. */
export const ruleFiles = (): string[] =>
  [...read('src/domain/rules/rules.ts').matchAll(/^import \{[^}]*\} from '\.\/([a-z-]+\.ts)'/gm)].map(
    ([, file]) => `src/domain/rules/${file}`,
  )
