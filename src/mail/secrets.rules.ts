// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A letter as it may be shown again: what signs somebody in is taken out, everything else stays. */

const removed = '…'

/**
 * Secrets end an address: 22 letters of base64url and more, among which one is a digit or a capital, unlike in the name
 * of a session. Codes are six digits in two groups (letter.rules.ts).
 */
const secrets = /(?<=\/)(?=[\w-]*[A-Z0-9])[\w-]{20,}|\b\d{3} \d{3}\b/g

export function withoutSecrets(text: string): string {
  return text.replace(secrets, removed)
}
