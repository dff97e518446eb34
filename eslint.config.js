// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For ESLint and for editors; what is asked of the code stands in tools/check/lint/config.ts. */
import { lintConfig } from './tools/check/lint/config.ts'

export default lintConfig()
