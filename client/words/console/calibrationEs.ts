import type { Translation } from "../translation.ts";
import type { calibrationEn } from "./calibrationEn.ts";

export const calibrationEs: Translation<typeof calibrationEn> = {
  "console.calibrate": "Calibrar en grupo",
  "console.calibrateOffer": "Todos valoran el mismo ejemplo, unos cinco minutos",
  "console.calibrateHint":
    "Todos valoran el mismo ejemplo en su móvil. Después lo comparáis con la clave y habláis. Nadie actúa.",
  "console.calibrateInstead": "Mejor hacer una pregunta",
  "console.calibrateRubric": "Rúbrica",
  "console.calibrateExamples": "Ejemplos, uno o dos",
  "console.calibrateOneHint":
    "Un ejemplo muestra cuánto os separáis. Con cinco criterios o menos hacen falta dos para que cada móvil diga lo cerca que se está de la clave.",
  "console.calibrateMinutes": {
    one: "cerca de {count} minuto para leer y valorar; después se habla",
    other: "unos {count} minutos para leer y valorar; después se habla",
  },
  "console.calibration": "Calibración",
  "console.primaryCalibrate": "Empezar la calibración · ronda {number}",
  "console.primaryRateTo.read": "Mostrar el ejemplo",
  "console.primaryRateTo.sheets": "Empezar a valorar",
  "console.primaryRateTo.results": "Mostrar la clave",
  "console.primaryEndCalibration": "Terminar la calibración",
  "console.warnFewRatings": "La sala {room} solo tiene {count} de {of} valoraciones.",
  "console.warnFewRatingsRooms": {
    one: "{count} sala tiene muy pocas valoraciones para una imagen justa.",
    other: "{count} salas tienen muy pocas valoraciones para una imagen justa.",
  },
  "console.closingRatings": "Se acabó el tiempo · las valoraciones cuentan hasta que muestres la clave",
  "console.rateStep.read": "Leer el ejemplo",
  "console.rateStep.sheets": "Valorar en silencio",
  "console.rateStep.results": "Clave y charla",
  "console.rateStepShort.read": "Leer",
  "console.rateStepShort.sheets": "Valorar",
  "console.rateStepShort.results": "Clave y charla",
  "console.keyTitle": "Clave y valoraciones",
  "console.keyRaters": { one: "{count} persona valoró", other: "{count} personas valoraron" },
  "console.keyProposal": "La clave es una propuesta. Lo que cuenta es la charla.",
  "console.startWith": "Empieza por: {name} – {why}",
  "console.startWithIn": "Empieza por: {name} en «{example}» – {why}",
  "console.startWhy.two-camps": "hay dos bandos",
  "console.startWhy.split": "las opiniones están divididas",
  "console.startWhy.some-spread": "hay pequeñas diferencias",
  "console.startWhy.off-key": "la sala se aparta de la clave",
  "console.startNone.agreed":
    "Todos coinciden bastante y están cerca de la clave. Pregunta qué hizo tan claros los niveles.",
  "console.startNone.too-few":
    "Muy pocas valoraciones para hablar de dispersión. Pregunta quién quiere decir su nivel y por qué.",
  "console.startHere": "empieza aquí",
  "console.keyOverall": "En conjunto",
  "console.keyLevel": "Clave {level}",
  "console.keyBecause": "Razones de la clave",
  "console.keyCriterion": "Criterio",
  "console.keyCounts": "Niveles dados",
  "console.keySpread": "Dispersión",
  "console.countsSaid": "Clave {key}. Nivel 1: {one}, 2: {two}, 3: {three}, 4: {four}, 5: {five}",
  "console.countsFrom": "Cuántas personas dieron cada nivel se muestra a partir de cinco valoraciones.",
  "console.example": "El ejemplo",
  "console.note.calibration-read.now": "Todos leen el mismo ejemplo y lo que dice cada nivel. Nadie actúa.",
  "console.note.calibration-read.say": "«Leed el ejemplo y después las frases de los niveles. Todavía sin hablar.»",
  "console.note.calibration-read.watch":
    "¿Alguien sin móvil? Lee el ejemplo en voz alta. Sin móvil no se valora, pero sí se participa en la charla.",
  "console.note.calibration-sheets.now":
    "Cada cual valora el ejemplo a solas. Las valoraciones quedan selladas hasta que muestres la clave.",
  "console.note.calibration-sheets.say":
    "«Valorad lo que está escrito, no lo que os habría gustado. Tomad el nivel cuya frase encaje mejor.»",
  "console.note.calibration-sheets.watch":
    "Nada de hablar mientras valoran: los niveles se acercarían. Las diferencias son lo que necesitas después.",
  "console.note.calibration-results.now":
    "La clave, sus razones y la dispersión están abiertas. Cada móvil dice solo a su dueño cómo queda respecto a la clave.",
  "console.note.calibration-results.say":
    "«La clave es una propuesta. Si diste otro nivel: ¿qué palabras te llevaron a él?»",
  "console.note.calibration-results.watch":
    "Nadie tiene que decir su nivel. Se trata de leer una frase del mismo modo, no de dar el mismo número.",
  "console.note.calibrated.now": "La calibración ha terminado. Elige una pregunta o calibrad con otro ejemplo.",
  "console.note.calibrated.say": "«Tened presentes estos niveles cuando os puntuéis.»",
  "console.note.calibrated.watch":
    "¿Una frase se leyó de dos maneras? Acordad una antes de que alguien se siente a responder.",
  "console.rateTalk": "Preguntas para la charla",
  "console.rateTalk.1": "¿Qué palabras del ejemplo te llevaron a este nivel?",
  "console.rateTalk.2": "Lee en voz alta el nivel de arriba y el de abajo. ¿Qué frase encaja mejor?",
  "console.rateTalk.3": "¿Qué tendría que ser distinto para un nivel más?",
  "console.rateTalk.4": "¿Cambiarías la clave? ¿Dónde y por qué?",
};
