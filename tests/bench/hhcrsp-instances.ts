import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Bench, numberOption, textOption } from './bench.ts'
import { figure } from './figures.ts'
import { madeUpInstance } from './hhcrsp/made-up-instance.ts'

/** Patients and caregivers, as in the published instances. */
const SIZES = [
  [50, 10],
  [75, 15],
  [100, 20],
  [200, 30],
] as const

/** Writes instances like the published ones, for tuning the search without looking at those. */
export const bench = (given: Bench): Promise<void> => {
  const out = textOption(given, 'out')
  if (!out) throw new Error('--out takes the folder for the instances')
  const first = numberOption(given, 'seed', 1)
  const count = Math.ceil(numberOption(given, 'seeds', 2))
  mkdirSync(out, { recursive: true })
  for (const [patients, caregivers] of SIZES)
    for (let seed = first; seed < first + count; seed += 1) {
      const file = path.join(out, `made-up-${patients}-${seed}.json`)
      writeFileSync(file, JSON.stringify(madeUpInstance(seed, patients, caregivers)))
    }
  figure('hhcrsp-instances', 'instances', SIZES.length * count, 'instances', { out })
  return Promise.resolve()
}
