import type { KitExample } from './kit-example.ts'
import type TabList from './TabList.vue'

export const examples: KitExample<typeof TabList>[] = [
  {
    title: '三つの札',
    props: {
      label: '受付の種類',
      modelValue: 'new',
      tabs: [
        { id: 'new', label: '新しい依頼', count: 4 },
        { id: 'held', label: '保留', count: 0 },
        { id: 'done', label: '済み' },
      ],
    },
    slots: { new: '4件の依頼があります。', held: '保留はありません。', done: '今日は2件済みました。' },
  },
]
