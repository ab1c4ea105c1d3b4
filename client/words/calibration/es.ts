import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  "calibration.readTitle": { one: "Lee este ejemplo", other: "Lee estos {count} ejemplos" },
  "calibration.readText": {
    one: "Enseguida todos lo valoran. Después verás la clave: una propuesta con sus razones.",
    other: "Enseguida todos los valoran. Después verás la clave: una propuesta con sus razones.",
  },
  "calibration.exampleOf": "Ejemplo {place} de {of}",
  "calibration.nextExample": "Leer el ejemplo siguiente",
  "calibration.previousExample": "Volver al primer ejemplo",
  "calibration.rateTitle": "Valora el ejemplo",
  "calibration.rateTitleOf": "Valora el ejemplo {place} de {of}",
  "calibration.readAgain": "Leerlo otra vez",
  "calibration.sentAtEnd": "Cuando acaba el tiempo, una valoración completa se entrega sola.",
  "calibration.closing": "Se acabó el tiempo. Se aceptan valoraciones hasta que se muestre la clave.",
  "calibration.inTitle": "Tu valoración está entregada",
  "calibration.inText": "Nadie ve quién dio qué. Hasta que se muestre la clave puedes cambiar tu valoración.",
  "calibration.change": "Cambiar mi valoración",
  "calibration.changeOf": "Cambiar mi valoración del ejemplo {place}",
  "calibration.visitorTitle": { one: "Los demás valoran este ejemplo", other: "Los demás valoran estos ejemplos" },
  "calibration.keyTitle": "La clave",
  "calibration.keyText": "La clave es una propuesta con razones. Hablad de dónde tu valoración es distinta.",
  "calibration.raters": { one: "Ha valorado {count} persona.", other: "Han valorado {count} personas." },
  "calibration.notRated": "Esta vez no has valorado. Lee la clave y sus razones.",
  "calibration.private": "Solo tú ves esto",
  "calibration.offset.in-line": "Estás en línea con la clave.",
  "calibration.offset.above": "Has valorado unos {by} niveles por encima de la clave.",
  "calibration.offset.below": "Has valorado unos {by} niveles por debajo de la clave.",
  "calibration.offset.too-few": "Hay muy pocos criterios valorados para saber si estás cerca de la clave.",
  "calibration.offset.short":
    "Un solo ejemplo es demasiado corto para saber cómo valoras. Compara abajo tus niveles con la clave.",
  "calibration.hits": {
    one: "De {count} criterio valorado, acertaste la clave en {exact} y en {near} te desviaste como mucho un nivel.",
    other:
      "De {count} criterios valorados, acertaste la clave en {exact} y en {near} te desviaste como mucho un nivel.",
  },
  "calibration.keyIs": "Clave: {level}",
  "calibration.ownIs": "Tú: {level}",
  "calibration.barsLabel": "Lo que dieron todos",
  "calibration.barOf": { one: "Nivel {level}: {count} persona", other: "Nivel {level}: {count} personas" },
  "calibration.room": "Todas las valoraciones: {spread}.",
  "calibration.overall": "En conjunto",
  "calibration.pastTitle": "Calibración en la ronda {number}",
};
