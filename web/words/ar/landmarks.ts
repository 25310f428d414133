import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'أيضًا: الشركاء والورشات والوظائف والمهام التطوعية وجمع الحواسيب',
  partners: 'الشركاء',
  events: 'الورشات',
  jobs: 'وظائف ومهام تطوعية',
  collections: 'جمع الحواسيب',
  onAppointment: 'بموعد مسبق',
  chosen: 'الشركاء والورشات والوظائف والمهام التطوعية ونقاط الجمع المختارة على الخريطة',
  most: 'هناك المزيد: كبّر الخريطة.',
  failed: 'تعذّر تحميلهم. تجدهم في القوائم.',
  demonstration: 'للعرض التجريبي',
  toPartners: 'قائمة الشركاء (بالفرنسية)',
  toEvents: 'قائمة الورشات القادمة',
  toJobs: 'قائمة عروض العمل (بالفرنسية)',
  toCollections: 'قائمة نقاط جمع الحواسيب (بالفرنسية)',
};
