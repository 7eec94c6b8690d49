import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { read, ROOT } from './repository.ts'

interface Cruise {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
  modules: { source: string; dependencies: { resolved: string }[] }[]
}

const cruise = (folder: string, ...what: string[]): Cruise => {
  const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [tool, '--config', join(ROOT, 'tests/house/rooms.cjs'), '--output-type', 'json', ...what]
  return JSON.parse(
    execFileSync('node', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 }),
  ) as Cruise
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Names of the rules that a tree of only these files breaks. */
const brokenBy = (files: Record<string, string>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'magonote-rooms-'))
  folders.push(folder)
  writeFileSync(join(folder, 'package.json'), read('package.json'))
  mkdirSync(join(folder, 'src'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return cruise(folder, 'src').summary.violations.map(({ rule }) => rule.name)
}

const value = 'export const value = 1\n'
const component = (imports: string): string => `<script setup lang="ts">\n${imports}\n</script>\n`

describe('Who may import whom', () => {
  const tree = cruise(ROOT, 'src', 'tests')

  test('no file of the house imports from a room it may not know', () => {
    const found = tree.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)
    expect(found).toEqual([])
  })

  test('imports inside components and imports by alias are seen', () => {
    const component = tree.modules.find(({ source }) => source.endsWith('GalleryPage.vue'))
    expect(component?.dependencies.map(({ resolved }) => resolved)).toContain('src/client/kit/PageMain.vue')
    const needs = tree.modules.flatMap(({ source, dependencies }) =>
      source.startsWith('src/sync/') ? dependencies.map(({ resolved }) => resolved) : [],
    )
    expect(needs.some((resolved) => resolved.startsWith('src/domain/'))).toBe(true)
  })
})

describe('A planted import is found', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'of a client room by the domain',
      'room-domain',
      { 'src/domain/a.ts': "import '#client/kit/b.ts'\n", 'src/client/kit/b.ts': value },
    ],
    [
      'of the desk by the simple mode, inside a component',
      'room-simple',
      {
        'src/client/simple/FrontPage.vue': component(
          "import { value } from '../desk/b.ts'\nvalue.toString()",
        ),
        'src/client/desk/b.ts': value,
      },
    ],
    [
      'of the hub by the device',
      'room-sync-device',
      { 'src/sync/device/a.ts': "export * from '../hub/b.ts'\n", 'src/sync/hub/b.ts': value },
    ],
    [
      'of the device by the hub, even of a type alone',
      'room-sync-hub',
      {
        'src/sync/hub/a.ts': "import type { B } from '../device/b.ts'\nexport type A = B\n",
        'src/sync/device/b.ts': 'export type B = 1\n',
      },
    ],
    [
      'of a test',
      'nothing-imports-tests',
      { 'src/server/a.ts': "import '../../tests/b.ts'\n", 'tests/b.ts': value },
    ],
    [
      'of the sample cast by the hub outside its tools',
      'room-server',
      { 'src/server/a.ts': "import '#cast/b.ts'\n", 'src/cast/b.ts': value },
    ],
    [
      'of the device database by a part of the kit',
      'room-kit',
      { 'src/client/kit/a.ts': "import '../database/b.ts'\n", 'src/client/database/b.ts': value },
    ],
    [
      'of the planner by a page, past its worker',
      'planner-by-its-worker',
      { 'src/client/desk/a.ts': "import '#planner/search.ts'\n", 'src/planner/search.ts': value },
    ],
    [
      'in a circle',
      'no-circle',
      { 'src/domain/a.ts': "import './b.ts'\n", 'src/domain/b.ts': "import './a.ts'\n" },
    ],
    ['of a file that is not there', 'resolvable', { 'src/domain/a.ts': "import './gone.ts'\n" }],
  ])('%s', (_, rule, files) => {
    expect(brokenBy(files)).toContain(rule)
  })

  test('and an import that is allowed is left alone', () => {
    const files = { 'src/sync/hub/a.ts': "import '#domain/b.ts'\n", 'src/domain/b.ts': value }
    expect(brokenBy(files)).toEqual([])
  })
})
