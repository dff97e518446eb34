// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is attached to a letter lies in its row, so that it is erased with it in one statement. */
export const lettersWithAttachments = {
  version: 4,
  name: 'letters-with-attachments',
  sql: `
-- [{"name": "…", "mediaType": "…", "content": "base64"}]
alter table mail add column attachments jsonb not null default '[]';
`,
} as const
