import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);
const isolated = (text: string) => `\u2068${text}\u2069`;

export const communes: Pages['communes'] = {
  title: (name) => `المساعدة في استعمال الحاسوب والإنترنت في بلدية ${isolated(name)}`,
  intro: (name, venues) =>
    venues === 0
      ? `لا يعرف الدليل أي مكان في بلدية ${isolated(name)}. إليكم أقرب الأماكن.`
      : `${live.welcome.venues(venues)} في بلدية ${isolated(name)}، مع أقرب الأماكن حولها.`,
  search: 'البحث والتصفية وعرض الخريطة',
  follow: 'متابعة المستجدات (Atom)',
  here: (name) => `أماكن بلدية ${isolated(name)}`,
  around: (name) => `حول بلدية ${isolated(name)}`,
  neighbours: 'بلديات مجاورة',
  all: (departement) => `كل بلديات المقاطعة: ${isolated(departement)}`,
  schools: 'المدارس',
  schoolsHere: (schools) =>
    `${count(schools, { one: 'مدرسة واحدة', two: 'مدرستان', few: '# مدارس', other: '# مدرسة' })} بها صفوف للأطفال من 8 إلى 11 سنة: أين تقع (بالفرنسية)`,
  schoolsUnknown: 'إطلاق تجربة في المدارس: من يمكنه مساعدتكم (بالفرنسية)',
  elsewhere: 'البحث في مكان آخر',
  stories: 'ما ترويه البلدية عن صفوفها (بالفرنسية)',
  represent: 'هل تمثّلون هذه البلدية؟',
  unknown: 'لا نعرف أي بلدية في هذا الرابط.',
};

export const departements: Pages['departements'] = {
  title: (name, code) => `المساعدة في استعمال الحاسوب والإنترنت: ${isolated(`${name} (${code})`)}`,
  intro: (venues, towns) => {
    const inTowns = count(towns, {
      zero: 'أي بلدية',
      one: 'بلدية واحدة',
      two: 'بلديتين',
      few: '#\u00a0بلديات',
      many: '#\u00a0بلدية',
      other: '#\u00a0بلدية',
    });
    return `${live.welcome.venues(venues)} في ${inTowns}.`;
  },
  list: 'عرض القائمة والخريطة',
  follow: 'متابعة المستجدات (Atom)',
  communes: 'البلديات التي فيها أماكن',
  free: 'مجاني',
  unknown: 'لا نعرف أي مقاطعة في هذا الرابط.',
};
