/** Patients that wait to be timed, the one with the least key first; nobody waits twice. */
export class KeyQueue {
  readonly #key: Float64Array
  /** The least key last. */
  readonly #waiting: Int32Array
  readonly #isWaiting: Uint8Array
  #length = 0

  /** Keys by patient; they may change only while nobody waits. */
  constructor(key: Float64Array) {
    this.#key = key
    this.#waiting = new Int32Array(key.length)
    this.#isWaiting = new Uint8Array(key.length)
  }

  add(patient: number): void {
    if (this.#isWaiting[patient] === 1) return
    this.#isWaiting[patient] = 1
    const own = this.#key[patient]!
    const waiting = this.#waiting
    let at = this.#length++
    while (at > 0 && this.#key[waiting[at - 1]!]! < own) {
      waiting[at] = waiting[at - 1]!
      at -= 1
    }
    waiting[at] = patient
  }

  /** The next patient, or -1 when nobody waits. */
  take(): number {
    if (this.#length === 0) return -1
    this.#length -= 1
    const patient = this.#waiting[this.#length]!
    this.#isWaiting[patient] = 0
    return patient
  }

  /** Nobody waits any more. */
  clear(): void {
    while (this.#length > 0) this.#isWaiting[this.#waiting[--this.#length]!] = 0
  }
}
