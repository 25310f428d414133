import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: 'هنا أيضًا',
  lead: 'يقدّم الشركاء لهذا المكان أشخاصًا ومعدّات ومواعيد.',
  events: 'المواعيد القادمة',
  agenda: 'كل مواعيده في مفكرتي',
  /** Ordi 2.0: what anyone may know of it at a venue. */
  machines: {
    title: 'حواسيب لمن لا يملكها',
    gives: 'يسلّم هذا المكان حواسيب مجدَّدة للأسر التي لا تملك حاسوبًا: اسألوا في المكان.',
    delivered: 'الأجهزة التي سلّمها هذا المكان',
    bring: 'يمكنكم إحضار حاسوب لم تعودوا تستعملونه:',
    all: 'كل نقاط الجمع',
  },
  hosting: 'العمل أو التطوع هنا (بالفرنسية)',
  jobs: 'وظائف قريبة من هنا (بالفرنسية)',
  allJobs: 'كل عروض العمل القريبة (بالفرنسية)',
  grants: 'بدعم من صندوق التضامن الرقمي (بالفرنسية)',
  granted: (sum) => `مُنح \u2068${sum} €\u2069، حسابات علنية`,
  skills: 'المهارات الرقمية الأساسية',
  skillsCount: (count: number) => `تُتعلَّم هنا: ${count} (بالفرنسية)`,
  practices: 'ما قد يفيد هنا (بالفرنسية)',
  helped: 'ساعدوا هذا المكان',
  /** What was given, by the kind of the gift. */
  given: {
    skills: 'أيام العمل المتبرَّع بها',
    goods: 'المعدّات المتبرَّع بها (بالوحدات)',
  },
  offers: 'ما يعرضه الشركاء على هذا المكان (بالفرنسية)',
  reserved: 'مخصّص لهذا المكان',
  allOffers: 'كل ما يُعرض على هذا المكان (بالفرنسية)',
};
