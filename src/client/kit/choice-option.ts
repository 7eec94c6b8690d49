import type { IconName } from './icons.ts'

/** One card of a group. `note` is a short remark on the right (seats left, a state); `value` is what the model holds. */
export interface ChoiceOption {
  value: string
  label: string
  description?: string | undefined
  note?: string | undefined
  icon?: IconName | undefined
  disabled?: boolean | undefined
}
