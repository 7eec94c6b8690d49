import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DataTable from '#client/kit/DataTable.vue'

const columns = [
  { key: 'name', label: '名前', heads: true },
  { key: 'count', label: '回数', sortable: true },
]
const rows = [
  { id: 1, name: '花子', count: 3 },
  { id: 2, name: '太郎', count: 12 },
  { id: 3, name: '次郎', count: undefined },
  { id: 4, name: '三郎', count: 1 },
]
const props = { caption: '今週', columns, rows, rowKey: 'id' as const }

describe('a table', () => {
  it('sorts by size, says so, turns round, and keeps empty cells last', async () => {
    const wrapper = mount(DataTable<(typeof rows)[number]>, { props })
    const names = () => wrapper.findAll('tbody th').map((cell) => cell.text())
    const sort = wrapper.get('th[aria-sort]')
    expect(sort.attributes('aria-sort')).toBe('none')
    await sort.get('button').trigger('click')
    expect(names()).toEqual(['三郎', '花子', '太郎', '次郎'])
    expect(sort.attributes('aria-sort')).toBe('ascending')
    await sort.get('button').trigger('click')
    expect(names()).toEqual(['太郎', '花子', '三郎', '次郎'])
    expect(sort.attributes('aria-sort')).toBe('descending')
  })

  it('can be scrolled from the keyboard and is named by its caption', () => {
    const wrapper = mount(DataTable<(typeof rows)[number]>, { props })
    expect(wrapper.attributes('tabindex')).toBe('0')
    expect(wrapper.get(`#${wrapper.attributes('aria-labelledby')}`).text()).toBe('今週')
  })

  it('says in words that nothing is there', () => {
    const wrapper = mount(DataTable<(typeof rows)[number]>, {
      props: { ...props, rows: [], emptyText: '待つ依頼はありません' },
    })
    expect(wrapper.get('tbody').text()).toBe('待つ依頼はありません')
  })
})
