import { repairPhone } from './repairs/phone.ts';

/** A telephone number as people write it, in the standard's form; null for what is none. */
export const readPhone = (written: string, code_postal: string): string | null =>
  repairPhone(written, code_postal.slice(0, 3)).value;
