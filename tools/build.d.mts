// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The folder of the build of the sources as they are, made if it is not there. */
export function ensureBuild(place: { readonly root: string; readonly node: string }): Promise<string>
