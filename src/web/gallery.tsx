// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The gallery at /stil: each part in each state, and each kind of page with realistic content. For whoever builds a
 * page, and for the checks of contrast and accessibility. Texts are samples and in German only; the server mounts it
 * in the demonstration and in development, never in production.
 */
import type { Hono } from 'hono'
import type { VNode } from 'preact'
import { asId } from '../base/id.ts'
import {
  GalleryHome,
  GalleryMy,
  GalleryOffice,
  GalleryOutbox,
  GalleryParts,
  GalleryProgramme,
  GalleryRegistration,
  GalleryRoom,
  GallerySession,
  GallerySignIn,
  type RoomStill,
} from '../ui/gallery/index.ts'
import { Button, PageHead } from '../ui/index.ts'
import { everybody } from './access.rules.ts'
import { guarded } from './guarded.ts'
import { OfficePage } from './office.tsx'
import { href, renderPage, type PageProps } from './page.tsx'
import { Shell } from './shell.tsx'
import type { Visitor, Web } from './visitor.ts'

type Exhibit = {
  readonly title: string
  /** 'office' has the office's frame around it. */
  readonly layout: NonNullable<PageProps['layout']> | 'office'
  readonly page: VNode
}

const room: RoomStill = { region: 'floor', turn: 'ask', line: 'live', presiding: false }
const still = (title: string, changes: Partial<RoomStill>): Exhibit => ({
  title,
  layout: 'room',
  page: <GalleryRoom {...room} {...changes} />,
})

/** By the name in the address: /stil/programme */
const exhibits = new Map<string, Exhibit>(
  Object.entries<Exhibit>({
    home: { title: 'Startseite', layout: 'full', page: <GalleryHome /> },
    programme: { title: 'Programm', layout: 'wide', page: <GalleryProgramme /> },
    session: { title: 'Veranstaltung', layout: 'wide', page: <GallerySession /> },
    registration: { title: 'Anmeldung', layout: 'page', page: <GalleryRegistration /> },
    my: { title: 'Mein Kongress', layout: 'wide', page: <GalleryMy /> },
    'sign-in': { title: 'Einloggen', layout: 'page', page: <GallerySignIn /> },
    office: { title: 'Kongressbüro', layout: 'office', page: <GalleryOffice /> },
    outbox: { title: 'Postausgang', layout: 'page', page: <GalleryOutbox /> },
    room: still('Raum', {}),
    'room-waiting': still('Raum: auf der Redeliste, Leitung unterbrochen', { turn: 'waiting', line: 'waiting' }),
    'room-speaking': still('Raum: am Wort', { turn: 'speaking' }),
    'room-chair': still('Raum: Vorsitz', { presiding: true, turn: 'waiting' }),
    'room-closed': still('Raum: Redeliste geschlossen', { turn: 'closed', line: 'ended' }),
    'room-questions': still('Raum: Fragen', { region: 'questions' }),
    'room-questions-chair': still('Raum: Fragen, Moderation', { region: 'questions', presiding: true }),
    'room-chat': still('Raum: Gespräch', { region: 'chat' }),
    'room-people': still('Raum: Anwesende', { region: 'people', turn: 'waiting' }),
  }),
)

export const galleryPaths: readonly string[] = ['/stil', ...[...exhibits.keys()].map((name) => `/stil/${name}`)]

export function GalleryPage({ visitor }: { readonly visitor: Visitor }) {
  return (
    <Shell visitor={visitor} title="Stil" layout="wide">
      <PageHead title="Stil" lead="Die Teile, aus denen die Seiten gemacht sind, in jedem ihrer Zustände." />
      <section class="flow">
        <h2>Ganze Seiten</h2>
        <ul class="row">
          {[...exhibits].map(([name, { title }]) => (
            <li key={name}>
              <Button small href={href(visitor, `/stil/${name}`)}>
                {title}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <GalleryParts />
    </Shell>
  )
}

export function ExhibitPage({ visitor, exhibit }: { readonly visitor: Visitor; readonly exhibit: Exhibit }) {
  const { title, layout, page } = exhibit
  if (layout === 'office') {
    return (
      <OfficePage visitor={asOrganiser(visitor)} title={title} lead="Wie die Seiten der Organisation aussehen.">
        {page}
      </OfficePage>
    )
  }
  return (
    <Shell visitor={visitor} title={title} layout={layout}>
      {page}
    </Shell>
  )
}

/** The menu at the side shows what an organiser may open; nobody is signed in by looking. */
function asOrganiser(visitor: Visitor): Visitor {
  return { ...visitor, person: { id: asId('gallery'), name: 'Miriam Kestenholz', offices: ['organiser'] } }
}

export function galleryRoutes(): Hono<Web> {
  const { routes, get } = guarded({ lookAtGallery: everybody })
  get('lookAtGallery', '/stil', (context) => renderPage(context, <GalleryPage visitor={context.get('visitor')} />))
  get('lookAtGallery', '/stil/:name', (context) => {
    const exhibit = exhibits.get(context.req.param('name'))
    if (exhibit === undefined) return context.notFound()
    return renderPage(context, <ExhibitPage visitor={context.get('visitor')} exhibit={exhibit} />)
  })
  return routes
}
