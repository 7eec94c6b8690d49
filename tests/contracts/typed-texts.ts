import { z } from 'zod'
import { DEFAULT_PLANNING } from '#domain/municipality/planning.ts'
import { MUTATION_SAMPLES } from './matrix/mutation-samples.ts'

/** Keys and places from the top of an input down to one text. */
type TextPath = readonly (string | number)[]

/** Short enough for every text, and nothing but a text takes it. */
const PROBE = '<b>見</b>'

const introduction = { name: '見本　新', kana: 'みほん', telephone: '0836000003', family: '見本の家族' }

/** What the ordinary samples leave out. */
const MORE: Readonly<Record<string, (sample: object) => object>> = {
  'request.receive': () => ({ introduction }),
  'booking.join': () => ({ introduction }),
  'report.write': () => ({ canDo: ['見本'] }),
  'volunteer.change': (sample) => ({ was: sample }),
  'municipality.plan-weights': () => ({
    was: { ...DEFAULT_PLANNING, travelOverrides: [{ areas: ['見本島', '見本港'], minutes: 40 }] },
  }),
}

/** An input of this change in which every text that a person can type is there. */
export const fullSample = (name: string, of: string): unknown => {
  const sample = MUTATION_SAMPLES[name]?.(of)
  return typeof sample === 'object' && sample !== null ? { ...sample, ...MORE[name]?.(sample) } : sample
}

const textPaths = (value: unknown, path: TextPath = []): TextPath[] => {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, one]) => textPaths(one, [...path, isList ? Number(key) : key]))
}

const withTextAt = (value: unknown, [key, ...rest]: TextPath, text: string): unknown => {
  if (key === undefined) return text
  if (Array.isArray(value)) return value.with(Number(key), withTextAt(value[Number(key)], rest, text))
  const known = value as Record<string, unknown>
  return { ...known, [key]: withTextAt(known[key], rest, text) }
}

/** The same input with one of its texts replaced, once for every text in it. */
export const withEachText = (value: unknown, text: string): unknown[] =>
  textPaths(value).map((path) => withTextAt(value, path, text))

/** `introduction.name`, `canDo.*`: how a text is called, whichever of a list it is. */
export const textName = (path: TextPath): string =>
  path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')

/** Where in the input stand texts that a person types freely. */
export const typedPaths = (schema: z.ZodType, sample: unknown): TextPath[] =>
  textPaths(sample).filter((path) => schema.safeParse(withTextAt(sample, path, PROBE)).success)

/** The names of all free texts that a schema knows, whether a sample has them or not. */
export const freeTextsOf = (schema: unknown, path: TextPath = []): string[] => {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, one]) => freeTextsOf(one, [...path, key]))
  if (schema instanceof z.ZodTuple)
    return schema.def.items.flatMap((one: unknown) => freeTextsOf(one, [...path, 0]))
  if (schema instanceof z.ZodArray) return freeTextsOf(schema.element, [...path, 0])
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return freeTextsOf(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one: unknown) => freeTextsOf(one, path))
  return schema instanceof z.ZodString && schema.safeParse(PROBE).success ? [textName(path)] : []
}

/** A text that stands somewhere now, as it is kept: `field` is the change and its text, as `report.write voice`. */
export interface PlantedText {
  readonly field: string
  readonly attack: string
  readonly text: string
}

/**
 * The input with every free text in it replaced by the attack and a sign that is this field's own, as far as the schema takes
 * that; else by the attack alone; else left as it was.
 */
export const withAttack = (
  mutation: { readonly name: string; readonly input: z.ZodType },
  sample: unknown,
  attack: string,
  signOf: (field: string) => string,
): { input: unknown; planted: PlantedText[] } => {
  const planted: PlantedText[] = []
  let input = sample
  // `was` is what the form began with: nobody types it.
  for (const path of typedPaths(mutation.input, sample).filter(([key]) => key !== 'was')) {
    const field = `${mutation.name} ${textName(path)}`
    const typed = [attack.trim() + signOf(field), attack].find(
      (text) => mutation.input.safeParse(withTextAt(input, path, text)).success,
    )
    if (typed === undefined) continue
    input = withTextAt(input, path, typed)
    planted.push({ field, attack, text: typed.trim().toWellFormed() })
  }
  return { input, planted }
}
