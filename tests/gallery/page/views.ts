import type { GalleryView } from './gallery-view.ts';

/** Loaded one by one: one that is broken spoils only itself. */
export const VIEWS: Readonly<Record<string, () => Promise<GalleryView>>> = {
  controls: async () => (await import('../views/controls.tsx')).controls,
  welcome: async () => (await import('../views/welcome.tsx')).welcome,
  popup: async () => (await import('../views/popup.tsx')).popup,
  'side-panel': async () => (await import('../views/popup.tsx')).sidePanel,
  reports: async () => (await import('../views/reports.tsx')).reports,
};
