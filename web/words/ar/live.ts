import type { Need } from '../../../api/standard/needs.ts';
import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { countsIn } from '../plural.ts';
import type { Live } from '../words.tsx';

const formats = formatsOf(languageOf('ar'));

/** In France a comma inside a figure reads as a decimal one: a space that never ends a line takes its place. */
const spaced = (text: string) => text.replace(/,(?=\d{3})/g, '\u202f');
const number = (value: number) => spaced(formats.number(value));
const length = (metres: number) => spaced(formats.length(metres)).replace(' ', '\u00a0');
const count = countsIn({ ...formats, number });

/** Text of any script and direction, digits first included, within an Arabic sentence. */
const isolated = (text: string) => `\u2068${text}\u2069`;

const speech = {
  ...formats,
  number,
  length,
  weekday: (iso: string) => formats.weekday(iso).replace('،', ''),
  clock: (time: string) => time.replace(/^0(?=\d)/, ''),
  distance: (metres: number) => (metres < 50 ? 'أقل من 50\u00a0مترًا' : length(metres)),
  roughDistance: (metres: number) => `حوالي ${length(Math.max(1_000, metres))}`,
};

const venues = (value: number) =>
  count(value, {
    zero: 'لا أماكن',
    one: 'مكان واحد',
    two: 'مكانان',
    few: '#\u00a0أماكن',
    many: '#\u00a0مكانًا',
    other: '#\u00a0مكان',
  });

const site: Live['site'] = {
  name: 'Nouvelle Proximité',
  demonstration: 'بيانات للعرض فقط: هذه الأماكن غير حقيقية.',
  demonstrationMore: 'هي تبيّن ما تقدمه هذه الخدمة؛ لا تذهبوا إليها.',
};

const needWords: Readonly<Record<Need, { readonly verb: string; readonly plain: string }>> = {
  acceder: { verb: 'الوصول إلى الخدمات', plain: 'إنجاز إجراء إداري، استعمال حاسوب' },
  apprendre: { verb: 'التعلّم', plain: 'استعمال الإنترنت، الحصول على مرافقة' },
  creer: { verb: 'الإبداع', plain: 'الصنع واللعب والتعبير' },
};

const serviceWords: Live['serviceWords'] = {
  'Aide aux démarches administratives': {
    plain: 'إنجاز إجراء إداري عبر الإنترنت، مع شخص إلى جانبكم',
    short: 'إجراءات عبر الإنترنت',
  },
  'Maîtrise des outils numériques du quotidien': {
    plain: 'تعلّم استعمال الحاسوب والهاتف والإنترنت والبريد الإلكتروني',
    short: 'أدوات الحياة اليومية',
  },
  'Insertion professionnelle via le numérique': {
    plain: 'البحث عن عمل أو تكوين بالوسائل الرقمية',
    short: 'العمل والتكوين',
  },
  'Utilisation sécurisée du numérique': {
    plain: 'الحماية من الاحتيال والتحكم في بياناتكم',
    short: 'الأمان',
  },
  'Parentalité et éducation avec le numérique': {
    plain: 'مرافقة أطفالكم في حياتهم ودراستهم بالوسائل الرقمية',
    short: 'الوالدان والأطفال',
  },
  'Loisirs et créations numériques': {
    plain: 'الإبداع والترفيه: صور، فيديو، موسيقى، ألعاب، تصنيع',
    short: 'الترفيه والإبداع',
  },
  'Compréhension du monde numérique': {
    plain: 'فهم العالم الرقمي والحديث عنه',
    short: 'فهم العالم الرقمي',
  },
  'Accès internet et matériel informatique': {
    plain: 'استعمال حاسوب أو إنترنت أو طابعة داخل المكان',
    short: 'حواسيب وإنترنت داخل المكان',
  },
  'Acquisition de matériel informatique à prix solidaire': {
    plain: 'شراء حاسوب أو هاتف بسعر تضامني',
    short: 'أجهزة بسعر تضامني',
  },
};

