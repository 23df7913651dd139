import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PANEL_COMMAND, passOnCommands } from '../../lib/platform/commands.ts';
import { loadPanelPlace, savePanelPlace } from '../../lib/platform/panel-place.ts';

type Pressed = (command: string, tab?: { readonly id?: number }) => void;

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function listen(): { readonly press: Pressed; readonly sent: unknown[][] } {
  const sent: unknown[][] = [];
  let press: Pressed = () => undefined;
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation(((one: Pressed) => {
    press = one;
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (...args: unknown[]) => {
    sent.push(args);
    throw new Error('Receiving end does not exist.');
  });
  passOnCommands();
  return { press, sent };
}

it('passes the shortcut on to the tab it was pressed in, whether anybody listens or not', () => {
  const { press, sent } = listen();
  press(PANEL_COMMAND, { id: 7 });
  expect(sent).toEqual([[7, { type: 'turn-panel' }]]);
});

it('passes on no other command, and none without a tab', () => {
  const { press, sent } = listen();
  press('_execute_action', { id: 7 });
  press(PANEL_COMMAND);
  press(PANEL_COMMAND, {});
  expect(sent).toEqual([]);
});

it('does without the API where there is none', () => {
  const { commands } = fakeBrowser;
  Object.assign(fakeBrowser, { commands: undefined });
  expect(() => {
    passOnCommands();
  }).not.toThrow();
  Object.assign(fakeBrowser, { commands });
});

it.each([
  ['nothing', undefined, { isOpen: false, side: 'right' }],
  ['nonsense', 'open', { isOpen: false, side: 'right' }],
  ['half of it', { isOpen: true, side: 'top' }, { isOpen: true, side: 'right' }],
  ['all of it', { isOpen: true, side: 'left' }, { isOpen: true, side: 'left' }],
])('reads how the panel was from %s', async (_, stored, expected) => {
  await fakeBrowser.storage.local.set({ panel: stored });
  expect(await loadPanelPlace()).toEqual(expected);
});

it('keeps how the panel was', async () => {
  await savePanelPlace({ isOpen: true, side: 'left' });
  expect(await loadPanelPlace()).toEqual({ isOpen: true, side: 'left' });
});
