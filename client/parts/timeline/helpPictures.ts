import DoorOpen from "@lucide/svelte/icons/door-open";
import Languages from "@lucide/svelte/icons/languages";
import Pause from "@lucide/svelte/icons/pause";
import Pencil from "@lucide/svelte/icons/pencil";
import Phone from "@lucide/svelte/icons/phone";
import PhoneForwarded from "@lucide/svelte/icons/phone-forwarded";
import Smartphone from "@lucide/svelte/icons/smartphone";
import UserPlus from "@lucide/svelte/icons/user-plus";

/** A picture for each kind of help; always beside its name. */
export const HELP_PICTURES = {
  device: Smartphone,
  colleague: UserPlus,
  interpreter: Languages,
  "quiet-place": DoorOpen,
  "write-and-draw": Pencil,
} as const;

/** A picture for what the rep does with a call; always beside its name. */
export const CALL_PICTURES = { hold: Pause, resume: Phone, transfer: PhoneForwarded } as const;
