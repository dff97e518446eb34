// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Which letters somebody wants besides those that taking part needs. */
import type { Clock } from '../base/instant.ts'
import { idFrom } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import type { Site } from '../web/visitor.ts'
import * as store from './choices.store.ts'
import type { MailChoice } from './choices.store.ts'
import { looksLikeId } from './letter.rules.ts'

export { unchosen, type MailChoice } from './choices.store.ts'

export type ChoicesParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  readonly randomBytes: (count: number) => Uint8Array
  readonly site: Pick<Site, 'baseUrl'>
  /**
   * Told of every choice about news, in its transaction and before it is written: whoever keeps the consent writes it
   * down there. Absent where the choice comes from them.
   */
  readonly newsChosen?: NewsChosen
}

export type NewsChosen = (address: string, news: boolean, transaction: Database) => Promise<void>

export type Choices = {
  of(address: string): Promise<MailChoice>
  choose(address: string, choice: Partial<MailChoice>, transaction?: Database): Promise<void>
  /** Addresses, in small letters, that agreed to news. */
  agreedToNews(): Promise<ReadonlySet<string>>
  /**
   * What each of these addresses chose, and where it withdraws from reminders or news by one press, whoever is signed
   * in. By address, in small letters.
   */
  withLinks(addresses: readonly string[], transaction?: Database): Promise<ReadonlyMap<string, ChoiceWithLinks>>
  /** Whose letters these are; null for a link nobody was sent, or of somebody who is forgotten. */
  byToken(token: string): Promise<store.ChosenAddress | null>
  /** Everything chosen by this address goes. */
  forget(address: string, transaction?: Database): Promise<void>
}

export type WithdrawFrom = 'news' | 'reminders'

export type ChoiceWithLinks = MailChoice & { withdrawUrl(from: WithdrawFrom, language: Language): string }

const addressesAtOnce = 1_000

export function mailChoices({ db, clock, randomBytes, site, newsChosen }: ChoicesParts): Choices {
  const ensured = async (addresses: readonly string[], transaction: Database) => {
    const chosen = new Map<string, store.ChosenAddress>()
    for (let from = 0; from < addresses.length; from += addressesAtOnce) {
      const some = addresses.slice(from, from + addressesAtOnce)
      const fresh = some.map((address) => ({ address, token: idFrom(randomBytes(16)) }))
      for (const entry of await store.ensureChoices(transaction, fresh, new Date(clock.now()))) chosen.set(...entry)
    }
    return chosen
  }
  const write = async (address: string, choice: Partial<MailChoice>, transaction: Database) => {
    if (choice.news !== undefined) await newsChosen?.(address, choice.news, transaction)
    await ensured([address], transaction)
    await store.updateChoice(transaction, address, choice, new Date(clock.now()))
  }
  return {
    of: (address) => store.readChoice(db, address),
    async choose(address, choice, transaction) {
      if (transaction === undefined) return db.transaction().execute((own) => write(address, choice, own))
      return write(address, choice, transaction)
    },
    agreedToNews: () => store.readAgreed(db),
    async withLinks(addresses, transaction = db) {
      const chosen = await ensured(addresses, transaction)
      return new Map(
        [...chosen].map(([address, { token, news, reminders }]) => [
          address,
          {
            ...{ news, reminders },
            withdrawUrl: (from, language) => `${site.baseUrl}/${language}/letters/withdraw/${from}/${token}`,
          },
        ]),
      )
    },
    byToken: async (token) => (looksLikeId(token) ? store.readChoiceByToken(db, token) : null),
    forget: (address, transaction = db) => store.deleteChoice(transaction, address),
  }
}
