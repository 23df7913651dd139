import { startBoard } from '../popup/start-board.tsx';

startBoard({});
