import { join } from 'node:path'
import ts from 'typescript'
import { type PlantedBug, readPlanted } from './planted-bug.ts'

/** A dropped line leaves names unused; that is no reason for a compiler to refuse it. */
const UNUSED = new Set([6133, 6138, 6192, 6196, 6198, 6199])

const optionsOf = (root: string): ts.CompilerOptions => {
  const file = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  return ts.convertCompilerOptionsFromJson(
    (file.config as { compilerOptions: unknown }).compilerOptions,
    root,
  ).options
}

/** Bugs of different files can be looked at together: round after round, of every file one. */
const roundsOf = (bugs: readonly PlantedBug[]): PlantedBug[][] => {
  const rounds: PlantedBug[][] = []
  for (const bug of bugs) {
    const free = rounds.find((round) => round.every(({ file }) => file !== bug.file))
    if (free) free.push(bug)
    else rounds.push([bug])
  }
  return rounds
}

const parsed = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true)

/** What the compiler has against the planted texts, one sentence each; empty when nothing. */
export const compilerComplaints = (root: string, bugs: readonly PlantedBug[]): string[] => {
  const options = { ...optionsOf(root), types: ['node'] }
  const asTheyAre = new Map<string, ts.SourceFile | undefined>()
  const read = (name: string): ts.SourceFile | undefined => {
    const text = ts.sys.readFile(name)
    return text === undefined ? undefined : parsed(name, text)
  }
  const known = (name: string): ts.SourceFile | undefined => {
    if (!asTheyAre.has(name)) asTheyAre.set(name, read(name))
    return asTheyAre.get(name)
  }
  return roundsOf(bugs).flatMap((round) => {
    const planted = new Map(
      round.map((bug) => {
        const path = join(root, bug.file)
        return [path, { bug, source: parsed(path, readPlanted(root, bug)) }]
      }),
    )
    const host = ts.createCompilerHost(options)
    host.getSourceFile = (name) => planted.get(name)?.source ?? known(name)
    const program = ts.createProgram([...planted.keys()], options, host)
    return [...planted.values()].flatMap(({ bug, source }) =>
      [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
        .filter(({ code }) => !UNUSED.has(code))
        .map(({ messageText }) => `"${bug.name}": ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    )
  })
}
