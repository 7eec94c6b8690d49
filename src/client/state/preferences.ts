import { defineStore } from 'pinia'
import { readonly, ref, watch } from 'vue'
import { type Wording, WORDINGS } from '#client/words/wording.ts'

const KEY = 'magonote.preferences'

export const TEXT_SIZES = [20, 24, 28, 32] as const
export type TextSize = (typeof TEXT_SIZES)[number]

interface Kept {
  textSize: TextSize
  wording: Wording
  municipality: string | null
}

const read = (): Partial<Kept> => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>
  } catch {
    return {}
  }
}

/** What a person chose for this device: size of letters, wording, and the municipality they live in. */
export const usePreferences = defineStore('preferences', () => {
  const kept = read()
  const textSize = ref<TextSize>(TEXT_SIZES.find((size) => size === kept.textSize) ?? 20)
  const wording = ref<Wording>(WORDINGS.find((one) => one === kept.wording) ?? 'ja')
  const municipality = ref<string | null>(typeof kept.municipality === 'string' ? kept.municipality : null)

  watch([textSize, wording, municipality], () => {
    const value: Kept = { textSize: textSize.value, wording: wording.value, municipality: municipality.value }
    localStorage.setItem(KEY, JSON.stringify(value))
  })

  return {
    textSize: readonly(textSize),
    wording: readonly(wording),
    municipality: readonly(municipality),
    setTextSize: (size: TextSize) => (textSize.value = size),
    setWording: (next: Wording) => (wording.value = next),
    setMunicipality: (code: string) => (municipality.value = code),
  }
})
