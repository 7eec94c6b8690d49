import type { KitExample } from './kit-example.ts'
import type CheckField from './CheckField.vue'

export const examples: KitExample<typeof CheckField>[] = [
  { title: '選んだ', props: { label: '注意事項を読みました', modelValue: true } },
  { title: '説明つき', props: { label: '家族が代わりに申し込む', hint: 'ご本人の希望もうかがいます' } },
  { title: '誤り', props: { label: '個人情報の扱いに同意する', error: '同意のうえ、お進みください' } },
]
