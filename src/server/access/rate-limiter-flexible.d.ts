// The package's own description names these at its entry only, which would load a client for every store there is.
declare module 'rate-limiter-flexible/lib/RateLimiterRes.js' {
  export { RateLimiterRes as default } from 'rate-limiter-flexible'
}

declare module 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js' {
  import type RateLimiterRes from 'rate-limiter-flexible/lib/RateLimiterRes.js'

  export default abstract class RateLimiterStoreAbstract<Stored> {
    constructor(options: { points: number; duration: number; keyPrefix: string })
    readonly points: number
    /** Rejects with a RateLimiterRes when the points are used up. */
    consume(key: string): Promise<RateLimiterRes>
    /** Gives one point back. */
    reward(key: string): Promise<RateLimiterRes>
    delete(key: string): Promise<boolean>
    protected abstract _upsert(key: string, points: number, ms: number, isForced: boolean): Promise<Stored>
    protected abstract _delete(key: string): Promise<boolean>
    protected abstract _getRateLimiterRes(key: string, points: number, stored: Stored): RateLimiterRes
  }
}
