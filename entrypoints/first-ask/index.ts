import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FIRST_LIMIT } from '../../components/tasks/board-actions.ts';
import { askFirst } from '../../lib/messaging/first-tasks.ts';

/**
 * Runs before the modules of popup and side panel are there, and next to nothing is in it: the
 * background answers meanwhile.
 */
export default defineUnlistedScript(() => askFirst(FIRST_LIMIT));
