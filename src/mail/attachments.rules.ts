// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What may be attached to a letter: a date for the calendar, a document. Few and small: mail is not for files. */

/**
 * The method of a calendar's entry stands in its media type as well as in it, and both must say the same
 * (RFC 6047, 2.4): PUBLISH puts a date into a calendar, REQUEST invites, CANCEL takes back.
 */
export const attachmentTypes = [
  'text/calendar; method=PUBLISH',
  'text/calendar; method=REQUEST',
  'text/calendar; method=CANCEL',
  'application/pdf',
  'text/csv',
  'text/plain',
] as const
export type AttachmentType = (typeof attachmentTypes)[number]

export type LetterAttachment = {
  /** As the person finds it: kongress.ics */
  readonly name: string
  readonly mediaType: AttachmentType
  /** A text is sent as UTF-8. */
  readonly content: string | Uint8Array
}

export const attachmentLimits = {
  perLetterMax: 5,
  /** Of all of a letter together, before base64 makes them a third larger. */
  bytesMax: 512 * 1024,
  nameLettersMax: 80,
} as const

export function isText(type: AttachmentType): boolean {
  return type.startsWith('text/')
}

/** As it stands in the letter and in the answer to a download. */
export function contentTypeOf(type: AttachmentType): string {
  return isText(type) ? `${type}; charset=utf-8` : type
}

/** Letters, digits, and what stands between them; no folder, no hidden file, no line break. */
export function isFileName(name: string): boolean {
  return name.length <= attachmentLimits.nameLettersMax && /^[\p{L}\p{N}][\p{L}\p{N} ._()–-]*$/u.test(name)
}

export type AttachmentFault =
  'tooManyAttachments' | 'attachmentsTooLarge' | 'attachmentNameInvalid' | 'calendarMethodDiffers'

/**
 * What is wrong with the attachments of a letter, or null. Attachments are made by us, not by people, so whoever posts
 * a letter asserts this.
 * @param bytesOf of each, in their order
 */
export function attachmentFault(
  attachments: readonly LetterAttachment[],
  bytesOf: readonly number[],
): AttachmentFault | null {
  if (attachments.length > attachmentLimits.perLetterMax) return 'tooManyAttachments'
  if (bytesOf.reduce((sum, bytes) => sum + bytes, 0) > attachmentLimits.bytesMax) return 'attachmentsTooLarge'
  if (!attachments.every(({ name }) => isFileName(name))) return 'attachmentNameInvalid'
  return attachments.every(saysItsMethod) ? null : 'calendarMethodDiffers'
}

function saysItsMethod({ mediaType, content }: LetterAttachment): boolean {
  const method = /^text\/calendar; method=(\w+)$/.exec(mediaType)?.[1]
  if (method === undefined) return true
  return typeof content === 'string' && new RegExp(`^METHOD:${method}\\r?$`, 'm').test(content)
}
