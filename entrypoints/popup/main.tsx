import { startBoard } from './start-board.tsx';

startBoard({
  hasSidePanel: true,
  // Only a popup is closed by this; the same page in a tab of its own stays.
  leave: () => {
    window.close();
  },
});
