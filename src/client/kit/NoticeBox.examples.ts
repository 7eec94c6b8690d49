import type { KitExample } from './kit-example.ts'
import type NoticeBox from './NoticeBox.vue'

export const examples: KitExample<typeof NoticeBox>[] = [
  {
    title: '知らせ',
    props: { kind: 'info', title: 'お預かりしました' },
    slots: { default: 'まだ送れていません。つながると送ります。' },
  },
  {
    title: '成功',
    props: { kind: 'success', title: '受け付けました' },
    slots: { default: '3日以内にお電話します。' },
  },
  {
    title: '注意',
    props: { kind: 'warning', title: '電波が届いていません' },
    slots: { default: '記録はこの機械に残ります。' },
  },
  {
    title: '誤り',
    props: { kind: 'error', title: '送れませんでした', live: true },
    slots: { default: 'もう一度お試しください。' },
  },
]
