import type { KitExample } from './kit-example.ts'
import type ModalDialog from './ModalDialog.vue'

export const examples: KitExample<typeof ModalDialog>[] = [
  {
    title: '確かめる',
    props: { open: true, title: 'この予約を取りやめますか' },
    slots: { default: '取りやめると、席はほかの方に回ります。' },
  },
]
