/** Recognisable points: longitude, latitude of town halls, in degrees WGS84. */
export const LILLE = [3.0635, 50.6372] as const;
export const ROUBAIX = [3.1746, 50.6927] as const;
export const PARIS = [2.3522, 48.8566] as const;
/** Seine-Saint-Denis, 93066. */
export const SAINT_DENIS = [2.3574, 48.9362] as const;
/** La Réunion, 97411: 9,350 km further. */
export const SAINT_DENIS_REUNION = [55.4504, -20.8789] as const;
/** 26 December is a holiday here. */
export const STRASBOURG = [7.7455, 48.5839] as const;
/** Eleven hours ahead of UTC. */
export const NOUMEA = [166.4416, -22.2711] as const;
