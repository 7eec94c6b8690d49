import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const TEXT = /\.(js|css|html|json|webmanifest)$/

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** The built server and app in a folder of their own, where a new release can be put in place while the server runs. */
export class Deployed {
  readonly #folder = mkdtempSync(join(tmpdir(), 'magonote-release-'))

  constructor() {
    cpSync(join(ROOT, 'dist'), join(this.#folder, 'dist'), { recursive: true })
    cpSync(join(ROOT, 'package.json'), join(this.#folder, 'package.json'))
    symlinkSync(join(ROOT, 'node_modules'), join(this.#folder, 'node_modules'), 'dir')
  }

  get main(): string {
    return join(this.#folder, 'dist/server/main.js')
  }

  /** Every file of the app whose name changes with a release has another name from now on, all at once; the old ones are gone. */
  deploy(release: string): void {
    const now = join(this.#folder, 'dist/client')
    const client = join(this.#folder, `dist/client-${release}`)
    cpSync(now, client, { recursive: true })
    const assets = readdirSync(join(client, 'assets'))
    for (const name of assets)
      renameSync(join(client, 'assets', name), join(client, 'assets', `${release}-${name}`))
    for (const path of filesBelow(client).filter((file) => TEXT.test(file))) {
      const text = assets.reduce(
        (sofar, name) => sofar.replaceAll(name, `${release}-${name}`),
        readFileSync(path, 'utf8'),
      )
      writeFileSync(path, text.replace(/("?url"?:"index\.html","?revision"?:")\w+/, `$1${release}`))
    }
    renameSync(now, join(this.#folder, `dist/before-${release}`))
    renameSync(client, now)
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
