import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, read, ROOT } from './repository.ts'

/** How many requirements of level 1 and 2 each chapter of ASVS 5.0.0 has. */
const ASKED: Readonly<Record<string, number>> = {
  ...{ V1: 27, V2: 11, V3: 19, V4: 10, V5: 9, V6: 35, V7: 18, V8: 7, V9: 7 },
  ...{ V10: 29, V11: 14, V12: 9, V13: 13, V14: 9, V15: 13, V16: 16, V17: 7 },
}

const pages = filesBelow('src/decisions/asvs')
const lines = pages
  .flatMap((path) => read(path).split('\n'))
  .flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const [, id = '', asks = '', state = '', how = ''] = cells
    return /^V\d+\.\d+\.\d+$/.test(id) ? [{ id, asks, state, how }] : []
  })
const filesNamed = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests)\/[^`]+)`/g)].map(([, one]) => one ?? '')

describe('The requirements of the security standard', () => {
  test('stand there one by one, each once', () => {
    const counts: Record<string, number> = {}
    for (const { id } of lines) {
      const chapter = id.slice(0, id.indexOf('.'))
      counts[chapter] = (counts[chapter] ?? 0) + 1
    }
    expect(counts).toEqual(ASKED)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  })

  test('say what is asked, how it stands, and how or why', () => {
    const states = ['met', 'open', 'office', 'no']
    expect(lines.filter(({ asks, state, how }) => !asks || !states.includes(state) || !how)).toEqual([])
  })

  test('name only files that exist, and none is called met without one', () => {
    const named = [...pages, 'src/decisions/0012-asvs-level-2.md'].flatMap((path) => filesNamed(read(path)))
    expect([...new Set(named)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    expect(lines.filter(({ state, how }) => state === 'met' && !/`(src|tests)\/|keys\.md/.test(how))).toEqual(
      [],
    )
  })

  test('that are open are told in the decision', () => {
    const decision = read('src/decisions/0012-asvs-level-2.md')
    const open = lines.filter(({ state }) => state === 'open').map(({ id }) => id.slice(1))
    expect(open.length).toBeGreaterThan(0)
    expect(open.filter((id) => !decision.includes(id))).toEqual([])
  })
})