const vocabulary: Live['vocabulary'] = {
  publics_specifiquement_adresses: {
    Jeunes: 'الشباب',
    Étudiants: 'الطلاب',
    'Familles et/ou enfants': 'العائلات والأطفال',
    Seniors: 'كبار السن',
    Femmes: 'النساء',
  },
  prise_en_charge_specifique: {
    Surdité: 'أشخاص صم أو ضعاف السمع',
    'Handicaps moteurs': 'إعاقة حركية',
    'Handicaps mentaux': 'إعاقة ذهنية أو نفسية',
    Illettrisme: 'صعوبات في القراءة والكتابة',
    'Langues étrangères (anglais)': 'يمكن التحدث فيه بالإنجليزية',
    'Langues étrangères (autres)': 'يمكن التحدث فيه بلغات أخرى غير الفرنسية والإنجليزية',
    'Déficience visuelle': 'أشخاص مكفوفون أو ضعاف البصر',
  },
  frais_a_charge: {
    Gratuit: 'مجاني',
    'Gratuit sous condition': 'مجاني لبعض الأشخاص: استفسروا لدى المكان',
    Payant: 'بمقابل مالي',
  },
  modalites_acces: {
    'Se présenter': 'تعالوا بدون موعد',
    Téléphoner: 'اتصلوا بالهاتف أولًا',
    'Contacter par mail': 'اكتبوا رسالة إلكترونية أولًا',
    'Prendre un RDV en ligne': 'احجزوا موعدًا عبر الإنترنت',
    "Ce lieu n'accueille pas de public": 'هذا المكان لا يستقبل الجمهور',
    'Envoyer un mail avec une fiche de prescription': 'يكتب مساعد اجتماعي نيابة عنكم، مع ورقة توجيه',
  },
  modalites_accompagnement: {
    'En autonomie': 'تستعملون الأجهزة بأنفسكم',
    'Accompagnement individuel': 'شخص يساعدكم أنتم وحدكم',
    'Dans un atelier collectif': 'في مجموعة صغيرة، ضمن ورشة',
    'À distance': 'عن بُعد، بالهاتف أو بمكالمة فيديو',
  },
  itinerance: { Itinérant: 'يتنقل من بلدية إلى أخرى', Fixe: 'لا يغيّر مكانه' },
  typologie: {
    RFS: 'France Services',
    BIB: 'مكتبة عامة (bibliothèque, médiathèque)',
    CCAS: 'المركز البلدي للعمل الاجتماعي (CCAS)',
    MUNI: 'دار البلدية (mairie)',
    CS: 'مركز اجتماعي (centre social)',
    CSC: 'مركز اجتماعي وثقافي (centre socioculturel)',
    MJC: 'دار الشباب والثقافة (MJC)',
    ASSO: 'جمعية',
    EPN: 'فضاء رقمي عمومي (EPN)',
    EPI: 'فضاء عمومي للإنترنت',
    ENM: 'فضاء رقمي متنقل',
    FABLAB: 'ورشة للتصنيع الرقمي (Fablab)',
    TIERS_LIEUX: 'مكان مشترك للنشاط (tiers-lieu) أو للعمل',
    LA_POSTE: 'مكتب البريد (La Poste)',
    ML: 'البعثة المحلية للشباب (mission locale)',
    MDS: 'دار التضامن (maison des solidarités)',
    PIMMS: 'نقطة إعلام ووساطة متعددة الخدمات (PIMMS)',
    RELAIS_LECTURE: 'نقطة للمطالعة (relais lecture)',
  },
};

const facetWords: Live['facetWords'] = {
  services: 'الخدمات',
  frais_a_charge: 'السعر',
  publics_specifiquement_adresses: 'لمن',
  prise_en_charge_specifique: 'استقبال ملائم',
  modalites_acces: 'كيف تأتون',
  modalites_accompagnement: 'طريقة المساعدة',
  typologie: 'نوع المكان',
  itinerance: 'ثابت أو متنقل',
  dispositif_programmes_nationaux: 'الشبكات والبرامج',
  formations_labels: 'التكوين والعلامات المعتمدة (labels)',
};

