import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  "seat.readTitlePerformer": "سؤالك",
  "seat.readTitleScorer": "هذا سؤال {name}",
  "seat.lookingFor": "ما يقصده السؤال حقًا",
  "seat.shapeTitle": "طريقة لبناء الجواب",
  "seat.seconds": { other: "{count} ث" },
  "seat.listenFor": "انتبه إلى",
  "seat.pass": "أفضّل الاعتذار",
  "seat.passTitle": "هل تترك المقعد الساخن لغيرك؟",
  "seat.passText": "بلا سبب. تتوقف الساعة ريثما يُسأل شخص آخر.",
  "seat.passYes": "نعم، أتركه لغيري",
  "seat.passNo": "لا، سأبقى",

  "seat.answerTitlePerformer": "الكلمة لك",
  "seat.answerTitleScorer": "استمع إلى {name}",
  "seat.ticksTitle": "المس كل جزء حين تسمعه",
  "seat.ticksHint": "المسه مرة أخرى للتراجع.",
  "seat.partNow": "الآن تقريبًا",
  "seat.tradeStress": "المهم هنا",
  "seat.tradeWords": "كلمات مناسبة",
  "seat.tradeWeakSign": "علامة ضعف",
  "seat.storiesTitle": "قصص تصلح للإجابة",
  "seat.tipOf": "النصيحة {place} من {of}",
  "seat.trendTick": "إضافة: يستند إلى اتجاه حديث",
  "seat.trendsAsOf": "لست ملزمًا بهذا. عرض الاتجاهات حتى {asOf}",
  "seat.probeTitlePerformer": "أسئلة متابعة",
  "seat.probeTitleScorer": "اسأل {name} أحد هذه الأسئلة",
  "seat.probeHint": "سؤال واحد في كل مرة، ثم اترك صمتًا بعده.",
};
