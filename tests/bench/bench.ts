/** What every benchmark is given. */
export interface Bench {
  /** The folder that holds package.json. */
  readonly root: string
  /** A folder for this run alone, with the built programs in it. */
  readonly folder: string
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** Ends what was started, in reverse order. */
  atEnd(end: () => unknown): void
}

export const numberOption = ({ options }: Bench, name: string, otherwise: number): number => {
  const given = options[name]
  if (given === undefined) return otherwise
  const value = Number(given)
  if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} takes a number above 0`)
  return value
}

export const textOption = ({ options }: Bench, name: string): string | undefined => {
  const given = options[name]
  return typeof given === 'string' ? given : undefined
}
