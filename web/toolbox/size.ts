import { fr } from '../words/typeset.ts';

/** 1536000 -> « 1,5 Mo » */
export const sizeOf = (bytes: number): string =>
  bytes < 100_000
    ? fr`${Math.max(1, Math.round(bytes / 1000))} Ko`
    : fr`${(bytes / 1_000_000).toFixed(1).replace('.', ',')} Mo`;
