import type { Names } from '#client/queries/names-of.ts'
import { useSession } from '#client/state/session.ts'
import { useWords } from '#client/words/words.ts'
import { type InputField, inputFields } from './input-fields.ts'
import { sayField } from './say-field.ts'
import { isNamedField } from './words.ts'

/** What was typed into a change, in words: never an id, never JSON. */
export const useSayInput = () => {
  const { t } = useWords()
  const session = useSession()

  const sayLabel = (key: string): string => t(`parts.field.${isNamedField(key) ? key : 'other'}`)

  /** Residents need not be told that their own name is not known. */
  const isNamelessSelf = ({ kind, value }: InputField, names: Names): boolean =>
    kind === 'person' && typeof value === 'string' && value === session.actor?.subjectId && !names.has(value)

  /** Lines for a summary list, of everything that says something. */
  const sayInput = (input: unknown, names: Names): { key: string; label: string; value: string }[] =>
    inputFields(input)
      .filter((field) => !isNamelessSelf(field, names))
      .map((field) => ({
        key: field.path.join('.'),
        label: sayLabel(field.key),
        value: sayField(field, names, (key, values) => t(key, values ?? {})),
      }))
      .filter(({ value }) => value !== '')

  return { sayInput, sayLabel }
}
