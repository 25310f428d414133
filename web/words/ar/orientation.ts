import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

type Orientation = Pages['orientation'];

const questions: Orientation['questions'] = {
  need: 'إلى ماذا تحتاجون؟',
  where: 'أين؟',
  when: 'متى؟',
  constraints: 'هل هناك شيء آخر يجب أن نعرفه؟',
};
const hints: Orientation['hints'] = {
  need: 'لكم، أو للشخص الذي تساعدونه. ضعوا علامة أمام جواب واحد أو أكثر.',
  where: 'المكان الذي تنطلقون منه: البلدية أو الرمز البريدي أو العنوان.',
  when: 'الوقت الذي يمكن المجيء فيه.',
  constraints: 'ضعوا علامة أمام ما يهمّكم فقط. لا نحتفظ بأي شيء من أجوبتكم.',
};
const skip: Orientation['skip'] = {
  need: 'لا أعرف بعد',
  when: 'تجاوز هذا السؤال',
  constraints: 'لا شيء من ذلك',
};
const constraints: Orientation['constraints'] = {
  modalites_acces: 'للمجيء',
  frais_a_charge: 'السعر',
  prise_en_charge_specifique: 'استقبال ملائم',
  publics_specifiquement_adresses: 'مكان موجَّه بشكل خاص إلى',
};

export const orientation: Orientation = {
  title: 'الحصول على توجيه',
  description: 'أربعة أسئلة لإيجاد المكان المناسب، لكم أو لشخص آخر، مع ورقة تُطبع أو تُرسل.',
  step: (step, all) => `السؤال ${step} من ${all}`,
  questions,
  hints,
  skip,
  constraints,
  now: 'الآن',
  next: 'متابعة',
  finish: 'عرض الأماكن',
  back: 'العودة إلى السؤال السابق',
  backToAnswer: 'العودة إلى الأماكن المقترحة',
  again: 'البدء من جديد',
  answer: (venues) =>
    count(venues, {
      zero: 'لم نجد أي مكان',
      one: 'مكان واحد لكم',
      two: 'مكانان لكم',
      few: '#\u00a0أماكن لكم',
      many: '#\u00a0مكانًا لكم',
      other: '#\u00a0مكان لكم',
    }),
  answerNear: (place) => `اختيرت حول \u2068${place}\u2069، من الأنسب إلى الأقل ملاءمة.`,
  why: 'لماذا هذا المكان',
  at: (distance) => `على بعد ${distance}`,
  openMaybe: 'غير مؤكد أنه مفتوح في ذلك الوقت: تواصلوا مع المكان قبل المجيء',
  far: (distance) =>
    `لا يوجد مثل ذلك قريبًا: أقرب مكان يقع على بعد ${distance}. جرّبوا يومًا آخر أو حاجة أخرى، أو اتصلوا بالهاتف بمكان أقرب.`,
  unmet: (wish, distance) =>
    `«${wish}»: لا يذكره أي من هذه الأماكن. أقرب مكان يذكره يقع على بعد ${distance}:`,
  write: 'مراسلة المكان',
  unsaid: (wish) => `«${wish}»: لا يذكر المكان ذلك، فاسألوا قبل المجيء`,
  otherwise: (wish) => `«${wish}»: ليس هنا، حسب ما ينشره المكان`,
  none: 'لم نجد أي مكان يوافق هذه الأجوبة. أزيلوا أحدها، أو جرّبوا بلدية أخرى.',
  noPlaceTitle: 'أين نبحث؟',
  noPlace: (text) => `لا نعرف مكانًا بهذا الاسم: «\u2068${text}\u2069».`,
  placeMissing: 'ينقصنا المكان الذي تنطلقون منه.',
  askPlace: 'تحديد المكان',
  onSheet: 'وضع هذا المكان في الورقة',
  sheetTitle: 'ورقة تأخذونها معكم',
  sheetText:
    'المكان، وأوقات عمله، وما يجب إحضاره، وكيفية الوصول إليه: تُطبع أو تُرسل بالبريد الإلكتروني. لا نحتفظ بأي شيء.',
  makeSheet: 'إعداد الورقة',
  allVenues: 'عرض كل الأماكن، في القائمة وعلى الخريطة',
  sheetHeading: 'ورقة التوجيه',
  sheetEmpty: 'لم يُختر أي مكان، أو أن الأماكن المختارة لم تعد في الدليل.',
  mailTitle: 'إرسال هذه الورقة بالبريد الإلكتروني',
  mail: 'عنوان البريد الإلكتروني',
  mailHint: 'يُستعمل لهذا الإرسال ولا نحتفظ به.',
  mailSend: 'إرسال',
  mailInvalid: 'اكتبوا عنوانًا مثل \u2068prenom.nom@exemple.fr\u2069.',
  mailSent: 'تم الإرسال. ولم نحتفظ بالعنوان.',
  mailLimited:
    'أُرسلت من قبل عدة أوراق من شبكتكم أو إلى هذا العنوان. أعيدوا المحاولة بعد ساعة، أو اطبعوا الورقة.',
  mailFailed: 'تعذّر إرسال الرسالة. أعيدوا المحاولة لاحقًا، أو اطبعوا الورقة.',
  mailSubject: (names) => `لمساعدتكم في استعمال الحاسوب والإنترنت: ${live.enumerate(names)}`,
  mailIntro:
    'إليكم أين يمكن لشخص أن يساعدكم في استعمال الحاسوب والإنترنت. تُرسل إليكم هذه الورقة بطلب من الشخص الذي أعدّها؛ ولم نحتفظ بعنوانكم.',
};
