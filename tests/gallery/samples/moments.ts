/** Wed 25 Nov 2026, 10:42 in Madrid: pictures of one build are the same on every day. */
export const NOW = Date.UTC(2026, 10, 25, 9, 42);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
