import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { countsIn } from '../plural.ts';
import type { Live } from '../words.tsx';

const formats = formatsOf(languageOf('uk'));
const count = countsIn(formats);

const venues = (value: number) =>
  count(value, {
    one: '#\u00a0заклад',
    few: '#\u00a0заклади',
    many: '#\u00a0закладів',
    other: '#\u00a0закладу',
  });
const minutes = (value: number) =>
  count(value, {
    one: '#\u00a0хвилина',
    few: '#\u00a0хвилини',
    many: '#\u00a0хвилин',
    other: '#\u00a0хвилини',
  });

/** « о 9:00 », but « об 11:00 ». */
const atTime = (time: string) => `о${time.startsWith('11:') ? 'б' : ''}\u00a0${time}`;
/** « середа, 3 червня » -> « у середу, 3 червня ». */
const onWeekday = (day: string) =>
  `у\u00a0${day.replace(/^([^,]+)([ая])(?=,|$)/, (_, stem, end) => stem + (end === 'а' ? 'у' : 'ю'))}`;

const speech = {
  ...formats,
  // « р. » would double the full stop of a sentence.
  date: (iso: string) => formats.date(iso).replace(/р\.$/, 'року'),
  clock: (time: string) => `${Number(time.slice(0, 2))}${time.slice(2)}`,
  distance: (metres: number) => (metres < 50 ? 'менше 50\u00a0м' : formats.length(metres)),
  roughDistance: (metres: number) => `приблизно ${formats.length(Math.max(1_000, metres))}`,
};

const site: Live['site'] = {
  name: 'Nouvelle Proximité',
  demonstration: 'Демонстраційні дані: ці заклади вигадані.',
  demonstrationMore: 'Вони показують, як працює сервіс; не йдіть туди.',
};

const needWords: Live['needWords'] = {
  acceder: { verb: 'Скористатися', plain: 'оформити документи, попрацювати за комп’ютером' },
  apprendre: { verb: 'Навчитися', plain: 'користуватися інтернетом, із підтримкою' },
  creer: { verb: 'Творити', plain: 'майструвати, грати, виражати себе' },
};

const serviceWords: Live['serviceWords'] = {
  'Aide aux démarches administratives': {
    plain: 'Подати заяву чи оформити документи онлайн, з людиною поруч',
    short: 'заяви й документи онлайн',
  },
  'Maîtrise des outils numériques du quotidien': {
    plain: 'Навчитися користуватися комп’ютером, телефоном, інтернетом та електронною поштою',
    short: 'щоденні цифрові навички',
  },
  'Insertion professionnelle via le numérique': {
    plain: 'Шукати роботу або професійне навчання через інтернет',
    short: 'робота й навчання',
  },
  'Utilisation sécurisée du numérique': {
    plain: 'Захиститися від шахраїв і самостійно розпоряджатися своїми даними',
    short: 'безпека',
  },
  'Parentalité et éducation avec le numérique': {
    plain: 'Підтримувати дітей та їхнє навчання за допомогою комп’ютера й інтернету',
    short: 'батьки й діти',
  },
  'Loisirs et créations numériques': {
    plain: 'Творити й розважатися: фото, відео, музика, ігри, майстрування',
    short: 'дозвілля й творчість',
  },
  'Compréhension du monde numérique': {
    plain: 'Зрозуміти цифровий світ і поговорити про нього',
    short: 'розуміння цифрового світу',
  },
  'Accès internet et matériel informatique': {
    plain: 'Скористатися на місці комп’ютером, інтернетом, принтером',
    short: 'комп’ютери й інтернет на місці',
  },
  'Acquisition de matériel informatique à prix solidaire': {
    plain: 'Купити комп’ютер або телефон за соціальною ціною',
    short: 'техніка за соціальною ціною',
  },
};

