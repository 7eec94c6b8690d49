/** One column of a `DataTable`. `sortValue` gives the order where the shown value is not its own order. */
export interface TableColumn<Row> {
  key: string
  label: string
  align?: 'start' | 'center' | 'end' | undefined
  sortable?: boolean | undefined
  /** This column names the row: its cells are row headers. */
  heads?: boolean | undefined
  sortValue?: ((row: Row) => string | number) | undefined
}
