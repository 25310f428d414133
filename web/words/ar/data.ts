import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

const size = (bytes: number) =>
  bytes < 1e6
    ? `${live.number(Math.max(1, Math.round(bytes / 1e3)))}\u00a0كيلوبايت`
    : `${live.number(Math.round(bytes / 1e6))}\u00a0ميغابايت`;

export const data: Pages['data'] = {
  title: 'بيانات مفتوحة',
  intro: 'كل ما يعرضه هذا الموقع يمكن أخذه مجانًا، ولو لاستعماله في شيء آخر.',
  exports: 'تنزيل البيانات',
  csv: 'ملف CSV، لجدول حسابي',
  csvMore:
    'أعمدة المعيار الوطني وعددها 32، مكان واحد في كل سطر، والقيم المتعددة مفصولة بالعلامة «|»، بترميز UTF-8.',
  geojson: 'ملف GeoJSON، لخريطة',
  geojsonMore: 'المعلومات نفسها، مع موقع كل مكان (RFC 7946، درجات WGS84).',
  ofSearch: 'لا تضم هذه الملفات إلا أماكن بحثك.',
  whole: 'تنزيل الدليل كله',
  formats: 'صيغ أخرى لنتيجة البحث نفسها',
  size: (rows, bytesEach) => `${live.welcome.venues(rows)}، حوالي ${size(rows * bytesEach)}`,
  partTitle: 'جزء منها فقط',
  part: 'الروابط نفسها تقبل معايير البحث. مثلًا:',
  others: {
    title: 'الورشات والشركاء وصندوق الأدوات',
    lead: 'تؤخذ المحتويات العامة الأخرى بالطريقة نفسها: تقبل عناوينها مرشّحات صفحاتها. ويبيّن عمود «demonstration» ما هو مُختلَق.',
    territories: 'الأقاليم: مؤشرات كل جهة وإقليم وتجمّع بلديات وبلدية (بالفرنسية)',
    events: 'الورشات والفعاليات، موعد في كل سطر',
    partners: 'المنظمات الشريكة',
    resources: 'ما يقدّمه الشركاء وما تبحث عنه الأماكن',
    toolbox: 'صندوق الأدوات: ممارسات جيدة',
    framework: 'إطار المهارات الرقمية الأساسية (بالفرنسية)',
    fund: 'صندوق التضامن الرقمي: كل قيد في حساباته',
    schools: 'المدارس، مع عدد تلاميذها وموقعها',
    pilots: 'التجارب المدرسية: البلديات المختارة، وحصيلة الحملات المنتهية',
    jobs: 'عروض عمل الشركاء (بالفرنسية)',
    ordi: 'الأجهزة: نقاط الجمع، وعددها حسب الإقليم والشهر',
  },
  archives: {
    title: 'أرشيف مؤرَّخ',
    lead: 'الدليل كله، ملف لكل يوم، مضغوط مسبقًا. يُحفظ كل يوم شهرًا، وأول يوم من كل شهر إلى الأبد. مجموع SHA-256 يثبت أن الملف وصل كاملًا.',
    byParts: 'لقراءة جزء من آخر ملف دون أخذه كله (QGIS وGDAL):',
    none: 'سيكون الأرشيف الأول هنا بعد لحظات.',
    sum: 'مجموع SHA-256',
    sums: 'كل المجاميع (SHA256SUMS)',
    index: 'كل الأرشيف (JSON)',
    days: 'أيام أخرى',
    follow: 'متابعة التغييرات',
    followLead:
      'بدلًا من تنزيل كل شيء من جديد، اسأل عمّا تغيّر منذ آخر مرة: أماكن أضيفت، أو عُدّلت حقلًا حقلًا، أو أُغلقت، أو دُمجت.',
    changes: 'التغييرات، من البداية (JSON)',
    atom: 'آخر التغييرات (Atom)',
    webhooks: 'تلقّي الإشعارات: اشتراك برنامج',
    of: (date, rows) => `أرشيف ${date}: ${live.welcome.venues(rows)}`,
    bytes: size,
  },
  licence: 'الرخصة',
  licenceText:
    'البيانات منشورة برخصة Licence Ouverte 2.0 (Etalab): استعملوها بحرية، مع ذكر مصدرها (العمود «source») وتاريخ تحديثها.',
  licenceLink: 'نص رخصة Licence Ouverte 2.0',
  api: 'الواجهة البرمجية (API)',
  apiText:
    'واجهة برمجية (API) عبر HTTP بصيغة JSON أو GeoJSON، بدون مفتاح. كل إجابة تحمل ETag: إعادة السؤال لا تكلّف شيئًا ما دام الدليل لم يتغير.',
  apiDocumentation: 'توثيق الواجهة البرمجية (API)',
  openapi: 'وصف OpenAPI',
  featuresService: 'خدمة الخرائط (OGC API – Features)',
  fields: 'حقول المعيار وعددها 32',
  fieldsText:
    'المخطط الوطني لأماكن المساعدة الرقمية (médiation numérique)، الإصدار 1.0.2. ملفاتنا وواجهتنا البرمجية تستعمل أسماءه حرفيًا.',
  fieldsGap:
    'يختلف ملف CSV لدينا عن المخطط المنشور في نقطتين: رقم pivot (SIRET) لبعض الأماكن غير معروف، فيُترك فارغًا بدل اختلاقه؛ و«Étapes numériques (La Poste)» مكتوبة كتابة صحيحة، بينما تنقص المخططَ مسافة.',
  table: 'جدول الحقول',
  field: 'الحقل',
  meaning: 'المحتوى',
  kind: 'الشكل',
  required: 'إلزامي',
  kinds: {
    text: 'نص',
    list: 'قائمة',
    choice: 'قائمة مغلقة',
    number: 'درجات WGS84',
    date: '\u2068AAAA-MM-JJ\u2069 (سنة، شهر، يوم)',
  },
  values: (value) =>
    count(value, {
      zero: 'لا قيمة ممكنة',
      one: 'قيمة واحدة ممكنة',
      two: 'قيمتان ممكنتان',
      few: '#\u00a0قيم ممكنة',
      many: '#\u00a0قيمة ممكنة',
      other: '#\u00a0قيمة ممكنة',
    }),
  examples: {
    near: 'أقرب عشرة أماكن إلى وسط Lille',
    need: 'أماكن مقاطعة Nord التي يمكن التعلّم فيها مجانًا',
    name: 'حسب الاسم',
    geojson: 'بصيغة GeoJSON، داخل مستطيل',
  },
  more: {
    title: 'للفهم والتحقق والبرمجة',
    api: 'استعمال الواجهة البرمجية: تجربة وأمثلة وحدود (بالفرنسية)',
    quality: 'جودة البيانات، حقلًا حقلًا (بالفرنسية)',
    dictionary: 'قاموس البيانات (بالفرنسية)',
    validator: 'التحقق من ملف وفق المعيار (بالفرنسية)',
    catalogue: 'الفهرس (\u2068DCAT-AP\u2069)',
  },
  attributionLead: 'الجملة التي يمكن نسخها لذكر المصدر:',
  attribution: (address, day) =>
    `المصدر: \u2068Nouvelle Proximité\u2069، \u2068${address}\u2069، بيانات \u2068${day}\u2069، \u2068Licence Ouverte 2.0\u2069.`,
  seeExamples: 'أمثلة',
};
