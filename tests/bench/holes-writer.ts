import { connectDatabase } from '#server/database/connect.ts'
import { lockedCommit, writeOn } from '../contracts/hole-detector.ts'

/** What the benchmark tells a writing process, and what it hears at the end: the committed ids, by transaction. */
export interface WriterStart {
  readonly name: string
  readonly databaseUrl: string
  readonly municipality: string
  readonly seed: number
}

/** Writes until it is told to end by any second word. */
const write = async ({ name, databaseUrl, municipality, seed }: WriterStart): Promise<void> => {
  let isOver = false
  process.once('message', () => (isOver = true))
  const database = await connectDatabase({ databaseUrl })
  const committed = await writeOn(name, lockedCommit(database, municipality), seed, () => isOver)
  await database.close()
  process.send?.(committed, () => process.disconnect())
}

process.once('message', (start: WriterStart) => {
  write(start).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
