import type { KitExample } from './kit-example.ts'
import type SurfaceHeader from './SurfaceHeader.vue'

export const examples: KitExample<typeof SurfaceHeader>[] = [
  {
    title: 'メニューつき',
    props: {
      title: 'まごのて',
      homeHref: '#',
      items: [
        { label: '受付', href: '#inbox', current: true },
        { label: '今週', href: '#week' },
        { label: '名簿', href: '#people' },
      ],
    },
    slots: { end: '見本 調整係' },
  },
  { title: '名前だけ', props: { title: 'まごのて' } },
]
