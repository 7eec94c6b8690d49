/** A linear program being written, in the format that solvers read: minimise, rows, binaries. */
export class ProgramText {
  readonly #objective: string[] = []
  readonly #rows: string[] = []
  readonly #binaries: string[] = []
  readonly #bounds: string[] = []

  cost(points: number, variable: string): void {
    if (points !== 0) this.#objective.push(`${points < 0 ? '-' : '+'} ${Math.abs(points)} ${variable}`)
  }

  binary(variable: string, points: number): void {
    this.#binaries.push(variable)
    this.cost(points, variable)
  }

  atMostOne(variable: string): void {
    this.#bounds.push(`${variable} <= 1`)
  }

  /** Σ plus − Σ minus, compared with a number. */
  row(plus: readonly string[], minus: readonly string[], compare: '<=' | '>=' | '=', value: number): void {
    if (plus.length + minus.length === 0) return
    const terms = [...plus.map((one) => `+ ${one}`), ...minus.map((one) => `- ${one}`)]
    this.#rows.push(`r${this.#rows.length}: ${inLines(terms)} ${compare} ${value}`)
  }

  text(): string {
    return [
      'Minimize',
      `obj: ${inLines(this.#objective)}`,
      'Subject To',
      ...this.#rows,
      'Bounds',
      ...this.#bounds,
      'Binaries',
      ...this.#binaries,
      'End',
    ].join('\n')
  }
}

/** The format knows no line longer than 560 characters. */
const inLines = (terms: readonly string[]): string => {
  const lines: string[] = []
  for (let from = 0; from < terms.length; from += 12) lines.push(terms.slice(from, from + 12).join(' '))
  return lines.join('\n ')
}
