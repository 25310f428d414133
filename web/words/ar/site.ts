import type { Pages } from '../words.tsx';

export const header: Pages['header'] = {
  tagline: 'أماكن تجدون فيها من يساعدكم في استعمال الحاسوب والإنترنت، في كل أنحاء فرنسا.',
  skipToContent: 'الانتقال إلى المحتوى',
  skipToList: 'الانتقال إلى القائمة',
  navigation: 'التنقل الرئيسي في الموقع',
  find: 'البحث عن مكان',
  saved: 'أماكني',
  orientation: 'الحصول على توجيه',
  data: 'بيانات مفتوحة',
};

export const footer: Pages['footer'] = {
  what: 'دليل حر لأماكن المساعدة الرقمية (médiation numérique): فضاءات رقمية عمومية، مكتبات عامة، France Services، أماكن مشتركة (tiers-lieux)… وهو يعتمد على البيانات التي تنشرها هذه الأماكن وشبكاتها.',
  licence: 'البيانات برخصة Licence Ouverte 2.0. برنامج حر، برخصة MIT.',
  map: 'خلفيات الخريطة: \u2068© IGN, Plan IGN\u2069؛ الحدود \u2068© Natural Earth\u2069.',
  accessibility:
    'كل شيء يتم بلوحة المفاتيح، بدون خريطة وبدون JavaScript. إذا أوقفكم شيء ما، فهو عيب: أخبروا به الجهة التي تنشر هذه الصفحة.',
  embed: 'عرض هذه الأماكن في موقعكم الإلكتروني',
  space: 'هل تديرون مكانًا؟ فضاؤكم',
  programmes: 'البرامج الستة للاتفاقية (بالفرنسية)',
  pilots: 'التجارب في المدارس (بالفرنسية)',
  skills: 'المهارات الرقمية الأساسية وأين نتعلمها (بالفرنسية)',
  territories: 'حالة الإقليم (بالفرنسية)',
  governance: 'الاتفاقيات ومن يقرّر (بالفرنسية)',
  partners: 'الشركاء ومواردهم (بالفرنسية)',
  about: 'حول هذا الموقع',
  dataTitle: 'البيانات والرخص',
  accessibilityTitle: 'سهولة الوصول',
};

export const saved: Pages['saved'] = {
  title: 'أماكني',
  lead: 'الأماكن التي تحفظونها تبقى في هذا الجهاز، وتُفتح حتى بدون اتصال. لا يراها أحد غيركم.',
  noScript:
    'حفظ الأماكن يحتاج إلى JavaScript. وبدونه، يمكن لمتصفحكم أن يحفظ صفحاتها في إشاراته المرجعية (favoris).',
};

export const offline: Pages['offline'] = {
  sign: 'بدون اتصال بالإنترنت.',
  made: 'هذه الصفحة كما كانت في',
};

export const errors: Pages['errors'] = {
  notFoundTitle: 'الصفحة غير موجودة',
  notFound: 'هذه الصفحة غير موجودة، أو لم تعد موجودة.',
  venueGone: 'هذا المكان ليس في الدليل، أو لم يعد فيه. ربما أُغلق أو انتقل أو تغيّر رقم تعريفه.',
  searchInstead: 'الأسهل هو البحث عما يوجد بالقرب منكم.',
  goneTitle: 'أُزيلت هذه الصفحة',
  awayTitle: 'غير متاح مؤقتًا',
  away: 'الدليل لا يجيب حاليًا. أعيدوا المحاولة بعد بضع ثوانٍ: لم يضِع شيء.',
  brokenTitle: 'حدث خطأ',
  broken: 'حدث خلل من جهتنا. وقد سُجّل. أعيدوا المحاولة، أو عودوا إلى الصفحة الرئيسية.',
  refusedTitle: 'رابط غير مفهوم',
  forbiddenTitle: 'هذه الصفحة ليست لكم',
  home: 'العودة إلى الصفحة الرئيسية',
};

export const languageMenu: Pages['languageMenu'] = {
  label: 'اللغة:',
  frenchOnly: 'هذه الصفحة بالفرنسية فقط.',
};
