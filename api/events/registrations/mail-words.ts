import type { LanguageCode } from '../schema.ts';

/** What a mail tells: a place, a place in the waiting list, a place that freed itself, another time or place, no more. */
export type Told = 'registered' | 'waiting' | 'freed' | 'changed' | 'cancelled';

interface Words {
  readonly hello: (name: string) => string;
  readonly subjects: Readonly<Record<Told, string>>;
  readonly says: Readonly<Record<Told, string>>;
  readonly leave: string;
  readonly kept: string;
}

/** The mails of who registers, in the language they did it in. */
export const wordsIn: Readonly<Record<LanguageCode, Words>> = {
  fr: {
    hello: (name) => `Bonjour ${name},`,
    subjects: {
      registered: 'Votre place est réservée',
      waiting: 'Vous êtes en attente',
      freed: 'Une place s’est libérée pour vous',
      changed: 'La date ou l’endroit change',
      cancelled: 'Annulé',
    },
    says: {
      registered: 'Votre place est réservée.',
      waiting:
        'C’est complet : vous êtes sur la liste d’attente. Si une place se libère, nous vous l’écrivons.',
      freed: 'Une place s’est libérée : elle est à vous.',
      changed:
        'La date, l’heure ou l’endroit a changé. Votre inscription reste. Voici comment c’est maintenant :',
      cancelled:
        'Cette date est annulée. Vous n’avez rien à faire ; votre nom et votre adresse sont effacés.',
    },
    leave: 'Vous ne pouvez pas venir ? Annulez ici, d’autres attendent peut-être :',
    kept: 'Votre nom et votre adresse sont effacés au lendemain de cette date.',
  },
  facile: {
    hello: (name) => `Bonjour ${name},`,
    subjects: {
      registered: 'Vous avez une place',
      waiting: 'Vous attendez une place',
      freed: 'Vous avez une place maintenant',
      changed: 'Le jour ou l’endroit change',
      cancelled: 'Annulé',
    },
    says: {
      registered: 'Vous avez une place.',
      waiting: 'Il n’y a plus de place. Nous vous écrirons si une place devient libre.',
      freed: 'Une place est devenue libre. Elle est pour vous.',
      changed: 'Le jour, l’heure ou l’endroit a changé. Vous avez toujours votre place.',
      cancelled: 'Ce rendez-vous n’aura pas lieu. Nous avons effacé votre nom et votre adresse.',
    },
    leave: 'Vous ne venez pas ? Cliquez ici pour laisser votre place :',
    kept: 'Nous effaçons votre nom et votre adresse le lendemain.',
  },
  en: {
    hello: (name) => `Hello ${name},`,
    subjects: {
      registered: 'You are registered',
      waiting: 'You are on the waiting list',
      freed: 'A place is now yours',
      changed: 'The time or place has changed',
      cancelled: 'Cancelled',
    },
    says: {
      registered: 'Your registration is recorded.',
      waiting: 'It is full: you are on the waiting list. We will write to you if a place becomes free.',
      freed: 'A place has become free: it is yours.',
      changed: 'The date, time or place has changed. You are still registered. This is how it is now:',
      cancelled: 'This date is cancelled. You have nothing to do; your name and address are erased.',
    },
    leave: 'You cannot come? Cancel here, others may be waiting:',
    kept: 'Your name and address are erased on the day after.',
  },
  ar: {
    hello: (name) => `مرحبًا ${name}،`,
    subjects: {
      registered: 'تم تسجيلكم',
      waiting: 'أنتم في قائمة الانتظار',
      freed: 'أصبح لكم مكان',
      changed: 'تغيّر الموعد أو المكان',
      cancelled: 'أُلغي',
    },
    says: {
      registered: 'تم تسجيل مشاركتكم.',
      waiting: 'اكتمل العدد: أنتم في قائمة الانتظار. سنكتب إليكم إذا أصبح هناك مكان.',
      freed: 'أصبح هناك مكان شاغر، وهو لكم.',
      changed: 'تغيّر اليوم أو الساعة أو المكان. ما زال تسجيلكم قائمًا. إليكم التفاصيل الجديدة:',
      cancelled: 'أُلغي هذا الموعد. ليس عليكم فعل شيء؛ وقد مُحي اسمكم وعنوانكم.',
    },
    leave: 'لا تستطيعون الحضور؟ ألغوا تسجيلكم هنا، فقد ينتظر غيركم:',
    kept: 'يُمحى اسمكم وعنوانكم في اليوم التالي.',
  },
  es: {
    hello: (name) => `Hola, ${name}:`,
    subjects: {
      registered: 'Su inscripción está hecha',
      waiting: 'Está en lista de espera',
      freed: 'Hay una plaza para usted',
      changed: 'Cambia la hora o el lugar',
      cancelled: 'Anulado',
    },
    says: {
      registered: 'Su inscripción está registrada.',
      waiting: 'Está completo: usted está en la lista de espera. Si queda una plaza libre, le escribiremos.',
      freed: 'Ha quedado una plaza libre: es suya.',
      changed: 'Han cambiado el día, la hora o el lugar. Su inscripción se mantiene. Así queda ahora:',
      cancelled:
        'Esta fecha se ha anulado. No tiene que hacer nada; su nombre y su dirección se han borrado.',
    },
    leave: '¿No puede venir? Anule aquí, quizá otros esperan:',
    kept: 'Su nombre y su dirección se borran al día siguiente.',
  },
  pt: {
    hello: (name) => `Olá, ${name},`,
    subjects: {
      registered: 'A sua inscrição está feita',
      waiting: 'Está em lista de espera',
      freed: 'Há um lugar para si',
      changed: 'A hora ou o local mudou',
      cancelled: 'Anulado',
    },
    says: {
      registered: 'A sua inscrição está registada.',
      waiting: 'Está completo: está na lista de espera. Se um lugar ficar livre, escrevemos-lhe.',
      freed: 'Um lugar ficou livre: é seu.',
      changed: 'O dia, a hora ou o local mudou. A sua inscrição mantém-se. Fica agora assim:',
      cancelled: 'Esta data foi anulada. Não tem nada a fazer; o seu nome e o seu endereço foram apagados.',
    },
    leave: 'Não pode vir? Anule aqui, outros talvez esperem:',
    kept: 'O seu nome e o seu endereço são apagados no dia seguinte.',
  },
  uk: {
    hello: (name) => `Вітаємо, ${name}!`,
    subjects: {
      registered: 'Вас записано',
      waiting: 'Ви в списку очікування',
      freed: 'Для вас звільнилося місце',
      changed: 'Змінився час або місце',
      cancelled: 'Скасовано',
    },
    says: {
      registered: 'Ваш запис збережено.',
      waiting: 'Місць немає: ви в списку очікування. Якщо місце звільниться, ми вам напишемо.',
      freed: 'Звільнилося місце: воно ваше.',
      changed: 'Змінився день, час або місце. Ваш запис зберігається. Ось як тепер:',
      cancelled: 'Цю дату скасовано. Вам нічого не треба робити; ваші ім’я та адресу стерто.',
    },
    leave: 'Не можете прийти? Скасуйте тут, можливо, інші чекають:',
    kept: 'Ваші ім’я та адресу буде стерто наступного дня.',
  },
};
