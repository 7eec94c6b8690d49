import { shallowRef, watch } from 'vue'
import { i18n } from './words.ts'

const inEnglish = shallowRef<Readonly<Record<string, string>>>({})

const fetchEnglish = async (): Promise<void> => {
  inEnglish.value = (await import('./refusals-in-english.ts')).REFUSALS_IN_ENGLISH
}

/** Fetched as soon as English is chosen, so that it is there before anything is refused. */
watch(
  i18n.global.locale,
  (wording) => {
    if (wording === 'en') void fetchEnglish().catch(() => undefined)
  },
  { immediate: true },
)

/** Why something was not accepted, as this screen's wording says it: the domain's sentence, or in English what its code means. */
export const sayRefusal = ({
  code,
  sentence,
}: {
  readonly code: string
  readonly sentence: string
}): string => (i18n.global.locale.value === 'en' ? inEnglish.value[code] : undefined) ?? sentence
