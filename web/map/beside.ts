/** Beside the list there is room for the map at once; on a phone it is fetched when asked for. */
export const BESIDE = '(min-width: 60rem)';
