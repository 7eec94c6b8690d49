import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { addDays, type Day } from '#domain/day.ts'
import { wireName } from '#domain/mutation.ts'
import { MUTATIONS } from '#domain/mutations.ts'
import { decidedOf } from '#domain/municipality/settle-municipality.ts'
import type { Row } from '#domain/tables.ts'
import { ATTACKS } from '../contracts/attacks.ts'
import { fullSample, type PlantedText, withAttack } from '../contracts/typed-texts.ts'
import type { HubView } from './faults/hub-view.ts'

const SIGNS = [
  ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
]
/** Before and after the hours at which the cast has lessons. */
const STARTS = [300, 380, 460, 1200, 1280]

type Made = readonly [name: string, input: unknown]

/** 宇部市 with every attack in every text that a person can type, each row filled with one attack. */
export class PlantedTown {
  readonly planted: PlantedText[] = []
  readonly #signs = new Map<string, string>()
  readonly #changes: Made[] = []

  private constructor(
    private readonly hub: HubView,
    private readonly today: Day,
  ) {}

  /** The number of an attack as it stands in the ids of the rows that are filled with it. */
  static readonly numbers = ATTACKS.map((_attack, index) => index)

  static async fill(hub: HubView, today: Day): Promise<PlantedTown> {
    const town = new PlantedTown(hub, today)
    town.#freeHelper()
    for (const number of PlantedTown.numbers) town.#plantAll(number)
    const applied = await hub.pushAll(town.#changes)
    if (applied !== town.#changes.length)
      throw new Error(`${town.#changes.length - applied} changes were not applied`)
    await town.#hold()
    return town
  }

  textOf(field: string, number: number): string | undefined {
    return this.planted.find((one) => one.field === field && one.attack === ATTACKS[number])?.text
  }

  /** The office itself is called after the attack from now on; its telephone takes digits alone. */
  async rename(number: number): Promise<void> {
    const [municipality] = await this.hub.rows('municipality')
    if (!municipality) throw new Error('the hub knows no municipality')
    const was = decidedOf(municipality)
    const [name, input] = this.#input('municipality.settle', 'x', number, () => ({ ...was, was }))
    const called = this.planted.findIndex(({ field }) => field === 'municipality.settle telephone')
    if (called >= 0) {
      if ((await this.hub.push(name, input)) !== 'refused') throw new Error('a telephone took letters')
      this.planted.splice(called, 1)
    }
    const dialled = { ...(input as object), telephone: was.telephone }
    if ((await this.hub.push(name, dialled)) !== 'applied') throw new Error('the office was not renamed')
  }

  /** The helper of today's visit may go anywhere at any hour. */
  #freeHelper(): void {
    const rows = cast(this.today).find(({ code }) => code === UBE.code)?.rows ?? []
    const volunteer = rows.find(({ id }) => id === UBE.silver.id)?.row as Row<'volunteer'>
    const contact = rows.find(({ id }) => id === volunteer.contactId)?.row as Row<'contact'>
    const { generation, adultFrom, area, means, skills } = volunteer
    const weekly = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 0, untilMinute: 1440 }))
    this.#changes.push([
      'volunteer.change@2',
      {
        ...{
          volunteerId: volunteer.id,
          name: contact.name,
          kana: contact.kana,
          telephone: contact.telephone,
        },
        ...{ generation, isSilverCentreMember: false, adultFrom, area, means, skills, weekly },
        mostLessonsADay: 8,
      },
    ])
  }

  #signOf = (field: string): string => {
    const sign = this.#signs.get(field) ?? SIGNS[this.#signs.size] ?? ''
    this.#signs.set(field, sign)
    return sign
  }

  #input(name: string, of: string, number: number, more: (sample: object) => object): Made {
    const mutation = MUTATIONS.find((one) => one.name === name)
    if (!mutation) throw new Error(`no change is called ${name}`)
    const sample = fullSample(name, of) as object
    const { input, planted } = withAttack(
      mutation,
      { ...sample, ...more(sample) },
      ATTACKS[number] ?? '',
      this.#signOf,
    )
    this.planted.push(...planted)
    return [wireName(mutation), input]
  }

  #plant(name: string, of: string, number: number, more: (sample: object) => object = () => ({})): void {
    this.#changes.push(this.#input(name, of, number, more))
  }

  #wish(of: string, number: number): void {
    this.#plant('request.receive', of, number, (sample) => ({
      request: {
        ...(sample as { request: object }).request,
        ...{ askedBy: { who: 'family', relation: '娘' }, number: String(10_000_000 + number) },
      },
    }))
  }

  #class(of: string, number: number, lessonDay: Day): void {
    this.#plant('lesson.import-classes', of, number, (sample) => ({
      classes: (sample as { classes: object[] }).classes.map((one) => ({
        ...one,
        lessonDay,
        startMinute: 1020,
      })),
    }))
    this.#plant('booking.join', of, number, () => ({ lessonId: `${of}-imported` }))
  }

  #plantAll(number: number): void {
    const lessonDay = addDays(this.today, 1 + Math.floor(number / STARTS.length))
    this.#wish(`w${number}`, number)
    this.#wish(`v${number}`, number)
    this.#plant('lesson.open-visit', `v${number}`, number, () => ({
      ...{ requestId: `v${number}-fresh`, lessonDay, startMinute: STARTS[number % STARTS.length] },
    }))
    this.#changes.push([
      'pairing.confirm@1',
      { lessonId: `v${number}-made`, helpers: [{ volunteerId: UBE.silver.id, part: 'lead' }] },
    ])
    this.#plant('report.write', `v${number}`, number, () => ({ lessonId: `v${number}-made` }))
    this.#class(`c${number}`, number, addDays(this.today, 1 + (number % 6)))
    this.#class(`g${number}`, number, addDays(this.today, 1 + (number % 6)))
    this.#plant('lesson.cancel', `g${number}`, number, () => ({ lessonId: `g${number}-imported` }))
    this.#plant('volunteer.register', `n${number}`, number)
  }

  /** Changes that wait for a person at the desk, and as many that were set aside for a reason. */
  async #hold(): Promise<void> {
    const ofVisit = { lessonId: UBE.todaysVisitId(this.today), learnerId: UBE.todaysLearnerId }
    for (const number of PlantedTown.numbers)
      for (const of of [`h${number}`, `a${number}`]) {
        const [name, input] = this.#input('report.write', of, number, () => ofVisit)
        await this.hub.push(name, input, UBE.silver.accountId)
      }
    const held = await this.hub.rows('held')
    const aside = PlantedTown.numbers.map((number): Made => {
      const one = held.find(({ input }) => (input as { id?: string } | null)?.id === `a${number}-written`)
      return this.#input('held.set-aside', 'a', number, () => ({ heldId: one?.id ?? '' }))
    })
    const applied = await this.hub.pushAll(aside)
    if (applied !== aside.length) throw new Error(`${aside.length - applied} were not set aside`)
  }
}
