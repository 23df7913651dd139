import { LEVEL_STYLE } from '../../../components/ui/level-style.ts';
import { PAGE_STYLE } from '../../../components/ui/page-style.ts';
import { THEME_STYLE } from '../../../components/ui/style.ts';
import { WelcomeView } from '../../../components/welcome/welcome-view.tsx';
import { createMarks } from '../../../entrypoints/backoffice.content/marks.ts';
import style from '../../../entrypoints/welcome/style.css?inline';
import { MARKETS } from '../../../lib/marketplace/operators/index.ts';
import type { GalleryView } from '../page/gallery-view.ts';
import { NOW } from '../samples/moments.ts';
import { done, nothing } from '../samples/nothing.ts';
import { click, later, write } from '../samples/press.ts';
import { words } from '../samples/words.ts';

type Props = Parameters<typeof WelcomeView>[0];

const AT_INSTALL = ['pccomponentes-prod.mirakl.net', 'mediamarktsaturn.mirakl.net'];

function page(over: Partial<Props> = {}) {
  const usual: Props = {
    words,
    now: NOW,
    markets: MARKETS.map(({ id, name, hosts, operatorNames }) => ({
      ...{ id, name, hosts },
      aliases: operatorNames,
    })),
    granted: AT_INSTALL,
    working: {
      mode: 'working-24',
      zone: 'Europe/Madrid',
      weekdays: [1, 2, 3, 4, 5],
      region: 'ES',
      hours: '09:00-18:00',
    },
    isSaved: false,
    family: 'chromium',
    pin: { isPinned: false, shortcut: 'Alt+Shift+L' },
    drawMarks: (holder, tasks, open) =>
      createMarks(document, open).show({ holder }, tasks, NOW, words)?.(),
    onGrant: () => Promise.resolve(false),
    onSave: done,
    onPinned: nothing,
    onSettings: nothing,
  };
  return <WelcomeView {...usual} {...over} />;
}

const office = { mode: 'office-hours', zone: 'Europe/Madrid', weekdays: [1, 2, 3, 4, 5] } as const;

/** What is seen once, after an install. */
export const welcome: GalleryView = {
  room: 'page',
  styles: [style, THEME_STYLE, LEVEL_STYLE, PAGE_STYLE],
  bodyClass: 't-page',
  states: {
    'just installed': { draw: () => page() },
    'in Firefox, nothing granted': {
      draw: () => page({ granted: [], family: 'firefox', pin: {} }),
    },
    'all done': {
      draw: () => page({ isSaved: true, pin: { isPinned: true, shortcut: 'Alt+Shift+L' } }),
    },
    'chosen, then refused': {
      draw: () => page(),
      act: async () => {
        click('.w-markets input');
        click('.w-markets input', 1);
        await later();
        click('.w-step .t-main');
      },
    },
    'searched for one without address': {
      draw: () => page(),
      act: () => write('[type=search]', 'corte'),
    },
    'address not understood': {
      draw: () => page(),
      act: async () => {
        click('.w-more > summary');
        write('#w-host', 'mirakl');
        await later();
        document.querySelector<HTMLFormElement>('.w-more form')?.requestSubmit();
      },
    },
    'hours with faults': {
      draw: () => page({ working: { ...office, zone: 'Madrid', weekdays: [], hours: '-18:00' } }),
      act: () => document.querySelector<HTMLFormElement>('[data-step=hours] form')?.requestSubmit(),
    },
    'hours that differ by day': { draw: () => page({ working: office, isSaved: true }) },
    'a mark pressed': {
      draw: () => page(),
      act: () =>
        document.querySelector('trastienda-mark')?.shadowRoot?.querySelector('button')?.click(),
    },
  },
};
