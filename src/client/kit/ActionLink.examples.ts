import type { KitExample } from './kit-example.ts'
import type ActionLink from './ActionLink.vue'

export const examples: KitExample<typeof ActionLink>[] = [
  {
    title: '大きな選択肢',
    props: {
      href: '#visit',
      icon: 'home',
      title: '家に来てもらう',
      description: '二人一組でお宅へうかがいます',
    },
  },
  { title: '説明なし', props: { href: '#class', icon: 'people', title: '教室に行く' } },
  {
    title: '一行',
    props: { href: 'tel:0000000000', icon: 'phone', title: '電話で相談する', compact: true },
  },
]
