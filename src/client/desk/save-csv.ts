import { safeFileName } from './safe-file-name.ts'

/** Hands a table (as `csvText` makes it) to the person as a file to keep. `name` is without ending. */
export const saveCsv = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = safeFileName(name, 'csv')
  link.click()
  URL.revokeObjectURL(address)
}
