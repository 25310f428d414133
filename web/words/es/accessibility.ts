import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

export const accessibility: Pages['accessibility'] = {
  title: 'Declaración de accesibilidad',
  link: 'Accesibilidad: declaración',
  description:
    'Qué se ha comprobado de la accesibilidad de este sitio web, qué no, y a quién avisar de un obstáculo.',
  commitment: (publisher) =>
    `${publisher} se compromete a hacer que este sitio web sea accesible para todas las personas, como pide el artículo 47 de la ley francesa n.º\u00a02005-102 de 11 de febrero de 2005.`,
  unnamed: 'La entidad que publica este sitio web',
  state: 'Estado de conformidad',
  stateText:
    'Todavía ningún profesional ha hecho una auditoría completa del RGAA 4.1 (las reglas francesas de accesibilidad). Sin esa auditoría, la ley pide decir: no conforme. Esto es lo que sabemos a pesar de todo, sin adornarlo.',
  automated: 'Lo que comprueba la máquina',
  automatedText: (tool, date) =>
    `La herramienta ${tool} revisa cada una de estas páginas, en modo claro y en modo oscuro, en una pantalla de ordenador y de teléfono. Última revisión registrada: ${date}.`,
  found: (violations) =>
    violations === 0
      ? 'No se ha encontrado ningún defecto.'
      : `${count(violations, { one: '#\u00a0defecto encontrado', many: '#\u00a0de defectos encontrados', other: '#\u00a0defectos encontrados' })}:`,
  rules: (value) =>
    count(value, {
      one: '#\u00a0regla comprobada',
      many: '#\u00a0de reglas comprobadas',
      other: '#\u00a0reglas comprobadas',
    }),
  undecided: (rules) =>
    `Lo que la herramienta no sabe juzgar sola, y que una persona debe mirar: ${live.enumerate(rules)}.`,
  limits: 'Una herramienta solo ve una parte de los defectos. El resto requiere una persona.',
  pages: 'Páginas comprobadas',
  byTests: 'Lo que repiten nuestras pruebas',
  byTestsList: [
    'todo el recorrido solo con el teclado: buscar, filtrar, abrir un lugar, el mapa, el menú de idiomas;',
    'las páginas sin JavaScript, enteras;',
    'la presentación con 320 píxeles de ancho, que equivale también a un texto ampliado cuatro veces en una pantalla normal;',
    'la lectura de derecha a izquierda, en árabe;',
    'la lista, que da todo lo que da el mapa.',
  ],
  themes: 'Tema por tema',
  theme: 'Tema del RGAA',
  how: 'Cómo se ha examinado',
  themeNames: {
    images: 'Imágenes',
    frames: 'Marcos',
    colours: 'Colores',
    multimedia: 'Multimedia',
    tables: 'Tablas',
    links: 'Enlaces',
    scripts: 'Scripts',
    required: 'Elementos obligatorios',
    structure: 'Estructura de la información',
    presentation: 'Presentación de la información',
    forms: 'Formularios',
    navigation: 'Navegación',
    consultation: 'Consulta',
  },
  checks: {
    tests: 'con nuestras pruebas automáticas y la lectura del código',
    read: 'con la lectura del código y de las pantallas',
    none: 'no procede: no hay nada de este tipo',
  },
  unchecked: 'Lo que ninguna persona ha comprobado todavía',
  uncheckedList: [
    'la lectura con NVDA, JAWS, VoiceOver o TalkBack por alguien que los usa todos los días;',
    'el control por voz y los pulsadores adaptados;',
    'la comprensión de nuestras frases por personas que leen poco, también en la versión «facile à lire» (fácil de leer);',
    'la exactitud de nuestras traducciones por personas que tienen esa lengua como propia.',
  ],
  exempt: 'Contenidos que no dependen de nosotros',
  exemptText:
    'El fondo del mapa no tiene un equivalente completo para quien no lo ve: la lista, las direcciones y las distancias dan lo mismo en forma de texto. Los nombres, los horarios y las descripciones de los lugares son los que publican los propios lugares. Los sitios web y las fichas de Acceslibre a los que remitimos tienen su propia declaración.',
  contact: 'Avisar de un obstáculo',
  contactText:
    '¿Una página no le deja seguir? Díganoslo: le daremos la información de otra manera, y lo corregiremos.',
  contactMissing: 'La entidad que publica este sitio web todavía no ha indicado cómo contactar con ella.',
  write: (publisher = 'la entidad que publica este sitio') => `Escribir a: ${publisher}`,
  appeal: 'Si nada cambia',
  appealText:
    '¿Ha avisado de un obstáculo y la respuesta no le parece satisfactoria? Puede acudir al Défenseur des droits (la defensoría del pueblo en Francia), de forma gratuita.',
  appealLinks: {
    write: 'Escribir al Défenseur des droits',
    delegates: 'Hablar con un delegado cerca de su casa',
    post: 'Por correo, sin sello: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
  },
  established: (date) => `Declaración hecha el ${date} a partir de estas comprobaciones.`,
};
