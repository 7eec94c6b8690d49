import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { settleSwap, swapFolder } from '../../../../src/server/database/swap-folder.ts'

describe('a folder that takes the place of another', () => {
  let home: string
  let folder: string
  let made: string

  beforeEach(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-swap-'))
    folder = path.join(home, 'database')
    made = path.join(home, 'made')
    putThere()
  })
  afterEach(() => {
    vi.restoreAllMocks()
    fs.rmSync(home, { recursive: true, force: true })
  })

  const putThere = () => {
    fs.rmSync(home, { recursive: true, force: true })
    for (const [place, text] of [
      [folder, 'old'],
      [made, 'new'],
    ] as const) {
      fs.mkdirSync(path.join(place, 'deep'), { recursive: true })
      fs.writeFileSync(path.join(place, 'deep/word'), text)
    }
  }

  const word = () => fs.readFileSync(path.join(folder, 'deep/word'), 'utf8')

  /** The power goes just before the n-th change of a name, or of what is removed. */
  const cutPowerBefore = (call: number) => {
    let calls = 0
    const cut =
      <Args extends unknown[]>(real: (...args: Args) => void) =>
      (...args: Args): void => {
        calls += 1
        if (calls > call) throw new Error('no power')
        real(...args)
      }
    const { renameSync, rmSync } = fs
    vi.spyOn(fs, 'renameSync').mockImplementation(cut(renameSync))
    vi.spyOn(fs, 'rmSync').mockImplementation(cut(rmSync))
  }

  test('is there alone afterwards', () => {
    swapFolder(folder, made)
    expect([word(), fs.readdirSync(home)]).toEqual(['new', ['database']])
  })

  test('may come where there was none', () => {
    fs.rmSync(folder, { recursive: true })
    swapFolder(folder, made)
    expect([word(), fs.readdirSync(home)]).toEqual(['new', ['database']])
  })

  test('when the power goes in between, the old or the new one is there whole, and nothing beside it', () => {
    const words: string[] = []
    for (let call = 0; words.at(-1) !== 'done'; call += 1) {
      putThere()
      cutPowerBefore(call)
      let isCut = true
      try {
        swapFolder(folder, made)
        isCut = false
      } catch (error) {
        expect(error).toEqual(new Error('no power'))
      }
      vi.restoreAllMocks()
      settleSwap(folder)
      expect(fs.readdirSync(home).filter((name) => name !== 'made')).toEqual(['database'])
      words.push(word())
      if (!isCut) words.push('done')
    }
    expect(words).toEqual(['old', 'old', 'old', 'old', 'new', 'new', 'new', 'new', 'done'])
  })

  test('nothing happens to a folder that nobody swapped', () => {
    settleSwap(folder)
    settleSwap(path.join(home, 'none'))
    expect([word(), fs.readdirSync(home).sort()]).toEqual(['old', ['database', 'made']])
  })
})
