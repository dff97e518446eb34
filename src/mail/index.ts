// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the mail module: letters, the mailbox that takes them, the delivery, the outbox. */
export { startDelivery, type DeliveryLog } from './delivery.ts'
export type { Letter, LetterPart } from './letter.rules.ts'
export { mailPersonalData } from './mail.privacy.ts'
export { createMailbox, type Delivery, type Mailbox, type MailboxParts } from './mail.service.ts'
export { outboxRoutes } from './outbox.routes.ts'
export type { SmtpSettings } from './smtp.ts'
