import { expect, type Page } from '@playwright/test'
import { allSent } from '../outbox.ts'
import { press } from '../press.ts'

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

/** Takes in the table that is shown, of nothing but new classes; the hub has them then. */
export const takeIn = async (desk: Page, count: number): Promise<void> => {
  await expectCounts(desk, count, 0, 0)
  await press(desk, `${count}件を取り込む`)
  await expect(desk.getByText(`${count}件を取り込みました`)).toBeVisible()
  await allSent(desk)
}