const presenceWords: Live['presenceWords'] = {
  prise_rdv: 'موعد يُحجز عبر الإنترنت',
  fiche_acces_libre: 'سهولة الوصول إلى المبنى موصوفة على Acceslibre',
  atelier: 'ورشة هذا الأسبوع',
  poste: 'وظيفة أو مهمة شاغرة',
  ordinateur: 'يسلّم حواسيب لمن لا يملكها',
  competence: 'يعلّم المهارات الأساسية للعمل',
  fonds: 'مشروع يدعمه صندوق التضامن',
  label: 'مكان مرجعي',
};

const when: Live['when'] = {
  legend: 'متى؟',
  any: 'لا يهم',
  now: 'مفتوح الآن',
  weekend: 'نهاية هذا الأسبوع',
  at: 'يوم آخر',
  day: 'اليوم',
  hour: 'الساعة (اختياري)',
  onDay: (day) => `مفتوح يوم ${day}`,
  onDayAt: (day, time) => `مفتوح يوم ${day} في الساعة ${time}`,
  sureOnly: 'الأماكن التي لا نعرف أوقات عملها جيدًا ليست في هذه القائمة.',
  showUnsure: 'عرضها أيضًا',
  unsureToo: 'تضم القائمة أيضًا الأماكن التي لا نعرف أوقات عملها جيدًا.',
  hideUnsure: 'الأماكن المفتوحة فقط',
  known: (date) => `أوقات العمل معروفة حتى ${date} فقط: اختاروا يومًا قبل ذلك. هذه هي الأماكن، أيًّا كان اليوم.`,
};

const opening: Live['opening'] = {
  until: (moment) => `مفتوح حتى ${moment}`,
  always: 'مفتوح ليلًا ونهارًا',
  closed: 'مغلق',
  closedToday: 'مغلق اليوم',
  closedBetween: (from, until) => `مغلق من ${from} إلى ${until}`,
  moving: 'انتقال إلى مقرّ آخر',
  closedLong: 'مغلق، ولا موعد معلن لفتحه في الأسابيع الخمسة القادمة',
  opens: (moment) => `يفتح ${moment}`,
  today: (time) => `في الساعة ${time}`,
  tomorrow: (time) => `غدًا في الساعة ${time}`,
  onDay: (day, time) => `يوم ${day} في الساعة ${time}`,
  onDate: (date, time) => `يوم ${date} في الساعة ${time}`,
  stops: (town, day, from, to) => `يتوقف في ${town}، ${day}، من ${from} إلى ${to}`,
  unsure: 'غير مؤكد أنه مفتوح: تواصلوا مع المكان قبل المجيء',
  unreadable: 'أوقات العمل تحتاج إلى تأكيد',
  unknown: 'أوقات العمل غير مذكورة',
};

const minutes = (value: number) =>
  count(value, {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: '#\u00a0دقائق',
    many: '#\u00a0دقيقة',
    other: '#\u00a0دقيقة',
  });

const travel: Live['travel'] = {
  foot: (value) => `${minutes(value)} مشيًا`,
  car: (value) => `${minutes(value)} بالسيارة`,
};

const saved: Live['saved'] = {
  save: 'حفظ هذا المكان',
  saved: 'المكان محفوظ',
  forget: 'إلغاء الحفظ',
  none: 'لم تحفظوا أي مكان. في صفحة كل مكان، زر «حفظ هذا المكان» يضعه هنا.',
  seen: 'آخر الصفحات التي شاهدتموها',
  clear: 'مسح كل ما هو محفوظ في هذا الجهاز',
  elsewhere: 'الصفحة المطلوبة غير محفوظة في هذا الجهاز. إليكم ما هو محفوظ فيه.',
};

