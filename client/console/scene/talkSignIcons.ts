import Bot from "@lucide/svelte/icons/bot";
import Eye from "@lucide/svelte/icons/eye";
import EyeOff from "@lucide/svelte/icons/eye-off";
import LifeBuoy from "@lucide/svelte/icons/life-buoy";
import MessageSquare from "@lucide/svelte/icons/message-square";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import Phone from "@lucide/svelte/icons/phone";
import PhoneCall from "@lucide/svelte/icons/phone-call";

/** A picture for each sign of how a room talks. */
export const TALK_SIGN_ICONS = {
  phone: Phone,
  written: MessagesSquare,
  messages: MessageSquare,
  lifeline: LifeBuoy,
  call: PhoneCall,
  facing: Eye,
  "not-facing": EyeOff,
  app: Bot,
} as const;
