import type { KitExample } from './kit-example.ts'
import type SummaryList from './SummaryList.vue'

export const examples: KitExample<typeof SummaryList>[] = [
  {
    title: '確認',
    props: {
      changeable: true,
      items: [
        { key: 'what', label: '習いたいこと', value: '写真を家族に送る' },
        { key: 'when', label: '日時', value: '2026年（令和8年）11月20日（金曜日）午前10時から' },
        { key: 'fee', label: '料金', value: '無料', fixed: true },
      ],
    },
  },
]
