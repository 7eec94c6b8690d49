import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { read, ROOT } from './repository.ts'

/** Licences that let an office use, change and pass on the whole without conditions beyond naming. */
const PERMISSIVE = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
])

const Component = z.object({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  hashes: z.array(z.object({ alg: z.string(), content: z.string() })),
  licenses: z.array(z.object({ license: z.object({ id: z.string() }) })),
})

const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.object({ component: z.object({ 'bom-ref': z.string() }) }),
  /** Those that only build and test may say their licence otherwise. */
  components: z.array(z.looseObject({ 'bom-ref': z.string(), name: z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})
type Bill = z.infer<typeof Bill>

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), integrity: z.string().optional() }),
  ),
})

/** The router names the build tool as a peer it can do without: that is no part of what runs. */
const BUILD_TOOL = 'vite'

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
const nameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13)

const pinned = new Set(
  Object.entries(Lock.parse(JSON.parse(read('package-lock.json'))).packages)
    .filter(([, { integrity }]) => integrity?.startsWith('sha512-'))
    .map(([place, { version }]) => `${nameAt(place)}@${version}`),
)

const wanted = Object.keys(
  (JSON.parse(read('package.json')) as { dependencies: Record<string, string> }).dependencies,
)

/** Everything the program runs with: what it names itself, and all that follows from it. */
const runningIn = ({ metadata, components, dependencies }: Bill): z.infer<typeof Component>[] => {
  const known = new Map(components.map((one) => [one['bom-ref'], one]))
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const own = needs.get(metadata.component['bom-ref']) ?? []
  const open = own.filter((ref) => wanted.includes(known.get(ref)?.name ?? ''))
  const found = new Set<string>()
  for (let ref = open.pop(); ref; ref = open.pop()) {
    // A peer that is not installed has no component.
    if (found.has(ref) || [undefined, BUILD_TOOL].includes(known.get(ref)?.name)) continue
    found.add(ref)
    open.push(...(needs.get(ref) ?? []))
  }
  return [...found].map((ref) => Component.parse(known.get(ref)))
}

let running: z.infer<typeof Component>[]
beforeAll(async () => {
  const args = ['sbom', '--sbom-format', 'cyclonedx']
  const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT, maxBuffer: 2 ** 26 })
  running = runningIn(Bill.parse(JSON.parse(stdout)))
  mkdirSync(join(ROOT, 'test-artifacts'), { recursive: true })
  writeFileSync(join(ROOT, 'test-artifacts/sbom.cdx.json'), stdout)
})

describe('The bill of materials', () => {
  test('names every package that the program runs with, and where it is from', () => {
    const names = new Set(running.map(({ name }) => name))
    expect(wanted.filter((name) => !names.has(name))).toEqual([])
    expect(running.length).toBeGreaterThan(50)
    expect(running.filter(({ purl }) => !purl.startsWith('pkg:npm/'))).toEqual([])
  })

  test('holds nothing that the lock file does not pin with a checksum', () => {
    expect(running.filter(({ name, version }) => !pinned.has(`${name}@${version}`))).toEqual([])
    expect(running.filter(({ hashes }) => hashes.every(({ alg }) => alg !== 'SHA-512'))).toEqual([])
  })

  test('holds only packages that may be used, changed and passed on freely', () => {
    const strict = running.filter(
      ({ licenses }) => licenses.length === 0 || !licenses.every(({ license }) => PERMISSIVE.has(license.id)),
    )
    expect(strict.map(({ name }) => name)).toEqual([])
  })
})
