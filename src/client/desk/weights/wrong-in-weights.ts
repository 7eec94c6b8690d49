import { WEIGHT_BOUNDS } from '#domain/municipality/weight-bounds.ts'
import { isTooLight, isWrongWay, type WeightKey, type WeightsDraft, wrongWeights } from './weights-draft.ts'

type Translate = (key: string, values?: Record<string, unknown>) => string

/** What is wrong with a weight, by its key, in a sentence for who typed it. */
export const weightErrors = (draft: WeightsDraft, t: Translate): Map<WeightKey, string> => {
  const outside = wrongWeights(draft).map((key): [WeightKey, string] => [
    key,
    t('desk.weights.wrong', { ...WEIGHT_BOUNDS[key] }),
  ])
  const light: [WeightKey, string][] = isTooLight(draft) ? [['unserved', t('desk.weights.too-light')]] : []
  return new Map([...outside, ...light])
}

/** All that is wrong, each with the field it is about. */
export const errorsOf = (draft: WeightsDraft, t: Translate): { fieldId: string; message: string }[] => [
  ...[...weightErrors(draft, t)].map(([key, sentence]) => ({
    fieldId: `weights-${key}`,
    message: `${t(`desk.weight.${key}`)}：${sentence}`,
  })),
  ...draft.ways.flatMap((way, index) =>
    isWrongWay(way)
      ? [
          {
            fieldId: `ways-${index}`,
            message: `${t('desk.ways.minutes-of', { ...way })}：${t('desk.ways.need-minutes')}`,
          },
        ]
      : [],
  ),
]
