/** What a rule found. Hard findings block, soft ones inform. `about` names the rows concerned; `sentence` is for a person. */
export interface Finding {
  readonly code: string
  readonly isHard: boolean
  readonly about: readonly string[]
  readonly sentence: string
}

/** Why a change was not accepted, for a person. */
export interface Refusal {
  readonly code: string
  readonly about: readonly string[]
  readonly sentence: string
}

export const refusal = (code: string, sentence: string, ...about: string[]): Refusal => ({
  code,
  about,
  sentence,
})

export const hard = (code: string, sentence: string, ...about: string[]): Finding => ({
  code,
  isHard: true,
  about,
  sentence,
})

export const soft = (code: string, sentence: string, ...about: string[]): Finding => ({
  ...hard(code, sentence, ...about),
  isHard: false,
})

/** Two findings are the same when they say the same of the same things. */
export const findingKey = (finding: Finding): string => `${finding.code}:${finding.about.join(',')}`