const vocabulary: Live['vocabulary'] = {
  publics_specifiquement_adresses: {
    Jeunes: 'Молодь',
    Étudiants: 'Студенти',
    'Familles et/ou enfants': 'Сім’ї, діти',
    Seniors: 'Люди старшого віку',
    Femmes: 'Жінки',
  },
  prise_en_charge_specifique: {
    Surdité: 'Глухі люди або люди, які погано чують',
    'Handicaps moteurs': 'Люди з порушеннями опорно-рухового апарату',
    'Handicaps mentaux': 'Люди з інтелектуальними або психічними порушеннями',
    Illettrisme: 'Труднощі з читанням і письмом',
    'Langues étrangères (anglais)': 'Тут говорять англійською',
    'Langues étrangères (autres)': 'Тут говорять іншими мовами, ніж французька й англійська',
    'Déficience visuelle': 'Незрячі люди або люди, які погано бачать',
  },
  frais_a_charge: {
    Gratuit: 'Безкоштовно',
    'Gratuit sous condition': 'Безкоштовно для деяких людей: запитайте в закладі',
    Payant: 'Платно',
  },
  modalites_acces: {
    'Se présenter': 'Приходьте без запису',
    Téléphoner: 'Спочатку зателефонуйте',
    'Contacter par mail': 'Спочатку напишіть електронного листа',
    'Prendre un RDV en ligne': 'Запишіться на прийом онлайн',
    "Ce lieu n'accueille pas de public": 'Цей заклад не приймає відвідувачів',
    'Envoyer un mail avec une fiche de prescription':
      'Лист із направленням надсилає за вас соціальний працівник',
  },
  modalites_accompagnement: {
    'En autonomie': 'Ви самостійно користуєтеся обладнанням',
    'Accompagnement individuel': 'Одна людина допомагає особисто вам',
    'Dans un atelier collectif': 'У невеликій групі, на занятті',
    'À distance': 'На відстані, телефоном або відеозв’язком',
  },
  itinerance: { Itinérant: 'Переїжджає з комуни в комуну', Fixe: 'Завжди на тому самому місці' },
  typologie: {
    RFS: 'France Services (державні послуги)',
    BIB: 'Бібліотека або медіатека',
    CCAS: 'Комунальний центр соціальної допомоги (CCAS)',
    MUNI: 'Мерія',
    CS: 'Соціальний центр',
    CSC: 'Соціокультурний центр',
    MJC: 'Будинок молоді та культури (MJC)',
    ASSO: 'Громадська організація (association)',
    EPN: 'Публічний цифровий простір (EPN)',
    EPI: 'Публічний інтернет-простір (EPI)',
    ENM: 'Пересувний цифровий простір',
    FABLAB: 'Фаблаб (відкрита майстерня)',
    TIERS_LIEUX: 'Спільний простір або коворкінг (tiers-lieu)',
    LA_POSTE: 'Пошта (La Poste)',
    ML: 'Mission locale (допомога молоді)',
    MDS: 'Будинок солідарності (соціальна служба)',
    PIMMS: 'Пункт інформації та допомоги з послугами (PIMMS)',
    RELAIS_LECTURE: 'Пункт видачі книжок (relais lecture)',
  },
};

const facetWords: Live['facetWords'] = {
  services: 'Послуги',
  frais_a_charge: 'Ціна',
  publics_specifiquement_adresses: 'Для кого',
  prise_en_charge_specifique: 'Врахування особливих потреб',
  modalites_acces: 'Як потрапити на прийом',
  modalites_accompagnement: 'Як допомагають',
  typologie: 'Тип закладу',
  itinerance: 'Чи переїжджає заклад',
  dispositif_programmes_nationaux: 'Мережі та програми',
  formations_labels: 'Навчання та знаки якості',
};

const presenceWords: Live['presenceWords'] = {
  prise_rdv: 'На прийом можна записатися онлайн',
  fiche_acces_libre: 'Доступність приміщень описано на сайті Acceslibre',
  atelier: 'Заняття цього тижня',
  poste: 'Вільна посада або місія',
  ordinateur: 'Передає комп’ютери тим, у кого їх немає',
  competence: 'Навчає базових навичок для роботи',
  fonds: 'Проєкт, якому допомагає фонд солідарності',
  label: 'Зразковий заклад',
};

const when: Live['when'] = {
  legend: 'Коли?',
  any: 'Неважливо',
  now: 'Відчинено зараз',
  weekend: 'У ці вихідні',
  at: 'Інший день',
  day: 'День',
  hour: 'Година (необов’язково)',
  onDay: (day) => `Відчинено ${onWeekday(day)}`,
  onDayAt: (day, time) => `Відчинено ${onWeekday(day)}, ${atTime(time)}`,
  sureOnly: 'У цьому списку немає закладів, години роботи яких достеменно не відомі.',
  showUnsure: 'Показати і їх',
  unsureToo: 'У списку є й заклади, години роботи яких достеменно не відомі.',
  hideUnsure: 'Лише відчинені заклади',
  known: (date) =>
    `Години роботи відомі лише до ${date}: виберіть ближчий день. Ось заклади незалежно від дня.`,
};

