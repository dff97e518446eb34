// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every maximum of the server, in one place, with its unit in its name. Full is a refusal a person can read,
 * never a crash. The room's own limits stand in src/room/limits.rules.ts.
 *
 * What the rates are measured against: a congress opens its doors, and 500 people who sit behind one address (one
 * town hall, one provider's NAT) sign in within five minutes, each of them clumsily (ratelimit.test.ts).
 */
export const serverLimits = {
  /** A form of ours is a few hundred bytes; the longest free text field takes 4,000 letters. */
  bodyBytesMax: 64 * 1024,
  /** Node's own default, written down because proxies must allow as much. */
  headerBytesMax: 16 * 1024,
  headersWaitMillisecondsMax: 20_000,
  requestWaitMillisecondsMax: 60_000,
  keepAliveMilliseconds: 65_000,
  /** How long a stopping server waits for requests under way and for seats to hear why they are sent away. */
  stopMillisecondsMax: 8_000,
  /** After this a stopping process ends, whatever still hangs. */
  endMillisecondsMax: 20_000,

  socketsMax: 12_000,
  /** A laptop, a telephone, a tablet and what their reloads leave behind for a moment. */
  socketsPerPersonMax: 8,
  /** The longest command is a chat text of 2,000 letters of up to 4 bytes, and its envelope. */
  socketMessageBytesMax: 16 * 1024,
  /** What may wait unsent for one seat before it is dropped; it comes back and resumes by position. */
  socketUnsentBytesMax: 1024 * 1024,
  /** Proxies cut quiet connections after 60 seconds. */
  pingMilliseconds: 25_000,
  /** How long seats have to answer our farewell before their lines are cut. */
  farewellMillisecondsMax: 2_000,
  /** So many sockets are written before the event loop gets its turn. */
  socketsPerSlice: 500,

  /** How long a browser keeps its sign-in cookie; whether the sign-in still holds is decided in people/. */
  signInCookieSecondsMax: 180 * 24 * 60 * 60,
  /** Between two tidyings of what is over: attempts, spent secrets, old letters. */
  sweepMilliseconds: 24 * 60 * 60 * 1000,
  /** The ranking thread looks for new messages so often. */
  rankingSliceMilliseconds: 10,

  /** Keys one kind of bucket remembers; the longest unused is forgotten first. About 100 bytes each. */
  bucketKeysMax: 20_000,
} as const

/** A bucket holds `burst` tokens and gets `perSecond` new ones. */
export type Rate = { readonly burst: number; readonly perSecond: number }

export const rates = {
  /** Any page, by address. 500 people loading 20 pages in five minutes are 33 a second. */
  pagesPerAddress: { burst: 4_000, perSecond: 60 },
  /** Forms sent without a sign-in, by address. */
  formsPerAddress: { burst: 4_000, perSecond: 20 },
  /** Forms sent by one person. */
  formsPerPerson: { burst: 60, perSecond: 1 },
  /** Mails asked for by one address: 500 people, twice each. */
  mailsPerAddress: { burst: 1_000, perSecond: 2 },
  /**
   * Forms that lead to a mail, by the e-mail address in them. Forms that come back with a message count, too; how many
   * letters really leave is counted, much more narrowly, in people/.
   */
  mailsPerEmail: { burst: 20, perSecond: 1 / 60 },
  /** Mails asked for in all, so that a mail server does not block the congress as a sender. */
  mailsInAll: { burst: 5_000, perSecond: 20 },
  /** Six-digit codes typed, by address: 500 people, three tries each; then so slow that guessing is hopeless. */
  codesPerAddress: { burst: 1_500, perSecond: 1 },
  /** Sockets opened, by address: 500 people and three reloads each when a server comes back. */
  socketsPerAddress: { burst: 2_000, perSecond: 20 },
  /**
   * Messages on one line: a burst while pending commands are sent again after a drop; the host's own pace is
   * stricter.
   */
  messagesPerSocket: { burst: 120, perSecond: 10 },
} as const satisfies Record<string, Rate>

export type RateName = keyof typeof rates
