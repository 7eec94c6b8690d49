import type { KitExample } from './kit-example.ts'
import type DataTable from './DataTable.vue'

export const examples: KitExample<typeof DataTable>[] = [
  {
    title: '並べ替えできる',
    props: {
      caption: '今週の訪問',
      rowKey: 'id',
      initialSort: { key: 'name', direction: 'ascending' },
      columns: [
        { key: 'name', label: '名前', heads: true, sortable: true },
        { key: 'place', label: '場所' },
        { key: 'count', label: '回数', align: 'end', sortable: true },
      ],
      rows: [
        { id: 1, name: '見本 花子', place: '見本市 自宅', count: 3 },
        { id: 2, name: '見本 太郎', place: '見本町 公民館', count: 12 },
        { id: 3, name: '見本 次郎', place: '見本村 図書館', count: 1 },
      ],
    },
  },
  {
    title: '空',
    props: { caption: '待っている依頼', rowKey: 'id', columns: [{ key: 'name', label: '名前' }], rows: [] },
  },
]
