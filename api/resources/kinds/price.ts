/** « 20 € », « cinquante euros » */
const MONEY = /€|\beuros?\b|\bEUR\b/i;
/** What makes of a sum one that is asked. */
const ASKS =
  /(?<!\p{L})(prix|tarifs?|co[uû]te?(nt)?|factur\p{L}*|pay(er|ez|able|ables|ant|ante|ants|antes|é|ée)|à (régler|verser)|moyennant|contre (une? )?(\S+ ){0,3}?\S*\d|participation|redevance|loyer|cotisation|forfait|caution|consigne|frais|vend(u|ue|us|ues|re|ons))(?!\p{L})/iu;
/** « 50 € par séance », « 40 € HT » */
const PER = /(€|\beuros?\b|\bEUR\b)\s*(HT|TTC|par\b|\/|l[ae]\s|l[’']|de l[’']heure|chacune?\b|pièce\b)/i;
/** What a thing is worth is no price. */
const WORTH = /val(eur|ant|ent)|vaut|estimé|prix (du |de )?(neuf|marché|catalogue)/i;

const sentences = (text: string) => text.split(/[.!?;](?=\s|$)|\n/);

/** Whether a condition names a sum, whatever for: of what is given there is none to name. */
export const namesSum = (text: string): boolean =>
  /\d[\d\s.,]*(€|euros?\b|EUR\b)/i.test(text) || asksPrice(text);

/** Whether a text asks for money, rather than speak of some: of what things are worth, or of courses about money. */
export const asksPrice = (text: string): boolean =>
  sentences(text).some((one) => MONEY.test(one) && !WORTH.test(one) && (ASKS.test(one) || PER.test(one)));
