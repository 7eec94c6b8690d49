import { csvText } from '#domain/csv-text.ts'
import type { TableByForm } from '#domain/numbers/table-by-form.ts'
import type { TownNumbers } from './towns-answer.ts'

const COUNTS = ['実施した講座', '延べ参加者数', '実人数']
export const FEW = '5人未満など'

/** The municipality's own table, exact. */
export const formTableCsv = ({ rows, total }: TableByForm): string =>
  csvText([
    ['形式', ...COUNTS],
    ...rows.map(({ form, lessons, attendances, people }) => [form, lessons, attendances, people]),
    ['合計', total.lessons, total.attendances, total.people],
  ])

/** One line for each municipality and form, as the hub gives it out: few persons are not told. */
export const townsCsv = (towns: readonly TownNumbers[]): string =>
  csvText([
    ['全国地方公共団体コード', '市町', '形式', ...COUNTS],
    ...towns.flatMap(({ code, name, rows, total }) =>
      [...rows, { form: '合計', ...total }].map(({ form, lessons, attendances, people }) => [
        code,
        name,
        form,
        lessons,
        attendances ?? FEW,
        people ?? FEW,
      ]),
    ),
  ])
