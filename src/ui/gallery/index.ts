// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The gallery's pages, to be framed by web/gallery.tsx. Not part of the parts' door: no page of the field needs it. */
export { GalleryOutbox, GalleryRegistration, GallerySignIn } from './forms.tsx'
export { GalleryMy } from './my.tsx'
export { GalleryOffice } from './office.tsx'
export { GalleryParts } from './parts.tsx'
export { GalleryHome, GalleryProgramme, GallerySession } from './programme.tsx'
export { GalleryRoom, type RoomStill } from './room.tsx'
