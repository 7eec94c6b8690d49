import { z } from 'zod'
import type { Introduction } from '#domain/learner/introduce-learner.ts'

/** Who the wish is for and who writes it down, as filled in so far. */
export const WhoDraft = z.object({
  who: z.enum(['self', 'family']),
  name: z.string(),
  kana: z.string(),
  telephone: z.string(),
  relation: z.string(),
  familyName: z.string(),
})
export type WhoDraft = z.infer<typeof WhoDraft>

export const emptyWho = (): WhoDraft => ({
  who: 'self',
  name: '',
  kana: '',
  telephone: '',
  relation: '',
  familyName: '',
})

export type WhoError = 'name' | 'kana' | 'telephone' | 'relation' | 'familyName'

/** Plain digits, with a hyphen wherever something stood between them: a Japanese keyboard offers many dashes. */
const plainTelephone = (telephone: string): string =>
  telephone
    .normalize('NFKC')
    .replace(/[^0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Mobile and IP numbers, and 0800, have eleven digits; all others ten. */
const isWholeTelephone = (telephone: string): boolean => {
  const digits = plainTelephone(telephone).replaceAll('-', '')
  return /^0[5-9]0/.test(digits) ? digits.length === 11 : /^0\d{9}$/.test(digits)
}

const KATAKANA_TO_HIRAGANA = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0)

const inHiragana = (kana: string): string =>
  kana
    .normalize('NFKC')
    .trim()
    .replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - KATAKANA_TO_HIRAGANA))

/** What is missing, in the order in which it stands on the page. */
export const missingIn = (draft: WhoDraft): WhoError[] => {
  const missing: WhoError[] = []
  if (!draft.name.trim()) missing.push('name')
  if (!/^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(draft.kana.normalize('NFKC').trim()))
    missing.push('kana')
  if (!isWholeTelephone(draft.telephone)) missing.push('telephone')
  if (draft.who === 'family' && !draft.familyName.trim()) missing.push('familyName')
  if (draft.who === 'family' && !draft.relation) missing.push('relation')
  return missing
}

/** As it goes into the contact: ふりがな in hiragana, the telephone with plain digits and hyphens, the family in one line. */
export const introductionOf = (draft: WhoDraft): Introduction => ({
  name: draft.name.trim(),
  kana: inHiragana(draft.kana),
  telephone: plainTelephone(draft.telephone),
  family: draft.who === 'family' ? `${draft.familyName.trim()}（${draft.relation}）` : '',
})
