import { SqlError } from './database/sql-error.ts'

/** What went wrong, without the database's words: they may quote what a person typed. */
const sentenceOf = (error: unknown): string => {
  if (error instanceof SqlError)
    return `The database refused this (SQLSTATE ${error.code}); nothing was changed.`
  return error instanceof Error ? error.message : 'This failed; nothing was changed.'
}

/** A command's whole run: its help when it is asked for, else its work and the sentence that ends it. */
export const runTool = async (help: string, work: () => Promise<string>): Promise<void> => {
  if (process.argv.includes('--help')) return console.log(help)
  try {
    console.log(await work())
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = 1
  }
}

export const countOf = (rows: Readonly<Record<string, number>>): number =>
  Object.values(rows).reduce((sum, count) => sum + count, 0)
