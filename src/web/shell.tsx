// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What every page shares: head, header with the menu, the sample-data line, footer. A page hands in its title and its
 * content and is a complete document. No script, unless the page names one; no style but the one sheet.
 */
import type { ComponentChildren } from 'preact'
import { localise, type Language } from '../base/language.ts'
import { classes, Horizon, Icon, LanguageProvider, Logo } from '../ui/index.ts'
import { asset, partsOfAsset, type AssetName } from './assets.ts'
import { href } from './href.ts'
import { shellWords } from './shell.words.ts'
import { officeOf, type Visitor } from './visitor.ts'

export type ShellProps = {
  readonly visitor: Visitor
  /** The page's own title; the congress's name follows it in the browser's tab. */
  readonly title: string
  /** One sentence for search engines and link previews. */
  readonly description?: string
  /**
   * 'page' holds running text and forms; 'wide' timetables and lists of cards; 'full' draws its own regions from edge
   * to edge (home); 'room' fills the window without footer (the live room).
   */
  readonly layout?: 'page' | 'wide' | 'full' | 'room'
  /** Short for layout="wide". */
  readonly wide?: boolean
  /** Entries of the browser build to load as modules. */
  readonly scripts?: readonly AssetName[]
  readonly children: ComponentChildren
}

export function Shell(props: ShellProps) {
  const { visitor, title } = props
  const layout = props.layout ?? (props.wide ? 'wide' : 'page')
  const site = localise(visitor.site.title, visitor.language).text
  const words = shellWords(visitor.language)
  return (
    <LanguageProvider value={visitor.language}>
      <html lang={visitor.language} class={layout === 'room' ? 'room-page' : undefined}>
        <head>
          <meta charset="utf-8" />
          <title>{title === site ? site : words.titleWith(title, site)}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
          <meta name="color-scheme" content="light dark" />
          {props.description !== undefined && <meta name="description" content={props.description} />}
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={asset('style')} />
          {props.scripts?.flatMap(partsOfAsset).map((part) => (
            <link key={part} rel="modulepreload" href={part} />
          ))}
          {props.scripts?.map((script) => (
            <script key={script} type="module" src={asset(script)} />
          ))}
        </head>
        <body>
          <a class="skip-link" href="#content">
            {words.skip}
          </a>
          <SiteHeader visitor={visitor} site={site} />
          <main class={classes('main', `main--${layout}`)} id="content" tabIndex={-1}>
            {props.children}
          </main>
          {layout !== 'room' && <SiteFooter visitor={visitor} />}
        </body>
      </html>
    </LanguageProvider>
  )
}

function DemoLine({ visitor }: { readonly visitor: Visitor }) {
  if (!visitor.site.demo) return null
  const words = shellWords(visitor.language)
  return (
    <p class="demo-line">
      <span>{words.demo}</span> <a href={href(visitor, '/outbox')}>{words.demoOutbox}</a>
    </p>
  )
}

type MenuItem = { readonly path: string; readonly label: string; readonly lead?: string }

function menuItems(visitor: Visitor): readonly MenuItem[] {
  const { language, person } = visitor
  const words = shellWords(language)
  return [
    { path: '/programme', label: words.programme },
    person === null ? { path: '/registration', label: words.registration } : { path: '/my', label: words.myCongress },
    { path: '/next', lead: words.nextLead, label: words.nextRest },
    ...(officeOf(visitor).length > 0 ? [{ path: '/office', label: words.officeShort }] : []),
  ]
}

/** A page belongs to a menu item when its path is the item's or lies below it. */
function isWithin(path: string, item: string): boolean {
  return path === item || path.startsWith(`${item}/`)
}

function SiteHeader({ visitor, site }: { readonly visitor: Visitor; readonly site: string }) {
  const words = shellWords(visitor.language)
  return (
    <header class="site-header">
      <DemoLine visitor={visitor} />
      <div class="site-header__inner">
        <a class="site-header__home" href={href(visitor, '/')}>
          <Logo />
          <span class="site-header__names">
            <span class="site-header__wordmark">Allmende</span>
            <span class="site-header__site">{site}</span>
          </span>
        </a>
        <nav class="menu" aria-label={words.menu}>
          <ul class="menu__list">
            {menuItems(visitor).map(({ path, lead, label }) => (
              <li key={path}>
                <a class="menu__item" href={href(visitor, path)} aria-current={currentMark(visitor.path, path)}>
                  <span>
                    {lead !== undefined && <span class="menu__lead">{lead}</span>}
                    <span class="menu__rest">{label}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="site-header__person">
          <PersonMenu visitor={visitor} />
          <LanguageSwitch visitor={visitor} />
        </div>
      </div>
    </header>
  )
}

function currentMark(path: string, item: string): 'page' | 'true' | undefined {
  if (path === item) return 'page'
  return isWithin(path, item) ? 'true' : undefined
}

function PersonMenu({ visitor }: { readonly visitor: Visitor }) {
  const words = shellWords(visitor.language)
  if (visitor.person === null) {
    return (
      <a class="menu__item" href={href(visitor, '/sign-in')} aria-current={currentMark(visitor.path, '/sign-in')}>
        <Icon name="person" />
        {words.signIn}
      </a>
    )
  }
  return (
    <form class="sign-out" method="post" action={href(visitor, '/sign-out')}>
      <input type="hidden" name="csrf" value={visitor.csrf} />
      <a class="menu__item sign-out__name" href={href(visitor, '/my/security')}>
        <Icon name="person" label={words.signedInAs} />
        {visitor.person.name}
      </a>
      <button class="menu__item" type="submit">
        {words.signOut}
      </button>
    </form>
  )
}

function LanguageSwitch({ visitor }: { readonly visitor: Visitor }) {
  const words = shellWords(visitor.language)
  const other: Language = visitor.language === 'de' ? 'en' : 'de'
  return (
    <a
      class="menu__item menu__item--language"
      href={href({ language: other }, visitor.path)}
      lang={other}
      hreflang={other}
      rel="alternate"
    >
      <Icon name="language" />
      {words.otherLanguage}
    </a>
  )
}

function SiteFooter({ visitor }: { readonly visitor: Visitor }) {
  const words = shellWords(visitor.language)
  const links: readonly MenuItem[] = [
    { path: '/imprint', label: words.imprint },
    { path: '/privacy', label: words.privacy },
    { path: '/accessibility', label: words.accessibility },
    { path: '/source', label: words.source },
  ]
  return (
    <footer class="site-footer">
      <Horizon />
      <div class="site-footer__inner">
        <p class="site-footer__claim">
          <strong>Allmende</strong> {words.claim}
        </p>
        <nav aria-label={words.footer}>
          <ul class="site-footer__links">
            {links.map(({ path, label }) => (
              <li key={path}>
                <a href={href(visitor, path)}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
