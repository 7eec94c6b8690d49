import { createHash } from 'node:crypto'
import RateLimiterRes from 'rate-limiter-flexible/lib/RateLimiterRes.js'
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js'
import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'

/** At most `most` of a key within `seconds`, counted from its first. `name` tells limits apart that have the same keys. */
export interface LimitOptions {
  readonly name: string
  readonly most: number
  readonly seconds: number
  readonly now?: () => Instant
}

/** Counted in the database: however many hub processes there are, they share one count. */
export interface Limit {
  /** Counts one of this key; 0 when it may go on, otherwise the seconds to wait. */
  take(key: string): Promise<number>
  /** One that was taken does not count after all. */
  giveBack(key: string): Promise<void>
  /** What was counted of this key is forgotten. */
  forgive(key: string): Promise<void>
}

interface Counted extends Record<string, unknown> {
  points: number
  endsAt: Instant
}

const COUNT =
  prepared(`insert into rate_limit as known (key, points, ends_at) values ($1, greatest(0, $2::int), $3)
  on conflict (key) do update set
    points = case when known.ends_at <= $4 then excluded.points else greatest(0, known.points + $2::int) end,
    ends_at = case when known.ends_at <= $4 then excluded.ends_at else known.ends_at end
  returning points, ends_at as "endsAt"`)

const systemNow = (): Instant => new Date().toISOString()

class DatabaseLimiter extends RateLimiterStoreAbstract<Counted> {
  constructor(
    private readonly sql: Sql,
    { name, most, seconds }: LimitOptions,
    private readonly now: () => Instant,
  ) {
    super({ points: most, duration: seconds, keyPrefix: name })
  }

  protected async _upsert(key: string, points: number, ms: number): Promise<Counted> {
    const now = this.now()
    const endsAt = new Date(Date.parse(now) + ms).toISOString()
    const [counted] = await this.sql.query<Counted>(COUNT, [hashOf(key), points, endsAt, now])
    if (!counted) throw new Error('the database counted nothing')
    return counted
  }

  protected async _delete(key: string): Promise<boolean> {
    const gone = await this.sql.query('delete from rate_limit where key = $1 returning key', [hashOf(key)])
    return gone.length > 0
  }

  protected _getRateLimiterRes(_key: string, changed: number, { points, endsAt }: Counted): RateLimiterRes {
    const wait = Math.max(0, Date.parse(endsAt) - Date.parse(this.now()))
    return new RateLimiterRes(Math.max(0, this.points - points), wait, points, points === changed)
  }
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url')

/** A limit whose counts are kept as hashes of their keys: no name and no address stands in the database. */
export const limit = (sql: Sql, options: LimitOptions): Limit => {
  const limiter = new DatabaseLimiter(sql, options, options.now ?? systemNow)
  return {
    async take(key) {
      try {
        await limiter.consume(key)
        return 0
      } catch (spent) {
        if (spent instanceof RateLimiterRes) return Math.max(1, spent.msBeforeNext / 1000)
        throw spent
      }
    },
    async giveBack(key) {
      await limiter.reward(key)
    },
    async forgive(key) {
      await limiter.delete(key)
    },
  }
}

/** Removes the counts whose time is over, so that the table holds no more than what is being counted. */
export const clearSpentLimits = async (sql: Sql, now: Instant): Promise<void> => {
  await sql.query('delete from rate_limit where ends_at <= $1', [now])
}
