// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The only exceptions from the one policy for contents (server/headers.ts): a page that shows a letter's HTML in a
 * frame, and that HTML. A route asks for one of them with this header; the server knows both and no other.
 */

/** A page may frame addresses of this server. */
export const framingPolicy = 'frames of this server'

/** A document that is shown in such a frame: inline style and nothing else, in a sandbox without any right. */
export const framedPolicy = 'framed document'

/** Set by a route on its answer; replaced by the server before it leaves. */
export const framingHeader = 'X-Allmende-Framing'
