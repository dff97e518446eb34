// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Debian's packages, for tests run as root on Debian: only there do they install what they need. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { Trouble, progress } from './trouble.mjs'

/** Not its relatives: Ubuntu's `chromium` is a stub for another package system. */
export function isDebianRoot() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(fs.readFileSync('/etc/os-release', 'utf8'))
}

/** @param {string[]} packages */
export function installPackages(packages) {
  const names = packages.join(' ')
  progress(`Installing from Debian’s packages: ${names} …`, `Aus Debians Paketen wird installiert: ${names} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...options) => spawnSync('apt-get', ['-q', ...options], { env, encoding: 'utf8' })
  const updated = apt('update')
  const installed = apt('install', '-y', '--no-install-recommends', ...packages)
  if (installed.status === 0) return
  process.stderr.write(`${updated.stderr ?? ''}${installed.stdout ?? ''}${installed.stderr ?? ''}`)
  throw new Trouble('packagesFailed', { packages: names })
}
