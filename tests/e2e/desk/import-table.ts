import { expect, type Page } from '@playwright/test'

export const chooseTable = async (desk: Page, name: string, content: Buffer | string): Promise<void> => {
  await desk
    .getByLabel('表のファイル（CSV）')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

/** What the preview says of the table: rows that are new, known already, wrong. */
export const expectCounts = async (
  desk: Page,
  fresh: number,
  known: number,
  wrong: number,
): Promise<void> => {
  await expect(
    desk.getByText(`新しい ${fresh}件、取り込み済み ${known}件、誤り ${wrong}件`, { exact: true }),
  ).toBeVisible()
}

/** Chooses a table of nothing but new classes and takes it in. */
export const importTable = async (desk: Page, name: string, content: Buffer | string, count: number) => {
  await chooseTable(desk, name, content)
  await expectCounts(desk, count, 0, 0)
  await desk.getByRole('button', { name: `${count}件を取り込む` }).press('Enter')
  await expect(desk.getByText(`${count}件を取り込みました`)).toBeVisible()
  await expect(desk.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '0')
}