const opening: Live['opening'] = {
  // A bare hour, or one with its day.
  until: (moment) => (/^\d/.test(moment) ? `Відчинено до ${moment}` : `Відчинено, зачиниться ${moment}`),
  always: 'Відчинено цілодобово',
  closed: 'Зачинено',
  closedToday: 'Сьогодні зачинено',
  closedBetween: (from, until) => `Зачинено з ${from} до ${until}`,
  moving: 'Переїзд',
  closedLong: 'Зачинено, відкриття у найближчі п’ять тижнів не передбачено',
  opens: (moment) => `відчиниться ${moment}`,
  today: atTime,
  tomorrow: (time) => `завтра ${atTime(time)}`,
  onDay: (day, time) => `${onWeekday(day)} ${atTime(time)}`,
  onDate: (date, time) => `${onWeekday(date)}, ${atTime(time)}`,
  stops: (town, day, from, to) => `Зупинка: ${town}, ${day}, з ${from} до ${to}`,
  unsure: 'Чи відчинено — невідомо: зв’яжіться із закладом, перш ніж іти',
  unreadable: 'Години роботи треба перевірити',
  unknown: 'Години роботи не вказано',
};

const travel: Live['travel'] = {
  foot: (value) => `${minutes(value)} пішки`,
  car: (value) => `${minutes(value)} автомобілем`,
};

const saved: Live['saved'] = {
  save: 'Зберегти цей заклад',
  saved: 'Заклад збережено',
  forget: 'Прибрати зі збережених',
  none: 'Ви ще не зберегли жодного закладу. Кнопка «Зберегти цей заклад» на сторінці закладу додає його сюди.',
  seen: 'Останні переглянуті сторінки',
  clear: 'Стерти все, що збережено на цьому пристрої',
  elsewhere: 'Потрібної сторінки немає серед збережених на цьому пристрої. Ось те, що збережено.',
};

const search: Live['search'] = {
  title: 'Знайти поруч із домом заклад, де допоможуть із комп’ютером та інтернетом',
  headline: 'Комп’ютер та інтернет — з людиною поруч.',
  intro:
    'Треба оформити документи, скористатися комп’ютером, щось запитати про телефон: поруч із вами напевно є відповідний заклад.',
  guide: 'Не знаєте, з чого почати? Чотири запитання — і ми підкажемо, куди звернутися.',
  label: 'Де ви?',
  hint: 'Комуна (місто чи село), поштовий індекс, адреса або назва закладу',
  submit: 'Шукати',
  aroundMe: 'Поруч зі мною',
  locating: 'Визначаємо, де ви…',
  located: 'Моє місцезнаходження',
  notLocated:
    'Не вдалося визначити, де ви. Нічого страшного: напишіть назву своєї комуни або її поштовий індекс.',
  needs: 'Що вам потрібно?',
  more: 'Більше критеріїв',
  chosen: (value) => `обрано: ${formats.number(value)}`,
  criterion: (list, value) => `${list}: ${value}`,
  also: 'Також',
  recent: 'Дані оновлено менше року тому',
  counted: 'Число біля критерію показує, скільки закладів залишиться, якщо його обрати.',
  countedWithin: (radius) =>
    `Число біля критерію показує, скільки закладів у радіусі ${radius} залишиться, якщо його обрати.`,
  apply: 'Застосувати',
  clear: 'Прибрати все',
  criteria: 'Обрані критерії',
  remove: 'Прибрати:',
  suggestions: 'Варіанти',
  suggested: (value) =>
    value === 0
      ? 'Варіантів немає.'
      : count(value, {
          one: '#\u00a0варіант.',
          few: '#\u00a0варіанти.',
          many: '#\u00a0варіантів.',
          other: '#\u00a0варіанта.',
        }),
  kinds: {
    commune: 'Комуна',
    postcode: 'Поштовий індекс',
    departement: 'Департамент',
    venue: 'Заклад',
    address: 'Адреса',
  },
  understood: (place) => `Ми зрозуміли так: ${place}.`,
  asName: (text) => `Шукати заклади з назвою «${text}»`,
  tooShort: 'Напишіть щонайменше дві літери або поштовий індекс.',
  alternatives: 'Можливо, ви шукали:',
  ignored: (names) =>
    `Частину адреси цієї сторінки не вдалося зрозуміти, тож її не враховано: ${formats.enumerate(names)}.`,
  unknownPlace: (text) =>
    `Ми не знаємо місця з назвою «${text}». Перевірте, чи правильно написано, або спробуйте поштовий індекс.`,
  byName: (text) => `Заклади, назва яких схожа на «${text}»`,
  fallback: 'Пошук за точною адресою не вдався: ось заклади в цій комуні й поблизу.',
};

