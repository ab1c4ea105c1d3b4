import type { Translation } from "../translation.ts";
import type { notesEn } from "./notesEn.ts";

export const notesEs: Translation<typeof notesEn> = {
  "console.noteSay": "Di",
  "console.noteWatch": "Observa",
  "console.note.lobby.now": "La gente entra con sus teléfonos. La pantalla muestra el código.",
  "console.note.lobby.say":
    "«Abrid la cámara, escanead el código y escribid el nombre con el que queréis que os llamen. Se puede pasar siempre, sin dar motivos.»",
  "console.note.lobby.watch": "¿Quién parece perdido? Añádelo como persona sin teléfono o préstale uno.",
  "console.note.rooms.now": "Las salas están formadas. Mueve ahora a quien quieras; aún no se ha preguntado a nadie.",
  "console.note.rooms.say":
    "«Buscad a los de vuestra sala. Lo que se cuenta allí, allí queda: cambiad nombres y lugares en las historias.»",
  "console.note.rooms.watch":
    "Las salas difieren como mucho en una persona. Quienes trabajan juntos puntúan con más libertad por separado: arrástralos.",
  "console.note.casting.now": "En cada sala se pregunta a una persona, en su teléfono, si toma la silla caliente.",
  "console.note.casting.say": "«Ahora mismo se pregunta a alguien. Sí o paso: ambas cosas están bien y nadie ve cuál.»",
  "console.note.casting.watch": "No mires los teléfonos. Si alguien pasa, la pregunta va sola a la siguiente persona.",
  "console.note.read.now": "Quien responde lee la pregunta y se prepara. Los demás leen en qué fijarse.",
  "console.note.read.say":
    "«Un minuto. Quien responde: elige una historia real. Los demás: leed los criterios, no el reloj.»",
  "console.note.read.watch": "¿Alguien se ha puesto pálido? Un minuto más no cuesta nada: +1 min.",
  "console.note.answer.now":
    "Responde quien está en la silla caliente. Los demás escuchan y marcan las partes al oírlas.",
  "console.note.answer.say": "«La palabra es de la silla caliente. Los demás solo escuchamos.»",
  "console.note.answer.watch": "Nadie ayuda, nadie interrumpe. Acabar pronto no es fallar; espera tres respiraciones.",
  "console.note.probe.now": "La sala hace una o dos repreguntas; se contesta en breve.",
  "console.note.probe.say": "«Una pregunta abierta cada vez: ¿qué pasó después?, ¿qué dijiste exactamente?»",
  "console.note.probe.watch": "Preguntas, no consejos. Los consejos tienen su momento después.",
  "console.note.sheets.now":
    "Todos puntúan en silencio, también quien respondió. Las hojas quedan selladas hasta que reveles.",
  "console.note.sheets.say":
    "«Puntuad lo que visteis y oísteis, no a la persona. Algo que funcionó y algo que probar.»",
  "console.note.sheets.watch": "Hablar ahora junta las puntuaciones. Silencio hasta que estén todas.",
  "console.note.self-speaks.now": "Primero habla cada persona que respondió. Las puntuaciones siguen selladas.",
  "console.note.self-speaks.say": "«¿Cómo fue por dentro? ¿Qué mantendrías y qué harías de otra manera?»",
  "console.note.self-speaks.watch": "Déjale acabar. Si solo se critica, pídele una cosa que salió bien.",
  "console.note.results.now":
    "Las puntuaciones están abiertas. Números y comentarios están en el teléfono de quien respondió y, solo para ti, en los detalles de cada sala.",
  "console.note.results.say": "«Leed primero con calma. Un número es donde empieza la conversación, no donde acaba.»",
  "console.note.results.watch":
    "Si una sala está dividida, pregunta qué vio cada parte. Lee los comentarios retenidos antes de entregarlos.",
  "console.note.talk.now": "La sala habla de lo que vio. Elige una forma para la charla o usa una pregunta de abajo.",
  "console.note.talk.say": "«Decid qué visteis y qué efecto os hizo. Después, qué probaríais.»",
  "console.note.talk.watch":
    "Quien respondió puede llevar la charla al momento que le interesa. Nadie tiene que defenderse.",
  "console.note.next-step.now": "Todos escriben un próximo paso. Se queda con quien lo escribe.",
  "console.note.next-step.say": "«Una frase: la próxima vez voy a … Tan pequeño que se pueda hacer esta semana.»",
  "console.note.next-step.watch": "Un deseo no es un paso. Pregunta cuándo y con quién.",
  "console.note.between.now":
    "La ronda ha terminado. Elige la siguiente pregunta; se pregunta a quien menos turnos tuvo.",
  "console.note.between.say": "«Gracias a la silla caliente. De pie, a respirar, y en dos minutos seguimos.»",
  "console.note.between.watch": "¿Quién no ha tenido turno? Nadie dos veces antes de que todos vayan una.",
  "console.note.closed.now": "El taller ha terminado. Los resultados siguen visibles en cada teléfono.",
  "console.note.closed.say": "«Llevaos vuestro próximo paso. Podéis leer vuestros resultados hasta que se borren.»",
  "console.note.closed.watch": "Descarga lo que necesites y borra el taller cuando ya no haga falta a nadie.",
  "console.debrief": "Forma de la charla",
  "console.debriefName.plus-delta": "Mantener y cambiar",
  "console.debriefName.sbi": "Situación, conducta, efecto",
  "console.debriefName.pendleton": "Lo bueno primero, por turnos",
  "console.debriefName.agenda": "La pregunta de quien respondió",
  "console.debrief.plus-delta.1": "¿Qué debe quedarse tal cual?",
  "console.debrief.plus-delta.2": "¿Qué cambiaríais, y por qué otra cosa?",
  "console.debrief.sbi.1": "Situación: ¿en qué momento?",
  "console.debrief.sbi.2": "Conducta: ¿qué visteis u oísteis, palabra por palabra?",
  "console.debrief.sbi.3": "Efecto: ¿qué os hizo sentir como clientes o como empresa?",
  "console.debrief.pendleton.1": "Quien respondió: ¿qué salió bien?",
  "console.debrief.pendleton.2": "Sala: ¿qué salió bien?",
  "console.debrief.pendleton.3": "Quien respondió: ¿qué podría ser distinto?",
  "console.debrief.pendleton.4": "Sala: ¿cómo se haría? Salta adelante si se pide un momento concreto.",
  "console.debrief.agenda.1": "Quien respondió: ¿para qué momento quieres ayuda?",
  "console.debrief.agenda.2": "Sala: dos o tres salidas distintas para ese mismo momento.",
  "console.debrief.agenda.3": "Probar una, treinta segundos, desde ahí.",
  "console.questionBank": "Preguntas que abren",
  "console.bank.1": "¿Dónde cambió el rumbo?",
  "console.bank.2": "¿Qué decidiste no decir?",
  "console.bank.3": "¿Con qué palabras se acercó la sala?",
  "console.bank.4": "Unos pusieron un dos, otros un cuatro: ¿qué vio cada uno?",
  "console.bank.5": "¿Quién lo haría distinto, treinta segundos, desde aquí?",
};
