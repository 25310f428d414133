import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const { number, plural } = formatsOf(languageOf('uk'));
const count = countsIn({ number, plural });

const megabytes = (bytes: number) =>
  bytes < 1e6
    ? `${number(Math.max(1, Math.round(bytes / 1e3)))}\u00a0КБ`
    : `${number(Math.round(bytes / 1e6))}\u00a0МБ`;

export const data: Pages['data'] = {
  title: 'Відкриті дані',
  intro:
    'Усе, що показує цей сайт, можна використовувати безкоштовно, зокрема щоб зробити з цього щось інше.',
  exports: 'Завантажити дані',
  csv: 'CSV, для електронної таблиці',
  csvMore:
    '32 стовпці національного стандарту, один заклад у рядку, кілька значень розділено знаком «|», кодування UTF-8.',
  geojson: 'GeoJSON, для карти',
  geojsonMore: 'Ті самі відомості, з розташуванням кожного закладу (RFC 7946, градуси WGS84).',
  formats: 'Інші формати того самого пошуку',
  size: (rows, bytesEach) => `${live.welcome.venues(rows)}, приблизно ${megabytes(rows * bytesEach)}`,
  partTitle: 'Лише частина',
  part: 'До цих самих адрес можна додати критерії пошуку. Наприклад:',
  others: {
    title: 'Майстерні, партнери, скринька інструментів',
    lead: 'Інші відкриті дані можна взяти так само: їхні адреси приймають фільтри своєї сторінки. Стовпець «demonstration» показує, що вигадано.',
    events: 'Майстерні та події, одна дата в рядку',
    partners: 'Організації-партнери',
    resources: 'Що пропонують партнери і що шукають заклади',
    toolbox: 'Скринька інструментів: добрі практики',
    framework: 'Базові цифрові навички (французькою)',
    fund: 'Фонд цифрової солідарності: кожен запис обліку',
    schools: 'Школи, з кількістю учнів і розташуванням',
    pilots: 'Шкільні пілоти: обрані громади, підсумки завершених кампаній',
    jobs: 'Вакансії партнерів (французькою)',
    ordi: 'Комп’ютери: пункти збору, кількість за департаментами й місяцями',
  },
  licence: 'Ліцензія',
  licenceText:
    'Дані опубліковано за ліцензією Licence Ouverte 2.0 (Etalab): вільно використовуйте їх, вказуючи джерело (стовпець «source») і дату оновлення.',
  licenceLink: 'Текст ліцензії Licence Ouverte 2.0',
  api: 'API',
  apiText:
    'HTTP API у форматі JSON або GeoJSON, без ключа. Кожна відповідь містить ETag: повторний запит нічого не коштує, доки довідник не змінився.',
  apiDocumentation: 'Документація API',
  openapi: 'Опис OpenAPI',
  fields: '32 поля стандарту',
  fieldsText:
    'Національна схема закладів цифрової допомоги (lieux de médiation numérique), версія 1.0.2. Наші файли й наш API повторюють її назви літера в літеру.',
  table: 'Таблиця полів',
  field: 'Поле',
  meaning: 'Зміст',
  kind: 'Формат',
  required: 'обов’язково',
  kinds: {
    text: 'текст',
    list: 'список',
    choice: 'закритий список',
    number: 'градуси WGS84',
    date: 'РРРР-ММ-ДД',
  },
  values: (value) =>
    count(value, {
      one: '#\u00a0можливе значення',
      few: '#\u00a0можливі значення',
      many: '#\u00a0можливих значень',
      other: '#\u00a0можливого значення',
    }),
  examples: {
    near: 'Lille: десять закладів, найближчих до центру',
    need: 'Заклади департаменту Nord (59), де можна навчитися безкоштовно',
    name: 'За назвою',
    geojson: 'У GeoJSON, у межах прямокутника',
  },
  more: {
    title: 'Зрозуміти, перевірити, програмувати',
    api: 'Користуватися API: спробувати, приклади, обмеження (французькою)',
    quality: 'Якість даних, поле за полем (французькою)',
    dictionary: 'Словник даних (французькою)',
    validator: 'Перевірити файл за стандартом (французькою)',
    catalogue: 'Каталог (DCAT-AP)',
  },
  attributionLead: 'Речення, яке можна скопіювати, щоб назвати джерело:',
  attribution: (address, day) =>
    `Джерело: Nouvelle Proximité, ${address}, дані за ${day}, Licence Ouverte 2.0.`,
  seeExamples: 'Приклади',
};
