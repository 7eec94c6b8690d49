import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { put } from '#domain/rows.ts'
import { sealedStorage } from '#client/state/sealed-storage.ts'
import { openDesk, type OpenDesk, PATIENCE, TODAY } from './open-desk.ts'

let desk: OpenDesk
beforeEach(() => sessionStorage.clear())
afterEach(() => {
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
})

const field = (id: string) => desk.wrapper.get(`#volunteer-${id}`)
const choose = (value: string) => desk.wrapper.get(`input[value="${value}"]`).setValue(true)

const fillIn = async (generation: string): Promise<void> => {
  await field('name').setValue('見本　試子')
  await field('kana').setValue('みほん　ためしこ')
  await choose(generation)
  await field('area').setValue('船木')
  await choose('bicycle')
  await desk.press('LINE', '#volunteer-topics')
  await desk.press('放課後', '#volunteer-hours')
}

describe('Registering a volunteer', () => {
  test('says field by field what is missing, and registers nobody', async () => {
    desk = await openDesk('/desk/people/new')
    await desk.press('この内容で登録する')
    const links = desk.wrapper.findAll('.error-summary a').map((link) => link.attributes('href'))
    expect(links).toEqual(
      ['name', 'kana', 'generation', 'telephone', 'area', 'means', 'topics', 'hours'].map(
        (id) => `#volunteer-${id}`,
      ),
    )
    expect(desk.router.currentRoute.value.path).toBe('/desk/people/new')
  })

  test('keeps what was typed across a reload', async () => {
    desk = await openDesk('/desk/people/new')
    await field('name').setValue('見本　試子')
    const names = Object.keys(sessionStorage).filter((name) => name.startsWith('magonote.draft.'))
    expect(names.map((name) => sealedStorage(sessionStorage).getItem(name)).join()).toContain('見本　試子')
    const lies = [...Object.entries(sessionStorage), ...Object.entries(localStorage)].flat().join('')
    expect(lies).not.toContain('試子')
  })

  test('asks a student, and nobody else, for the date of birth', async () => {
    desk = await openDesk('/desk/people/new')
    await choose('silver')
    expect(desk.wrapper.find('#volunteer-birthday').exists()).toBe(false)
    await fillIn('grandchild')
    await desk.press('この内容で登録する')
    expect(desk.wrapper.get('.error-summary').text()).toContain('生年月日')
  })

  test('asks of a neighbour whether they are grown up', async () => {
    desk = await openDesk('/desk/people/new')
    await fillIn('local')
    expect(desk.wrapper.find('#volunteer-birthday').exists()).toBe(false)
    await desk.press('この内容で登録する')
    expect(desk.wrapper.get('.error-summary').text()).toContain('18歳以上かどうか')
  })

  test('asks of a neighbour who is not grown up when they come of age', async () => {
    desk = await openDesk('/desk/people/new')
    await fillIn('local')
    await field('telephone').setValue('0836-00-2345')
    await choose('no')
    await field('birthday').setValue('2009-04-02')
    await desk.press('この内容で登録する')
    await desk.says('2027年（令和9年）4月2日')
  })

  test('keeps of a student only when they come of age, and asks for their papers', async () => {
    desk = await openDesk('/desk/people/new')
    await fillIn('grandchild')
    await field('birthday').setValue('2012-04-02')
    await desk.press('この内容で登録する')
    await desk.says('2030年（令和12年）4月2日')
    expect(desk.wrapper.text()).not.toContain('2012')
    const kinds = desk.wrapper.findAll('[data-testid="check-row"]').map((row) => row.text())
    expect(kinds).toHaveLength(5)
    expect(kinds.every((text) => text.includes('まだ'))).toBe(true)
    expect(Object.keys(sessionStorage).filter((key) => key.includes('volunteer'))).toEqual([])
  })
})

describe('A volunteer at the desk', () => {
  const path = `/desk/people/volunteers/${UBE.freeSilverIds[0] ?? ''}`
  const givePin = async (answer: () => Promise<Response>) => {
    desk = await openDesk(path)
    await desk.says('はじめるための暗証番号を出す')
    vi.stubGlobal('fetch', answer)
    await desk.press('はじめるための暗証番号を出す')
  }
  const saying = (status: number, body: unknown) => () =>
    Promise.resolve(new Response(JSON.stringify(body), { status }))

  test('has a check recorded with its span', async () => {
    desk = await openDesk(path)
    await desk.says('確認を記録する')
    await desk.press('確認を記録する')
    await desk.wrapper.get('#check-kind').setValue('insurance')
    await desk.wrapper.get('#check-valid-until').setValue('2039-03-31')
    await desk.press('この内容で記録する', '#check-form')
    await desk.says('2039年3月31日')
  })

  test('is not recorded as checked on a day that is still to come', async () => {
    desk = await openDesk(path)
    await desk.says('確認を記録する')
    await desk.press('確認を記録する')
    await desk.wrapper.get('#check-checked-on').setValue('2099-01-01')
    await desk.press('この内容で記録する', '#check-form')
    expect(desk.wrapper.get('.error-summary').text()).toContain('今日までの日')
  })

  test('is given a PIN that is shown until it was handed over', async () => {
    await givePin(saying(200, { pin: '482913' }))
    await desk.says('482913')
    await desk.press('渡しました')
    await vi.waitFor(() => expect(desk.wrapper.text()).not.toContain('482913'), PATIENCE)
  })

  test.each([
    ['the hub does not know the account yet', saying(404, {}), 'まだサーバーに届いていません'],
    ['somebody else has the name', saying(409, {}), '見分けられる名前'],
    ['there is no network', () => Promise.reject(new TypeError('no network')), 'つながっていません'],
  ])('is given no PIN when %s, and the desk is told', async (_, answer, sentence) => {
    await givePin(answer)
    await desk.says(sentence)
    expect(desk.wrapper.find('[data-testid="pin-slip"]').exists()).toBe(false)
  })

  test('can be corrected; what was known stands in the form', async () => {
    desk = await openDesk(`${path}/change`)
    await vi.waitFor(() => field('area'), PATIENCE)
    expect((field('name').element as HTMLInputElement).value).toContain('見本')
    await field('area').setValue('新しい地区')
    await desk.press('この内容に直す')
    await desk.says('新しい地区')
    expect(desk.router.currentRoute.value.path).toBe(path)
  })

  test('keeps the telephone that another coordinator noted while the form was open', async () => {
    desk = await openDesk(`${path}/change`)
    await vi.waitFor(() => field('area'), PATIENCE)
    const rows = cast(TODAY)[0]?.rows ?? []
    const contact = rows.flatMap((one) =>
      one.table === 'contact' && one.row?.name === (field('name').element as HTMLInputElement).value
        ? [one.row]
        : [],
    )[0]
    if (!contact) throw new Error('the volunteer has no contact')
    await desk.write([put('contact', { ...contact, telephone: '0836999999' })])
    await field('name').setValue('見本　改名')
    await desk.press('この内容に直す')
    await desk.says('見本　改名')
    await desk.says('0836999999')
  })
})
