import { summarise } from '../../components/in-page/panel-summary.ts';
import { TAB_STYLE } from '../../components/in-page/tab-style.ts';
import { ICON_PATHS } from '../../components/ui/icons.ts';
import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { adoptStyle } from './adopt-style.ts';

/** The panel while it is closed: its summary on a button that brings in the rest. */
export function drawTab(root: ShadowRoot, state: PanelState, words: Words, open: () => void): void {
  const { icon, text } = summarise(state, words);
  const button = root.querySelector('button') ?? makeTab(root, open);
  const label = button.querySelector('span');
  if (!label || (label.textContent === text && button.className === icon)) return;
  button.className = icon;
  button.querySelector('path')?.setAttribute('d', ICON_PATHS[icon]);
  label.textContent = text;
  button.setAttribute('aria-label', `${words.t('extName')}: ${text}`);
  const status = root.querySelector('p');
  if (status) status.textContent = text;
}

const SVG = 'http://www.w3.org/2000/svg';

function makeTab(root: ShadowRoot, open: () => void): HTMLButtonElement {
  const document = root.ownerDocument;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', open);
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  icon.append(document.createElementNS(SVG, 'path'));
  button.append(icon, document.createElement('span'));
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  root.replaceChildren(button, status);
  adoptStyle(root, TAB_STYLE);
  return button;
}
