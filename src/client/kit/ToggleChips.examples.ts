import type { KitExample } from './kit-example.ts'
import type ToggleChips from './ToggleChips.vue'

export const examples: KitExample<typeof ToggleChips>[] = [
  {
    title: 'いくつでも',
    props: {
      legend: '気をつけること',
      modelValue: ['hearing'],
      options: [
        { value: 'hearing', label: '耳が遠い' },
        { value: 'sight', label: '見えにくい' },
        { value: 'walk', label: '足が不自由' },
        { value: 'other', label: 'その他', disabled: true },
      ],
    },
  },
]
