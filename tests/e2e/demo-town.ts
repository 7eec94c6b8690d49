import { cpSync, lstatSync } from 'node:fs'
import { tokyoDay } from '#domain/day.ts'

const today = (): string => tokyoDay(new Date().toISOString())

/** Says to every spec of this run where the sample people lie ready: they are told once, and copied for each server. */
export const keepDemoTown = (folder: string): void => {
  process.env['DEMO_TOWN'] = folder
  process.env['DEMO_TOWN_DAY'] = today()
}

/** Puts the sample people into an empty data folder. Told on another day they would be of yesterday: then the server tells them itself. */
export const copyDemoTown = (into: string): void => {
  const folder = process.env['DEMO_TOWN']
  if (!folder || process.env['DEMO_TOWN_DAY'] !== today()) return
  cpSync(folder, into, { recursive: true, filter: (file) => !lstatSync(file).isSocket() })
}
