// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the mail module: letters, the mailbox that takes them, the delivery, the outbox, the mail office. */
import type { AuditVocabulary } from '../audit/index.ts'
import { mailOfficeWords } from './mail-office.words.ts'

export type { AttachmentType, LetterAttachment } from './attachments.rules.ts'
export { choicesRoutes } from './choices.routes.ts'
export { choicesWords as choicesPageWords } from './choices.words.ts'
export { mailChoices, type Choices } from './choices.service.ts'
export { reminderDayLetter, reminderSoonLetter, type CongressLetter, type LetterSession } from './congress.letters.ts'
export { deliveryLimits } from './delivery.rules.ts'
export { startDelivery, type DeliveryLog } from './delivery.ts'
export { groupLettersPersonalData } from './group-letters.privacy.ts'
export type { MailGroup, Member } from './group-letters.rules.ts'
export { groupLettersService, type GroupLetters } from './group-letters.service.ts'
export type { Letter, LetterPart } from './letter.rules.ts'
export { MailFailure, MailFailureNotice } from './mail-failure.tsx'
export { mailOfficeRoutes, mailOfficeSection } from './mail-office.routes.ts'
export { mailOfficeService, type AddressBook, type FailedMail, type MailOffice } from './mail-office.service.ts'
export { mailPersonalData } from './mail.privacy.ts'
export { createMailbox, type Delivery, type Mailbox, type MailboxParts } from './mail.service.ts'
export { outboxRoutes } from './outbox.routes.ts'
export { mailTemplates } from './sample-templates.ts'
export type { SmtpSettings } from './smtp.ts'
export type { LetterTemplate } from './templates.rules.ts'

const [inGerman, inEnglish] = [mailOfficeWords('de').audit, mailOfficeWords('en').audit]

/** For the audit trail. */
export const mailVocabulary: AuditVocabulary = {
  actions: {
    groupLetterSent: { de: inGerman.groupLetterSent, en: inEnglish.groupLetterSent },
    groupLetterStopped: { de: inGerman.groupLetterStopped, en: inEnglish.groupLetterStopped },
    letterRetried: { de: inGerman.letterRetried, en: inEnglish.letterRetried },
  },
  objects: {
    groupLetter: { de: inGerman.groupLetter, en: inEnglish.groupLetter },
    letter: { de: inGerman.letter, en: inEnglish.letter },
  },
}
