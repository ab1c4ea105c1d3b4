/** What a device makes of the words of a saying when it takes them one by one. */
export const WORD_BY_WORD: ReadonlyMap<string, string> = table(`
  afraid: full of fear | apples: red fruit | appreciated: grown in price | arm: body arm | attached: glued | back: spine
  bag: sack | ball: toy ball | ballpark: sports field | bargain: fight about price | base: ground | basket: straw basket
  beans: green beans | bear: animal | bell: church bell | bend: fold | bet: play for money | birds: flying animals
  bite: eat | blanche: white | blank: white paper | blessing: prayer | blind: without eyes | blue: blue colour
  board: wooden plank | boat: ship | book: paper book | boils: cooks | box: crate | brain: head organ | break: destroy
  breath: air | bridge: river crossing | bring: carry | bud: small flower | bullet: gun ball | bump: crash | burner: stove
  bush: small tree | cake: sweet bread | call: shout | calm: no wind | can: tin | card: playing card | carry: lift
  cat: house animal | cats: house animals | chance: luck game | charge: attack | chase: run behind | cherry: small fruit
  circumstances: things around | clear: transparent | clockwork: watch machine | cold: frozen | collar: shirt neck
  corners: street corners | count: say numbers | course: race track | cracks: broken walls | cross: walk over | cut: cut with knife
  day: sunlight | dead: without life | deal: card game | depth: deep water | desk: writing table | dial: turn the wheel
  dig: make a hole | disguise: carnival dress | disposal: rubbish | dogs: barking animals | doorstep: stone before the door
  double: two times | down: towards the ground | drag: pull behind | drain: water pipe | draw: paint | drive: steer a car
  drop: let fall | due: in debt | ear: listening organ | ears: listening organs | earliest: morning | end: last piece
  ends: last pieces | eye: seeing organ | eyes: seeing organs | face: front of the head | factor: number | fair: market
  fall: hit the floor | feel: touch | feet: body feet | fence: garden wall | figure: body form | fingers: hand fingers
  fit: healthy | fly: winged animal | follow: walk behind | foot: body foot | forward: in front | free: out of prison
  get: receive | give: make a present of | goat: farm animal | going: walking | goodwill: kind wish | grab: catch
  grapevine: wine plant | ground: earth | guns: weapons | hair: head hair | hand: body hand | hands: body hands
  hang: hang on a rope | happen: take place | happy: laughing | hat: head cover | head: top of the body | heads: tops of bodies
  hear: listen | hesitate: refuse | hit: strike | hold: grip | hook: metal hook | horses: riding animals
  hot: burning | house: building | ice: frozen water | iron: metal | jump: hop | keep: put in a box | key: door opener
  kick: hit with the foot | kill: make dead | knock: strike the door | lead: heavy metal | leave: go away from | leg: body leg
  let: permit | light: lamp | line: rope | lines: ropes | loop: ring of rope | look: see | loose: not tied | mark: spot
  meet: see a person | mind: brain | minds: brains | moon: night light | move: change house | mouth: eating opening
  nail: metal pin | neck: throat | nose: smelling organ | nut: tree fruit | nutshell: skin of a nut | nuts: tree fruits
  off: away from it | out: outside | over: above | page: sheet of paper | pan: cooking pan | park: garden | pass: walk by
  patch: sew | patience: card game | pay: give coins | peace: end of war | pencil: wooden pen | penny: small coin
  pick: pull out | pickle: sour vegetable | picture: painting | piece: broken part | pin: needle | pinch: hurt with fingers
  pipeline: oil pipe | place: put down | plain: flat land | plate: dinner plate | play: play with toys | pleasure: fun
  plug: power plug | point: sharp end | pop: burst | pull: drag | purchase: shopping | push: press | put: lay down
  question: ask | rain: water from the sky | reach: stretch the arm | read: read a book | receipt: getting | record: music disc
  regret: cry about | request: beg | respect: bow | rest: sleep | ring: finger ring | road: street | rock: big stone
  roll: turn like a wheel | roof: top of the house | room: chamber | rope: thick string | rule: king's law | run: run with legs
  sack: big bag | safe: strongbox | sailing: going by ship | scratch: use the nails | see: look with eyes | set: sit down
  shape: form | shirt: clothes for the body | shoes: foot clothes | shoot: fire a gun | short: small | shot: gun fire
  shut: close | side: left side | sign: write the name | sit: be on a chair | size: clothes number | skin: body cover
  slip: fall on ice | slow: like a snail | snag: broken branch | socks: foot clothes | sort: arrange | speed: racing
  spell: magic | spill: pour | spot: round mark | spread: put on bread | square: with four corners | squeeze: press
  stand: be on the feet | start: begin a race | steam: hot water air | steer: turn the wheel | step: walk | stick: piece of wood
  stock: soup | stone: small rock | straw: dry grass | strike: hit | strings: thin ropes | sum: number | swap: trade
  sweet: with sugar | table: eating furniture | tails: animal tails | take: grab | talk: make words | tea: hot drink
  teeth: mouth bones | thick: fat | thin: not fat | things: objects | think: use the brain | throw: throw a ball
  tick: clock sound | tidy: clean | tie: make a knot | tied: knotted | tight: narrow | time: clock | tip: sharp end
  top: highest place | touch: feel with the hand | touched: felt with the hand | track: railway | turn: make a circle | up: to the sky
  valued: with a price | view: window | walk: go by foot | wall: house wall | wash: clean with soap | water: wet liquid
  waves: sea water | way: road | weather: rain and sun | weigh: put on the scales | wheel: round part of a car | whole: not broken
  wind: moving air | wipe: clean | woods: forest | wood: tree material | work: labour | world: planet | worries: fears
  wrap: put in paper | write: use a pen
`);

