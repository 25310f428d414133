/** Days ahead that hours are worked out for: five weeks and the day that zones may add. */
export const HORIZON_DAYS = 36;

/** Days ahead, today apart, that anyone may ask about, wherever they are. */
export const ASKED_DAYS = HORIZON_DAYS - 2;