const search: Live['search'] = {
  title: 'البحث عن مكان قريب منكم للمساعدة في استعمال الحاسوب والإنترنت',
  headline: 'الحاسوب والإنترنت، مع شخص إلى جانبكم.',
  intro: 'إجراء إداري تريدون إنجازه، حاسوب تحتاجون إليه، سؤال عن هاتفكم: لا بد أن هناك مكانًا قريبًا منكم.',
  guide: 'لا تعرفون من أين تبدؤون؟ أربعة أسئلة، ثم نوجّهكم.',
  label: 'أين أنتم؟',
  hint: 'البلدية أو الرمز البريدي أو العنوان أو اسم المكان',
  submit: 'بحث',
  aroundMe: 'بالقرب مني',
  locating: 'جارٍ تحديد موقعكم…',
  located: 'موقعي',
  notLocated: 'تعذّر تحديد موقعكم. لا بأس: اكتبوا اسم بلديتكم أو رمزها البريدي.',
  needs: 'إلى ماذا تحتاجون؟',
  more: 'معايير أخرى',
  chosen: (value) =>
    count(value, {
      zero: 'لم تختاروا شيئًا',
      one: 'اخترتم معيارًا واحدًا',
      two: 'اخترتم معيارين',
      few: 'اخترتم #\u00a0معايير',
      many: 'اخترتم #\u00a0معيارًا',
      other: 'اخترتم #\u00a0معيار',
    }),
  criterion: (list, value) => `${list}: ${value}`,
  also: 'أيضًا',
  recent: 'بطاقة حُدِّثت منذ أقل من سنة',
  counted: 'العدد بجانب كل معيار هو عدد الأماكن التي تبقى إذا اخترتموه.',
  countedWithin: (radius) =>
    `العدد بجانب كل معيار هو عدد الأماكن التي تبقى إذا اخترتموه، على بعد أقل من ${radius}.`,
  apply: 'تطبيق',
  clear: 'مسح الكل',
  criteria: 'المعايير المختارة',
  remove: 'إزالة:',
  suggestions: 'اقتراحات',
  suggested: (value) =>
    count(value, {
      zero: 'لا يوجد أي اقتراح.',
      one: 'اقتراح واحد.',
      two: 'اقتراحان.',
      few: '#\u00a0اقتراحات.',
      many: '#\u00a0اقتراحًا.',
      other: '#\u00a0اقتراح.',
    }),
  kinds: {
    commune: 'بلدية',
    postcode: 'رمز بريدي',
    departement: 'مقاطعة',
    venue: 'مكان',
    address: 'عنوان',
  },
  understood: (place) => `فهمنا أنكم تقصدون: ${isolated(place)}.`,
  asName: (text) => `البحث عن الأماكن التي اسمها «${isolated(text)}»`,
  tooShort: 'اكتبوا حرفين على الأقل، أو رمزًا بريديًا.',
  alternatives: 'ربما كنتم تبحثون عن:',
  ignored: (names) => `لم نفهم جزءًا من رابط هذه الصفحة ولم نطبّقه: ${formats.enumerate(names.map(isolated))}.`,
  unknownPlace: (text) =>
    `لا نعرف مكانًا بهذا الاسم: «${isolated(text)}». تحققوا من كتابته، أو جرّبوا رمزًا بريديًا.`,
  byName: (text) => `أماكن يشبه اسمها «${isolated(text)}»`,
  fallback: 'لم نتمكن من البحث عن العنوان بدقة: إليكم الأماكن الموجودة حول البلدية.',
};

