import type { ModelData } from 'highs'

/** A variable, or so many of it. */
export type Term = string | readonly [number, string]
type Compare = '<=' | '>=' | '='

interface Column {
  readonly number: number
  points: number
  most: number
  isWhole: boolean
}

/** A linear program being written, in the arrays that the solver reads: minimise; every variable is 0 or more. */
export class Program {
  readonly #columns = new Map<string, Column>()
  readonly #starts: number[] = [0]
  readonly #indices: number[] = []
  readonly #values: number[] = []
  readonly #rowLower: number[] = []
  readonly #rowUpper: number[] = []

  cost(points: number, variable: string): void {
    this.#column(variable).points += points
  }

  binary(variable: string, points: number): void {
    this.cost(points, variable)
    this.#column(variable).isWhole = true
    this.atMostOne(variable)
  }

  atMostOne(variable: string): void {
    this.#column(variable).most = 1
  }

  /** Σ plus − Σ minus, compared with a number. */
  row(plus: readonly Term[], minus: readonly Term[], compare: Compare, value: number): void {
    if (plus.length + minus.length === 0) return
    for (const term of plus) this.#term(term, 1)
    for (const term of minus) this.#term(term, -1)
    this.#starts.push(this.#indices.length)
    this.#rowLower.push(compare === '<=' ? -Infinity : value)
    this.#rowUpper.push(compare === '>=' ? Infinity : value)
  }

  /** The variables' names in the order of the model's columns. */
  get names(): string[] {
    return [...this.#columns.keys()]
  }

  model(): ModelData {
    const columns = [...this.#columns.values()]
    const [numRows, numCols] = [this.#rowLower.length, columns.length]
    return {
      ...{ numRows, numCols },
      colCost: Float64Array.from(columns, ({ points }) => points),
      colLower: new Float64Array(numCols),
      colUpper: Float64Array.from(columns, ({ most }) => most),
      integrality: Int32Array.from(columns, ({ isWhole }) => (isWhole ? 1 : 0)),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      matrix: {
        ...{ format: 'csr', numRows, numCols },
        starts: Int32Array.from(this.#starts),
        indices: Int32Array.from(this.#indices),
        values: Float64Array.from(this.#values),
      },
    }
  }

  #column(variable: string): Column {
    const known = this.#columns.get(variable)
    if (known) return known
    const column = { number: this.#columns.size, points: 0, most: Infinity, isWhole: false }
    this.#columns.set(variable, column)
    return column
  }

  #term(term: Term, sign: 1 | -1): void {
    const [count, name] = typeof term === 'string' ? [1, term] : term
    this.#indices.push(this.#column(name).number)
    this.#values.push(sign * count)
  }
}