/** Nouns with two meanings, and the one that is not meant. */
export const WRONG_SENSE: ReadonlyMap<string, string> = table(`
  charge: attack | claim: shout | cover: blanket | balance: standing on one leg | tablet: pill | foot: body part
  account: story | address: speech | bank: riverside | bill: beak | branch: tree arm | case: suitcase | contract: shrinking
  date: sweet fruit | deposit: mud | draft: cold wind | duty: tax | figure: body shape | file: metal tool | form: shape
  interest: curiosity | key: piano key | letter: sign of the alphabet | match: football game | notice: looking at
  order: command | policy: politics | post: wooden pole | proof: bread rising | rate: speed | record: music disc
  scale: fish skin | seal: sea animal | settlement: village | stamp: kick with the foot | statement: saying
  table: list of numbers | term: word | ticket: fine from the police
`);

/** Names that are words as well, as a device translates them. */
export const NAMES_AS_WORDS: ReadonlyMap<string, string> = table(`
  baker: bread maker | bell: church bell | bird: flying animal | black: dark colour | bridge: river crossing | brown: earth colour
  butcher: meat seller | butler: house servant | carpenter: wood worker | church: house of prayer | cook: kitchen worker
  cooper: barrel maker | cross: two lines | farmer: man with cows | field: grass land | fields: grass lands | fisher: catcher of fish
  ford: shallow river | forest: many trees | fox: red animal | gardner: flower worker | gate: big door | grace: beauty
  green: grass colour | hall: big room | hill: small mountain | hope: wish | hunter: animal killer | iris: eye part
  joy: happiness | king: ruler | lake: still water | lane: small road | lily: white flower | little: small | long: not short
  market: place to buy | marsh: wet land | mason: stone worker | may: fifth month | mill: grinding house | miller: grain worker
  north: up on the map | page: sheet of paper | park: green place | price: what it costs | queen: woman ruler | rich: with much money
  rivers: flowing waters | rose: red flower | shepherd: sheep man | short: not long | smith: metal worker | snow: cold white
  station: stopping place | stone: small rock | street: road | summer: hot season | swan: white bird | taylor: clothes maker
  walker: man on foot | wells: water holes | white: no colour | winter: cold season | wolf: wild dog | wood: tree material
  young: not old
`);

function table(entries: string): ReadonlyMap<string, string> {
  return new Map(
    entries
      .split(/[|\n]/u)
      .map((entry) => entry.split(":").map((part) => part.trim()))
      .flatMap(([word, other]) => (word && other ? [[word, other] as const] : [])),
  );
}
