/** The one layer of the tiles. */
export const LAYER = 'venues';
