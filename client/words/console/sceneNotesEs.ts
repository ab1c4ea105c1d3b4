/** Speaker notes of a role-play: what happens, what to say, what to watch, and the talk about a card. */
export const sceneNotesEs = {
  "console.note.scene-casting.now":
    "En cada sala se pregunta a una persona si hace de agente; el cliente sale por sorteo o, donde solo actúan voluntarios, se busca. Todo en su propio teléfono.",
  "console.note.scene-casting.say":
    "«Algunos de vosotros veis ahora qué papel haríais. Sí o paso: ambas cosas están bien y nadie ve cuál.»",
  "console.note.scene-casting.watch":
    "¿Alguien vive con esto o acaba de tener un día así? Háblalo en privado: cualquiera puede pasar todavía.",
  "console.note.scene-read.now": "Agente y cliente leen sus tarjetas; los demás leen la escena y en qué fijarse.",
  "console.note.scene-read.say":
    "«Dos minutos. Clientes: el teléfono es solo vuestro. Haced de persona, no de país, acento o cuerpo.»",
  "console.note.scene-read.watch":
    "Espera a que los dos levanten la vista. ¿Demasiado duro para alguien? También ahora puede pasar.",
  "console.note.scene.now":
    "La escena está en marcha. El cliente mueve el nivel; los demás marcan lo que ven. Tú ves todos los niveles.",
  "console.note.scene.say": "«Adelante. Cualquiera puede decir alto en cualquier momento.»",
  "console.note.scene.watch":
    "¿Un nivel que solo sube, o que baja enseguida? Un giro ayuda. Si se resuelve pronto, está bien: termina el paso.",
  "console.note.scene-sheets.now":
    "Todos puntúan en silencio, también cliente y agente. El cliente dice si se resolvió.",
  "console.note.scene-sheets.say":
    "«Puntuad lo que dijo e hizo el agente, no a la persona. Algo que funcionó y algo que probar.»",
  "console.note.scene-sheets.watch": "Aún sin hablar, y menos de la tarjeta secreta.",
  "console.note.de-role.now": "Quienes actuaron salen de su papel. Todavía nadie habla de la escena.",
  "console.note.de-role.say": "«De pie, sacudíos, decid vuestro nombre y algo que sois y el cliente no era.»",
  "console.note.de-role.watch": "No te lo saltes. El enfado se queda en el cuerpo, también el actuado.",
  "console.note.customer-speaks.now":
    "Ahora habla quien hizo de cliente, ya fuera del papel. Las puntuaciones siguen selladas.",
  "console.note.customer-speaks.say": "«¿Cuándo sentiste que te escuchaban? ¿Qué te habría ayudado antes?»",
  "console.note.customer-speaks.watch":
    "Tras una barrera pregunta primero: ¿cómo fue saber mucho y que no te entendieran?",
  "console.note.guess-need.now": "La sala adivina en voz alta de qué se trataba en realidad. La tarjeta sigue cerrada.",
  "console.note.guess-need.say": "«¿Qué pedía el cliente? ¿Y qué necesitaba?»",
  "console.note.guess-need.watch": "El cliente no deja ver nada. Bastan dos o tres intentos.",
  "console.note.card.now": "La tarjeta secreta está abierta en todos los teléfonos de la sala.",
  "console.note.card.say": "«¿Qué averiguó el agente? ¿Qué quedó oculto? ¿Qué pregunta lo habría abierto?»",
  "console.note.card.watch": "No descubrirlo es normal: nadie se lo había dicho al agente.",
  "console.note.timeline.now":
    "Cada móvil muestra cómo fue la escena: el nivel, los giros, la ayuda y las marcas sin nombres. La imagen de una sala sale en la pantalla cuando la muestras.",
  "console.note.timeline.say": "«Buscad el momento en que cambió. ¿Qué hizo el agente justo antes?»",
  "console.note.timeline.watch":
    "Pregunta al agente antes de mostrar su sala. Quédate en uno o dos momentos y acaba con algo que todos quieran copiar.",
  "console.note.replay.now": "Cada móvil muestra frase por frase qué se dijo, qué llegó y por qué.",
  "console.note.replay.say": "«¿Qué hizo el agente para que llegara más?»",
  "console.note.replay.watch": "Quien conoce una barrera así puede contarlo, pero no tiene que hacerlo.",
  "console.note.scene-between.now":
    "La escena ha terminado. Haced otra o plantea una pregunta. Repetir la misma muestra mejor qué ha cambiado.",
  "console.note.scene-between.say":
    "«Dad las gracias a vuestro cliente y a vuestro agente. De pie, a respirar, y en dos minutos seguimos.»",
  "console.note.scene-between.watch": "¿Alguien sigue en su papel? Habla con esa persona antes de la siguiente ronda.",
  "console.debriefName.reveal": "Adivinar y abrir",
  "console.debrief.reveal.1": "Agente: ¿cómo fue por dentro?",
  "console.debrief.reveal.2": "Sala: ¿de qué se trataba en realidad? Adivinad.",
  "console.debrief.reveal.3": "Abrid la tarjeta: ¿qué salió y qué quedó oculto?",
  "console.debrief.reveal.4": "Mirad la línea: ¿qué pasó justo antes de que bajara o subiera?",
  "console.debrief.reveal.5": "Todos: una jugada que os queréis llevar.",
} as const;