const results: Live['results'] = {
  twins: 'Опубліковано також в іншому джерелі:',
  twin: (rank) => `картка ${rank + 1}`,
  around: (place) => `Поблизу: ${place}`,
  aroundPoint: 'Поблизу обраної точки',
  inDepartement: (name) => `${name}, увесь департамент`,
  inCommune: (name) => `${name}, лише ця комуна`,
  inZone: 'У межах видимої частини карти',
  status: (shown, more, fromPlace) => {
    const list = more
      ? count(shown, {
          one: 'Перший #\u00a0заклад',
          few: 'Перші #\u00a0заклади',
          many: 'Перші #\u00a0закладів',
          other: 'Перші #\u00a0закладу',
        })
      : venues(shown);
    return `${list}${fromPlace && shown > 1 ? ', від найближчого до найдальшого' : ''}.`;
  },
  statusWithin: (total, radius) =>
    `У радіусі ${radius}: ${venues(total)}, спочатку найближчі; далі — віддаленіші.`,
  farAway: (distance) => `У радіусі 100\u00a0км немає жодного закладу. Найближчі — на відстані ${distance}:`,
  none: 'Тут немає жодного відповідного закладу.',
  loosen: 'Що можна змінити, щоб знайти заклади:',
  withoutCriterion: (name) => `Без «${name}»`,
  onlyCriterion: (name) => `Лише «${name}»`,
  wouldFind: venues,
  beyond: 'Найближчий заклад, у якому є все це:',
  noneWithin: (radius, nearest) =>
    `У радіусі ${radius} немає закладу, у якому є все, що ви шукаєте. Найближчий — на відстані ${nearest}.`,
  noneMore: 'Приберіть один із критеріїв, віддаліть карту або пошукайте в сусідній комуні.',
  noneAnywhere: 'У довіднику немає закладу, у якому є все це. Приберіть один із критеріїв.',
  more: 'Показати більше закладів',
  export: 'Завантажити весь цей список',
  follow: 'Стежити за оновленнями (Atom)',
  loading: 'Завантажуємо заклади…',
  failed: 'Не вдалося завантажити список.',
  offline: 'Схоже, немає з’єднання з інтернетом. Показано останній отриманий список.',
  retry: 'Спробувати ще раз',
  noService: 'Не приймає відвідувачів',
  approximate: 'розташування приблизне',
  call: (phone) => `Зателефонувати: ${phone}`,
  backToPlace: (place) => `Повернутися до «${place}»`,
  backToStart: 'Повернутися на головну сторінку',
  free: 'Безкоштовно',
};

const welcome: Live['welcome'] = {
  departements: 'Усі департаменти',
  total: (value, departements) =>
    `${venues(value)}; департаментів і територій: ${formats.number(departements)}. Оберіть свій департамент або знайдіть свою комуну вище.`,
  empty: 'Довідник поки що порожній: жодного закладу ще не завантажено.',
  unfiltered:
    'Ці числа стосуються всього довідника, для будь-яких потреб і критеріїв; ваш вибір діє у списку.',
  venues,
};

const mapWords: Live['mapWords'] = {
  label: 'Карта закладів. У списку ті самі заклади.',
  show: 'Показати карту',
  hide: 'Показати список',
  title: 'Карта',
  loading: 'Карта завантажується…',
  failed: 'Карту не вдається тут показати. Усі заклади є у списку.',
  noScript: 'Для карти потрібен JavaScript. Для списку — ні: у ньому є всі заклади.',
  smallFailed: 'Карту не вдається тут показати: орієнтуйтеся на адресу.',
  crowded: 'Закладів забагато, щоб показати тут усі: наблизьте карту.',
  outlinesAttribution: 'Контури: Natural Earth',
  basemapAttribution: '© IGN, Plan IGN',
  zoomIn: 'Наблизити',
  zoomOut: 'Віддалити',
  close: 'Закрити',
  chosen: 'Заклад, обраний на карті',
  here: (value) => `${venues(value)} тут`,
  others: (value) => `і ще ${venues(value)}`,
};

export const live: Live = {
  ...speech,
  site,
  needWords,
  serviceWords,
  vocabulary,
  facetWords,
  presenceWords,
  when,
  opening,
  travel,
  saved,
  search,
  results,
  welcome,
  mapWords,
};
