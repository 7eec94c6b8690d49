import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, topLevel } from './repository.ts'

const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
]
const TESTS = ['bench', 'contracts', 'e2e', 'house', 'run.mjs', 'screens', 'sync', 'unit']
const SRC = ['README.md', 'cast', 'client', 'decisions', 'domain', 'planner', 'server', 'sync']
const VAGUE = /(^|[-.])(utils?|helpers|common|misc|services?|managers?|shared|base|core|stuff|lib)([-.]|$)/i
const ROLE =
  /(^helper|\.helper)\.|\.(controller|service|store|model|dto|interface|types?|utils?|helper|constants?)\.(ts|vue)$/
const KEBAB =
  /^(?!use-)[a-z0-9]+(-[a-z0-9]+)*(\.test|\.examples|\.spec|\.config|\.adapters|\.contract|\.embedded|\.postgresql|\.d)*\.(ts|mjs|cjs|js|css|sql|md|json|csv)$/
const TWO_WORDS = /^[A-Z][a-z0-9]*([A-Z][a-zA-Z0-9]*)+(\.examples)?\.(vue|ts)$/
const COMPOSABLE = /^use[A-Z][A-Za-z0-9]*\.ts$/
const ROOT_FILES = /^(App\.vue|README\.md|LICENSE)$/

const files = [...filesBelow('src'), ...filesBelow('tests')]
const RECORDED =
  /^tests\/((contracts|e2e|bench|screens|sync)\/.*\.(png|txt)|sync\/releases\/\d+\.\d+\.\d+\.json)$/
const code = files.filter((path) => !RECORDED.test(path))
const firstSegments = (folder: string): string[] => [
  ...new Set(filesBelow(folder).map((path) => path.split('/')[1] ?? '')),
]
const isWellNamed = (name: string): boolean =>
  [KEBAB, TWO_WORDS, COMPOSABLE, ROOT_FILES].some((shape) => shape.test(name))
const isTestOfComponent = (path: string): boolean =>
  /^tests\/(screens|unit)\/.*\/?([A-Z]\w+|use[A-Z]\w+)\.test\.ts$/.test(path)

describe('Names of files', () => {
  test('the top level holds exactly what the house says, and dot files', () => {
    expect(
      topLevel()
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual([...TOP_LEVEL].sort())
  })

  test('the sources and the tests have no other rooms than the house', () => {
    expect(firstSegments('src').filter((name) => !SRC.includes(name))).toEqual([])
    expect(firstSegments('tests').filter((name) => !TESTS.includes(name))).toEqual([])
  })

  test('no file or folder bears a word that could mean anything', () => {
    const vague = files.filter((path) => path.split('/').some((part) => VAGUE.test(part)))
    expect(vague.filter((path) => path !== 'src/client/styles/base.css')).toEqual([])
    expect(files.filter((path) => ROLE.test(basename(path)))).toEqual([])
  })

  test('no file is a barrel', () => {
    expect(files.filter((path) => /^index\.(ts|js|vue)$/.test(basename(path)))).toEqual([])
  })

  test('components have two words, composables begin with use, all else is in small letters with dashes', () => {
    const wrong = code.filter((path) => !isWellNamed(basename(path)) && !isTestOfComponent(path))
    expect(wrong).toEqual([])
  })

  test('no source lies deeper than room, noun and task', () => {
    const deep = filesBelow('src').filter((path) => path.split('/').length > 5)
    expect(deep).toEqual([])
  })
})
