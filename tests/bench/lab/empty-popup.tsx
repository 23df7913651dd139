import { render } from 'preact';

/** What the popup is held against: Preact, and nothing to show. */
render(<main data-task="none">Trastienda</main>, document.querySelector('#app')!);
