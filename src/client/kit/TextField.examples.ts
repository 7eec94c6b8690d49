import type { KitExample } from './kit-example.ts'
import type TextField from './TextField.vue'

export const examples: KitExample<typeof TextField>[] = [
  {
    title: '必須',
    props: { label: 'お名前', required: true, autocomplete: 'name', modelValue: '見本 花子' },
  },
  {
    title: '手引きつき',
    props: { label: '電話番号', type: 'tel', inputmode: 'tel', hint: '日中につながる番号をお願いします' },
  },
  {
    title: '誤り',
    props: { label: 'ふりがな', error: 'ふりがなを、ひらがなで入れてください', modelValue: 'ミホン' },
  },
  {
    title: '長い文',
    props: { label: 'ひとこと', multiline: true, modelValue: '写真を送る練習をしました。' },
  },
]
