import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);
const isolated = (text: string) => `\u2068${text}\u2069`;

export const venue: Pages['venue'] = {
  back: 'البحث عن مكان آخر',
  about: 'عن المكان',
  services: 'ماذا يمكن فعله فيه',
  noService: 'هذا المكان لا يستقبل الجمهور.',
  address: 'العنوان',
  copy: 'نسخ العنوان',
  copied: 'تم نسخ العنوان',
  call: (phone) => `الاتصال بالرقم ${isolated(phone)}`,
  booking: 'حجز موعد',
  conditions: 'المجيء إلى المكان',
  price: 'السعر',
  publics: 'موجَّه بشكل خاص إلى',
  care: 'استقبال ملائم',
  access: 'كيف تأتون',
  support: 'طريقة المساعدة',
  itinerance: 'ثابت أو متنقل',
  premises: 'المبنى',
  accessibility: 'سهولة الوصول إلى المبنى، موصوفة على Acceslibre',
  share: 'مشاركة',
  copyLink: 'نسخ الرابط',
  linkCopied: 'تم نسخ الرابط',
  print: 'طباعة',
  report: 'الإبلاغ عن خطأ',
  alternatives: 'أماكن مفتوحة الآن، غير بعيدة من هذا المكان',
  labels: 'العلامات المعتمدة (labels) والشبكات',
  parent: 'الهيئة التي يتبعها المكان',
  type: 'نوع المكان',
  presentation: 'لمعرفة المزيد',
  departement: (code) => `المقاطعة ${code}`,
  updated: (date, source) => `آخر تحديث: ${date}، المصدر: ${isolated(source)}.`,
  updatedByVenue: (date, source) => `آخر تحديث: ${date}، من المكان نفسه. المصدر الأصلي: ${isolated(source)}.`,
  correct: 'هل هناك شيء لم يعد صحيحًا؟ أخبرونا.',
  run: 'هل تديرون هذا المكان؟ عدّلوا صفحته',
  labelled: (date) => `مكان مرجعي منذ ${date}`,
  closedForGood: (date) => `أُغلق هذا المكان نهائيًا في ${date}. لم يعد يستقبل أحدًا.`,
  noticeUntil: (date) => `إعلان صالح حتى ${date}`,
  history: 'تاريخ هذه الصفحة',
  updatedUnknown: (source) => `المصدر: ${isolated(source)}، بدون تاريخ تحديث.`,
  old: (years) => {
    const age = count(years, {
      one: 'سنة',
      two: 'سنتين',
      few: '#\u00a0سنوات',
      many: '#\u00a0سنة',
      other: '#\u00a0سنة',
    });
    return `مرّ على هذه المعلومات أكثر من ${age}: اتصال بالهاتف قبل المجيء قد يجنّبكم تنقلًا بلا فائدة.`;
  },
  approximate: 'موقعه على الخريطة هو موقع البلدية: اعتمدوا على العنوان.',
  nowhere: 'لا نعرف أين نضع هذا المكان على الخريطة.',
  nearby: 'أماكن غير بعيدة من هذا المكان',
  description: (name, town, services) =>
    `${isolated(name)}، في بلدية ${isolated(town)}${services.length > 0 ? `: ${live.enumerate(services)}` : ''}. العنوان، أوقات العمل، الاتصال.`,
};

export const hours: Pages['hours'] = {
  title: 'أوقات العمل',
  week: 'أوقات العمل في أسبوع عادي',
  closed: 'مغلق',
  today: '(اليوم)',
  varies: 'تتغير من أسبوع إلى آخر',
  unsure: 'غير مؤكد',
  exceptions: 'انتبهوا إلى هذه الأيام في الأسابيع الخمسة القادمة',
  holidayUnsaid: 'غير مؤكد، لا يذكر المكان شيئًا عن أيام العطل الرسمية',
  between: (first, last) => `من ${first} إلى ${last}`,
  colon: ': ',
  callFirst: 'الأضمن هو الاتصال قبل المجيء.',
  doubtful: 'أوقات العمل تحتاج إلى تأكيد: لا يمكننا قراءتها دون احتمال الخطأ. اسألوا المكان قبل المجيء.',
  asWritten: 'كما كتبها المكان:',
  localTime: (zone, time) => `هذه الأوقات بتوقيت المكان (${zone}). الساعة فيه الآن ${time}.`,
};

export const way: Pages['way'] = {
  title: 'الذهاب إليه',
  foot: 'مشيًا',
  bus: 'بالحافلة أو القطار',
  car: 'بالسيارة',
  elsewhere: 'هذه الروابط تفتح OpenStreetMap، وتفتح Google Maps للحافلة والقطار.',
  findAddress: 'البحث عن هذا العنوان على خريطة',
  straight: (distance) => `على بعد ${distance}، في خط مستقيم`,
};
