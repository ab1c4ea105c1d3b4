import { Decoder, Encoder, type Packet, PacketType } from "socket.io-parser";

/** Arguments of an event that are JSON already, without the outer brackets. */
export class Encoded {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * socket.io's own text encoding, except that what is JSON already is not built and searched again: a section is drawn
 * and written once, however many phones, rooms and welcomes it goes to.
 */
class SectionEncoder extends Encoder {
  override encode(packet: Packet): unknown[] {
    const [event, encoded] = packet.type === PacketType.EVENT && Array.isArray(packet.data) ? packet.data : [];
    if (!(encoded instanceof Encoded)) return super.encode(packet);
    return [`${PacketType.EVENT}["${event}",${encoded.text}]`];
  }
}

/** No message of ours has binary parts, so none is ever put together from them. */
class TextOnlyDecoder extends Decoder {
  constructor() {
    super({ maxAttachments: 0 });
  }
}

/** For socket.io's `parser` option. */
export const parser = { Encoder: SectionEncoder, Decoder: TextOnlyDecoder };
