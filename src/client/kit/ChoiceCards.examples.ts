import type { KitExample } from './kit-example.ts'
import type ChoiceCards from './ChoiceCards.vue'

export const examples: KitExample<typeof ChoiceCards>[] = [
  {
    title: '一つ選ぶ',
    props: {
      legend: 'どこで習いますか',
      required: true,
      modelValue: 'home',
      options: [
        { value: 'home', label: '自宅', description: 'お宅へうかがいます' },
        { value: 'place', label: '近くの施設', description: '公民館などで行います', note: '残り3席' },
        { value: 'full', label: '図書館', note: '満席', disabled: true },
      ],
    },
  },
  {
    title: 'いくつでも・二列',
    props: {
      legend: '都合のよい時間',
      hint: 'いくつでも選べます',
      multiple: true,
      columns: 2,
      modelValue: ['am'],
      options: [
        { value: 'am', label: '午前' },
        { value: 'pm', label: '午後' },
        { value: 'any', label: 'いつでもよい' },
      ],
    },
  },
  {
    title: '誤り',
    props: {
      legend: '人数',
      error: '人数を選んでください',
      columns: 2,
      options: [
        { value: '1', label: '1人' },
        { value: '2', label: '2人' },
      ],
    },
  },
]
