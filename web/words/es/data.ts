import { countsIn } from '../plural.ts';
import { sizesIn } from '../sizes.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

const megabytes = sizesIn(live, 'kB', 'MB');

export const data: Pages['data'] = {
  title: 'Datos abiertos',
  intro:
    'Todo lo que muestra este sitio web se puede reutilizar, gratuitamente, también para hacer otra cosa con ello.',
  exports: 'Descargar los datos',
  csv: 'CSV, para una hoja de cálculo',
  csvMore:
    'Las 32 columnas del estándar nacional, un lugar por línea, valores múltiples separados por «|», en UTF-8.',
  geojson: 'GeoJSON, para un mapa',
  geojsonMore: 'La misma información, con la ubicación de cada lugar (RFC 7946, grados WGS84).',
  ofSearch: 'Estos archivos contienen solo los lugares de su búsqueda.',
  whole: 'Descargar todo el directorio',
  formats: 'Otros formatos de la misma búsqueda',
  onlyLocated: 'sin los lugares cuya ubicación no se conoce',
  size: (rows, bytesEach) => `${live.welcome.venues(rows)}, aproximadamente ${megabytes(rows * bytesEach)}`,
  partTitle: 'Solo una parte',
  part: 'Las mismas direcciones aceptan los criterios de la búsqueda. Por ejemplo:',
  seeTerritories: 'Ver un territorio (en francés)',
  others: {
    title: 'Talleres, socios, caja de herramientas',
    lead: 'Los demás contenidos públicos se descargan de la misma manera: sus direcciones aceptan los filtros de su página. La columna «demonstration» dice qué es inventado.',
    territories:
      'Territorios: los indicadores de cada región, departamento, mancomunidad y municipio (en francés)',
    events: 'Talleres y eventos, una fecha por línea',
    partners: 'Organizaciones asociadas',
    resources: 'Lo que ofrecen los socios y buscan los lugares',
    toolbox: 'Caja de herramientas: buenas prácticas',
    framework: 'Marco de competencias digitales básicas (en francés)',
    fund: 'Fondo de solidaridad digital: cada asiento de sus cuentas',
    schools: 'Escuelas, con sus alumnos y su posición',
    pilots: 'Pilotos escolares: municipios elegidos, balance de las campañas terminadas',
    jobs: 'Ofertas de empleo de los socios (en francés)',
    ordi: 'Equipos: puntos de recogida, cuántos por departamento y mes',
  },
  archives: {
    title: 'Archivos con fecha',
    lead: 'El directorio entero, un fichero al día, ya comprimido. Cada día se conserva un mes, y el primero de cada mes para siempre. La suma SHA-256 prueba que el fichero ha llegado entero.',
    byParts: 'Para leer una parte del último fichero sin descargarlo entero (QGIS, GDAL):',
    none: 'El primer archivo estará aquí en un instante.',
    sum: 'Suma SHA-256',
    sums: 'Todas las sumas (SHA256SUMS)',
    index: 'Todos los archivos (JSON)',
    days: 'Otros días',
    follow: 'Seguir los cambios',
    followLead:
      'En lugar de descargarlo todo, pregunte qué ha cambiado desde la última vez: lugares añadidos, modificados campo por campo, cerrados, reunidos.',
    changes: 'Los cambios, desde el principio (JSON)',
    atom: 'Los últimos cambios (Atom)',
    webhooks: 'Recibir avisos: suscribir un programa',
    of: (date, rows) => `Archivo del ${date}: ${live.welcome.venues(rows)}`,
    bytes: megabytes,
  },
  licence: 'Licencia',
  licenceText:
    'Los datos se publican con la Licence Ouverte 2.0 (Etalab), una licencia abierta: reutilícelos libremente, citando su fuente (columna «source») y su fecha de actualización.',
  licenceLink: 'Texto de la Licence Ouverte 2.0',
  api: 'API',
  apiText:
    'Una API HTTP en JSON o GeoJSON, sin clave. Cada respuesta lleva un ETag: repetir la pregunta no cuesta nada mientras el directorio no haya cambiado.',
  apiDocumentation: 'Documentación de la API',
  openapi: 'Descripción OpenAPI',
  featuresService: 'Servicio cartográfico (OGC API – Features)',
  fields: 'Los 32 campos del estándar',
  fieldsText:
    'Esquema nacional de los lugares de mediación digital, versión 1.0.2. Nuestros archivos y nuestra API usan sus nombres al pie de la letra.',
  fieldsGap:
    'Nuestro CSV se aparta del esquema publicado en dos puntos: el pivot (número SIRET) de algunos lugares no se conoce, y queda vacío en vez de inventado; «Étapes numériques (La Poste)» está bien escrito, mientras que al esquema le falta un espacio.',
  table: 'Tabla de los campos',
  field: 'Campo',
  meaning: 'Contenido',
  kind: 'Forma',
  required: 'obligatorio',
  kinds: {
    text: 'texto',
    list: 'lista',
    choice: 'lista cerrada',
    number: 'grados WGS84',
    date: 'AAAA-MM-DD',
  },
  values: (value) =>
    count(value, {
      one: '#\u00a0valor posible',
      many: '#\u00a0de valores posibles',
      other: '#\u00a0valores posibles',
    }),
  examples: {
    near: 'Los diez lugares más cercanos al centro de Lille',
    need: 'Los del departamento Nord donde se puede aprender, gratuitamente',
    name: 'Por el nombre',
    geojson: 'En GeoJSON, dentro de un rectángulo',
  },
  more: {
    title: 'Entender, verificar, programar',
    api: 'Usar la API: probar, ejemplos, límites (en francés)',
    quality: 'Calidad de los datos, campo por campo (en francés)',
    dictionary: 'Diccionario de datos (en francés)',
    validator: 'Validar un archivo según el estándar (en francés)',
    catalogue: 'Catálogo (DCAT-AP)',
  },
  attributionLead: 'La frase que copiar para citar la fuente:',
  attribution: (address, day) =>
    `Fuente: Nouvelle Proximité, ${address}, datos del ${day}, Licence Ouverte 2.0.`,
  seeExamples: 'Ejemplos',
};
