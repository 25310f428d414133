import { watchConnection } from './offline/connection.ts';
import { closeMenuOnEscape } from './ui/escape.ts';
import { returnToList } from './venues/back.ts';

/** What a page can do without until it is there: it must not hold the first list up. */
watchConnection();
returnToList();
closeMenuOnEscape();
if (document.querySelector('.map-readout')) void import('./territories/in-step.ts');