const results: Live['results'] = {
  twins: 'نشره أيضًا مصدر آخر:',
  twin: (rank) => `البطاقة ${rank + 1}`,
  around: (place) => `حول ${isolated(place)}`,
  aroundPoint: 'حول النقطة المختارة',
  inDepartement: (name) => `كل المقاطعة: ${isolated(name)}`,
  inCommune: (name) => `هذه البلدية فقط: ${isolated(name)}`,
  inZone: 'في المنطقة الظاهرة على الخريطة',
  status: (shown, more, fromPlace) => {
    const first = () =>
      count(shown, {
        one: 'أول مكان',
        two: 'أول مكانين',
        few: 'أول #\u00a0أماكن',
        many: 'أول #\u00a0مكانًا',
        other: 'أول #\u00a0مكان',
      });
    return `${more ? first() : venues(shown)}${fromPlace && shown > 1 ? '، من الأقرب إلى الأبعد' : ''}.`;
  },
  statusWithin: (total, radius) =>
    `${venues(total)} على بعد أقل من ${radius}، من الأقرب إلى الأبعد، ثم الأماكن الأبعد.`,
  farAway: (distance) => `لا يوجد أي مكان على بعد أقل من 100\u00a0كم. أقرب الأماكن تقع على بعد ${distance}:`,
  none: 'لا يوجد هنا أي مكان يوافق طلبكم.',
  loosen: 'لإيجاد أماكن، جرّبوا:',
  withoutCriterion: (name) => `بدون «${name}»`,
  onlyCriterion: (name) => `«${name}» فقط`,
  wouldFind: venues,
  beyond: 'أقرب مكان فيه كل ذلك:',
  noneWithin: (radius, nearest) =>
    `لا يوجد على بعد أقل من ${radius} مكان فيه كل ما تطلبونه. أقرب مكان فيه ذلك يقع على بعد ${nearest}.`,
  noneMore: 'أزيلوا أحد المعايير، أو وسّعوا الخريطة، أو ابحثوا في بلدية مجاورة.',
  noneAnywhere: 'لا يوجد في الدليل مكان فيه كل ذلك. أزيلوا أحد المعايير.',
  more: 'عرض المزيد من الأماكن',
  export: 'تنزيل هذه القائمة كلها',
  follow: 'متابعة المستجدات (Atom)',
  loading: 'جارٍ تحميل الأماكن…',
  failed: 'تعذّر تحميل القائمة.',
  offline: 'يبدو أنكم غير متصلين بالإنترنت. القائمة المعروضة هي آخر قائمة وصلت.',
  retry: 'إعادة المحاولة',
  noService: 'لا يستقبل الجمهور',
  approximate: 'موقع تقريبي',
  call: (phone) => `الاتصال بالرقم ${isolated(phone)}`,
  backToPlace: (place) => `العودة إلى ما حول «${isolated(place)}»`,
  backToStart: 'العودة إلى الصفحة الرئيسية',
  free: 'مجاني',
};

const welcome: Live['welcome'] = {
  departements: 'كل المقاطعات',
  total: (value, departements) => {
    const territories = count(departements, {
      one: 'مقاطعة واحدة أو إقليم واحد',
      two: 'مقاطعتين أو إقليمين',
      few: '#\u00a0مقاطعات وأقاليم',
      many: '#\u00a0مقاطعة وإقليمًا',
      other: '#\u00a0مقاطعة وإقليم',
    });
    return `${venues(value)} في ${territories}. اختاروا مقاطعتكم، أو ابحثوا عن بلديتكم أعلاه.`;
  },
  empty: 'الدليل فارغ حاليًا: لم يُحمَّل أي مكان بعد.',
  unfiltered: 'هذه الأعداد تخص الدليل كله، مع جميع الاحتياجات والمعايير؛ أما اختياراتكم فتُطبَّق على القائمة.',
  venues,
};

const mapWords: Live['mapWords'] = {
  label: 'خريطة الأماكن. القائمة تعرض الأماكن نفسها.',
  show: 'عرض الخريطة',
  hide: 'عرض القائمة',
  title: 'خريطة',
  loading: 'جارٍ تحميل الخريطة…',
  failed: 'لا يمكن عرض الخريطة هنا. القائمة تعرض كل الأماكن.',
  noScript: 'الخريطة تحتاج إلى JavaScript. أما القائمة فلا: هي تعرض كل الأماكن.',
  smallFailed: 'لا يمكن عرض الخريطة هنا: اعتمدوا على العنوان.',
  crowded: 'الأماكن كثيرة ولا يمكن عرضها كلها هنا: كبّروا الخريطة.',
  outlinesAttribution: 'الحدود: Natural Earth',
  basemapAttribution: isolated('© IGN, Plan IGN'),
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  close: 'إغلاق',
  chosen: 'المكان المختار على الخريطة',
  here: (value) => `${venues(value)} هنا`,
  others: (value) =>
    count(value, {
      zero: 'ولا مكان آخر',
      one: 'ومكان آخر',
      two: 'ومكانان آخران',
      few: 'و#\u00a0أماكن أخرى',
      many: 'و#\u00a0مكانًا آخر',
      other: 'و#\u00a0مكان آخر',
    }),
};

/** What scripts say too: loaded in the browser, so kept short. */
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
