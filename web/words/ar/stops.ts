import type { Pages } from '../words.tsx';

const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

export const stops: Pages['stops'] = {
  title: 'أين ومتى يمرّ',
  next: 'مرات التوقف القادمة',
  all: 'جميع أماكن توقفه',
  none: 'لا يُعرف أي توقف خلال الأسابيع الخمسة القادمة.',
  agenda: 'أضِفه إلى تقويمي',
  agendaText: 'يعطي هذا الرابط تقويمَكم مواعيد التوقف خلال الأسابيع الخمسة القادمة.',
  way: 'الطريق إليه',
  hours: (from, to) => `من ${from} إلى ${to}`,
  everyWeek: (day) => `كل أسبوع: ${day}`,
  everyMonth: (rank, day) => `${day} ${ORDINALS[rank] ?? ''} من كل شهر`,
  everyOtherWeek: (day, odd) => `كل أسبوعين: ${day} (الأسابيع ${odd ? 'الفردية' : 'الزوجية'} من السنة)`,
  lastOfMonth: (day) => `آخر ${day} من كل شهر`,
  once: (date) => `يوم ${date}`,
  approximate: 'في مكان ما من البلدية',
};
