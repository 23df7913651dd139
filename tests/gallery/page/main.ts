import { render } from 'preact';
import { adoptStyles } from '../../../components/ui/adopt-styles.ts';
import { words } from '../samples/words.ts';
import type { GalleryView, Shown } from './gallery-view.ts';
import { VIEWS } from './views.ts';

/*
 * One state of one view, as `?view=…&state=…` says; without them, the list of all of them. Both are
 * left on `window` for the driver: `gallery` is set once there is something to see.
 */
declare global {
  interface Window {
    gallery?: 'ready' | readonly Shown[];
  }
}

async function show(view: GalleryView, name: string): Promise<void> {
  const state = view.states[name];
  const app = document.querySelector('#app');
  if (!state || !app) throw new Error(`There is no state ${name}.`);
  adoptStyles(document, ...view.styles);
  document.documentElement.lang = words.locale;
  document.body.className = ['trastienda', view.bodyClass].filter(Boolean).join(' ');
  render(state.draw(), app);
  await settled();
  await state.act?.();
  await settled();
  await document.fonts.ready;
}

/** Effects run after a frame; what they change is drawn in the next one. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function list(): Promise<readonly Shown[]> {
  const all = Object.entries(VIEWS).map(async ([view, load]) => {
    const { room, states } = await load();
    return Object.entries(states).map(([state, { isWindowOnly = false }]) => ({
      ...{ view, state, room, isWindowOnly },
    }));
  });
  return (await Promise.all(all)).flat();
}

const asked = new URLSearchParams(location.search);
const load = VIEWS[asked.get('view') ?? ''];
if (load) {
  await show(await load(), asked.get('state') ?? '');
  window.gallery = 'ready';
} else {
  window.gallery = await list();
}
