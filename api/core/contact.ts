const ADDRESS = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const TELEPHONE = /(^|[^\d])(\+|00)?(\d[ .-]?){9,14}\d?([^\d]|$)/;

/** Whether a text holds a mail address or a telephone number, as the database's function of the same name finds it. */
export const holdsContact = (text: string): boolean => ADDRESS.test(text) || TELEPHONE.test(text);

export const contactRefused =
  'ni adresse électronique ni numéro de téléphone : un texte qui ne désigne personne est attendu.';
