import type { KitExample } from './kit-example.ts'
import type SelectField from './SelectField.vue'

export const examples: KitExample<typeof SelectField>[] = [
  {
    title: '一覧から選ぶ',
    props: {
      label: '市町村',
      placeholder: '選んでください',
      modelValue: 'a',
      options: [
        { value: 'a', label: '見本市' },
        { value: 'b', label: '見本町' },
        { value: 'c', label: '見本村', disabled: true },
      ],
    },
  },
  {
    title: '誤り',
    props: {
      label: '会場',
      required: true,
      error: '会場を選んでください',
      placeholder: '選んでください',
      options: [],
    },
  },
]
