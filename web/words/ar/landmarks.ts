import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'أيضًا: الشركاء والورشات',
  partners: 'الشركاء',
  events: 'الورشات',
  chosen: 'الشركاء والورشات المختارة على الخريطة',
  most: 'هناك المزيد: كبّر الخريطة.',
  failed: 'تعذّر تحميلهم. تجدهم في القوائم.',
  demonstration: 'للعرض التجريبي',
  toPartners: 'قائمة الشركاء (بالفرنسية)',
  toEvents: 'قائمة الورشات القادمة',
};
