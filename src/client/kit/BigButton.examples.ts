import type { KitExample } from './kit-example.ts'
import type BigButton from './BigButton.vue'

export const examples: KitExample<typeof BigButton>[] = [
  { title: '主', props: { kind: 'main' }, slots: { default: 'この内容で申し込む' } },
  { title: '主・大', props: { kind: 'main', size: 'large', icon: 'send' }, slots: { default: '次へ進む' } },
  { title: '副', props: { icon: 'print' }, slots: { default: '印刷する' } },
  { title: '控えめ', props: { kind: 'plain' }, slots: { default: 'あとで決める' } },
  { title: '取り返しがつかない', props: { kind: 'danger' }, slots: { default: '予約を取りやめる' } },
  { title: '送信中', props: { kind: 'main', busy: true }, slots: { default: '申し込む' } },
  {
    title: '押せない理由つき',
    props: { kind: 'main', disabled: true, disabledReason: '保護者の方がそろうと押せます。' },
    slots: { default: '始める' },
  },
]
