/** Someone's mail address or telephone number; the database refuses the same (has_contact). */
const CONTACT = /[^\s@]+@[^\s@]+\.[^\s@]|(\+|\b00)\d([\s.()-]?\d){8,}|\b0[1-9]([\s.-]?\d\d){4}\b/;

/** Whether a text gives a way to reach someone. */
export const hasContact = (text: string): boolean => CONTACT.test(text);

export const contactSaid =
  'un texte sans adresse électronique ni numéro de téléphone est attendu : il est lu par d’autres que vous.';
